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
const SIDE_MARGIN = 30;
/** Columns between the table and the chart, and the chart's extent in columns and rows. */
const CHART_AREA = { gap: 1, columns: 15, rows: 23 };

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

/** The chart 累计应报 beside 累计已报, per department, to the right of the table. */
export function chartLook(size: TableSize, sheet: string, goesOn: boolean): ChartLook {
  const cells = (field: QuarterlyField) =>
    areaAddress({
      row: FIRST_ROW,
      column: quarterlyColumn(field),
      rows: Math.max(size.departments, 1),
      columns: 1,
    });
  const left = QUARTERLY_COLUMNS.length + CHART_AREA.gap;
  const right = left + CHART_AREA.columns - 1;
  return {
    kind: "chart",
    goesOn,
    sheet,
    name: CHART_NAME,
    title: "各部门累计应报与累计已报（篇）",
    from: cellAddress(HEADER_ROW, left),
    to: cellAddress(HEADER_ROW + CHART_AREA.rows - 1, right),
    categories: cells("name"),
    series: SERIES.map(({ field, color }) => ({
      name: QUARTERLY_COLUMNS[quarterlyColumn(field)]?.header ?? "",
      color,
      values: cells(field),
    })),
  };
}

export function printedArea(size: TableSize): string {
  const rows = FIRST_ROW + Math.max(size.rows, 1);
  return areaAddress({ row: 0, column: 0, rows, columns: QUARTERLY_COLUMNS.length });
}

/** O1: A4 landscape, one page wide, heading row on every page, the table and nothing else. */
export function printLook(size: TableSize, sheet: string): PrintLook {
  const titleRow = HEADER_ROW + 1;
  const area = printedArea(size);
  return { kind: "print", sheet, titleRow, area, centred: true, margin: SIDE_MARGIN };
}
