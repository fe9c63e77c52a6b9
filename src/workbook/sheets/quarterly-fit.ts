// Owns what of 季度考核 depends on how many rows the table has: the chart and the printed area (O1).

import { columnLetters, type CellValue } from "../../domain/text/cell";
import type { ChartLook, PrintLook } from "../excel/looks/look";
import { QUARTERLY_COLUMNS } from "../../tables/blocks/quarterly";

/** Zero-based row of the table's heading on its sheet. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** The chart's name on the sheet. */
export const CHART_NAME = "累计应报与已报";

const NAME_COLUMN = columnOf("部门");
const SERIES = [
  { header: "累计应报", color: "#9DC3E6" },
  { header: "累计已报", color: "#1F4E79" },
].map((series) => ({ ...series, column: columnOf(series.header) }));
/** Points. */
const SIDE_MARGIN = 30;
/** Columns between the table and the chart, and the chart's extent in columns and rows. */
const CHART_AREA = { gap: 1, columns: 15, rows: 23 };

function columnOf(header: string): number {
  return QUARTERLY_COLUMNS.findIndex((column) => column.header === header);
}

export interface TableSize {
  readonly departments: number;
  /** Departments and sums, without the heading. */
  readonly rows: number;
}

/** The size of a block as XXBS.QUARTERLY spills it; departments have a 序, sums have none. */
export function sizeOf(block: readonly (readonly CellValue[])[]): TableSize {
  const departments = block.filter(([order]) => typeof order === "number").length;
  return { departments, rows: block.length - 1 };
}

/** The chart 累计应报 beside 累计已报, per department, to the right of the table. */
export function chartLook(size: TableSize, sheet: string, goesOn: boolean): ChartLook {
  const column = (at: number) => {
    const letters = columnLetters(at);
    return `${letters}${FIRST_ROW + 1}:${letters}${FIRST_ROW + Math.max(size.departments, 1)}`;
  };
  const left = QUARTERLY_COLUMNS.length + CHART_AREA.gap;
  const right = left + CHART_AREA.columns - 1;
  return {
    kind: "chart",
    goesOn,
    sheet,
    name: CHART_NAME,
    title: "各部门累计应报与累计已报（篇）",
    from: `${columnLetters(left)}${HEADER_ROW + 1}`,
    to: `${columnLetters(right)}${HEADER_ROW + CHART_AREA.rows}`,
    categories: column(NAME_COLUMN),
    series: SERIES.map(({ header, color, column: at }) => ({
      name: header,
      color,
      values: column(at),
    })),
  };
}

export function printedArea(size: TableSize): string {
  const last = columnLetters(QUARTERLY_COLUMNS.length - 1);
  return `A1:${last}${FIRST_ROW + Math.max(size.rows, 1)}`;
}

/** O1: A4 landscape, one page wide, heading row on every page, the table and nothing else. */
export function printLook(size: TableSize, sheet: string): PrintLook {
  const titleRow = HEADER_ROW + 1;
  const area = printedArea(size);
  return { kind: "print", sheet, titleRow, area, centred: true, margin: SIDE_MARGIN };
}
