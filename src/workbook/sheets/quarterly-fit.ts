// Owns what of 季度考核 depends on how many rows the table has: the chart and the printed area (O1).

import { areaAddress, cellAddress, type CellValue } from "../../domain/text/cell";
import type { ChartLook, PrintLook } from "../excel/looks/look";
import {
  QUARTERLY_COLUMNS,
  quarterlyColumn,
  type QuarterlyField,
} from "../../tables/blocks/quarterly";

/** Zero-based row of the table's heading on its sheet. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** The chart's name on the sheet. */
export const CHART_NAME = "累计应报与已报";

const SERIES = [
  { field: "dueToDate", color: "#9DC3E6" },
  { field: "countedToDate", color: "#1F4E79" },
] as const;
/** Points. */
const MARGIN = 30;
/** Rows between the table and the chart, and the chart's own: as wide as the table, so that the page is no wider. */
const CHART_AREA = { gap: 1, rows: 14 };
/** Departments and sums that are still to be read when table and chart share one page. */
const MOST_ROWS_A_PAGE = 45;

const ORDER = quarterlyColumn("order");

export interface TableSize {
  readonly departments: number;
  /** Departments and sums, without the heading. */
  readonly rows: number;
}

/** The size of a block as XXBS.QUARTERLY spills it; departments have a 序, sums have none. */
export function sizeOf(block: readonly (readonly CellValue[])[]): TableSize {
  const departments = block.filter((row) => typeof row[ORDER] === "number").length;
  return { departments, rows: block.length - 1 };
}

/** The chart 累计应报 beside 累计已报, per department, beneath the table and on its page (O1). */
export function chartLook(size: TableSize, sheet: string, goesOn: boolean): ChartLook {
  const cells = (field: QuarterlyField) =>
    areaAddress({
      row: FIRST_ROW,
      column: quarterlyColumn(field),
      rows: Math.max(size.departments, 1),
      columns: 1,
    });
  const top = FIRST_ROW + Math.max(size.rows, 1) + CHART_AREA.gap;
  return {
    kind: "chart",
    goesOn,
    sheet,
    name: CHART_NAME,
    title: "各部门累计应报与累计已报（篇）",
    from: cellAddress(top, 0),
    to: cellAddress(top + CHART_AREA.rows - 1, QUARTERLY_COLUMNS.length - 1),
    categories: cells("name"),
    series: SERIES.map(({ field, color }) => ({
      name: QUARTERLY_COLUMNS[quarterlyColumn(field)]?.header ?? "",
      color,
      values: cells(field),
    })),
  };
}

/** Table and chart. */
export function printedArea(size: TableSize): string {
  const rows = FIRST_ROW + Math.max(size.rows, 1) + CHART_AREA.gap + CHART_AREA.rows;
  return areaAddress({ row: 0, column: 0, rows, columns: QUARTERLY_COLUMNS.length });
}

/** O1: A4 landscape, one page wide and, as long as that is still to be read, one high; headings on every page. */
export function printLook(size: TableSize, sheet: string): PrintLook {
  return {
    kind: "print",
    sheet,
    titleRow: HEADER_ROW + 1,
    area: printedArea(size),
    centred: true,
    margin: MARGIN,
    onePage: size.rows <= MOST_ROWS_A_PAGE,
  };
}
