// Owns the words over a column: one row of headings or several, where a merged one stands for all below it.

import { filledColumns } from "../cells/cells";
import { span, type Grid } from "../cells/grid";

export interface Headed {
  readonly start: number;
  readonly end: number;
  readonly headingRow: number;
  readonly firstRow: number;
}

/** The words over each column, without spaces; "" where there are none. */
export function headingsOf(grid: Grid, block: Headed): (column: number) => string {
  const rows = span(block.headingRow, block.firstRow);
  return (column) => rows.map((row) => wordsAt(grid, block, row, column)).join("");
}

/** A merged heading has its words in the first of its columns only. */
function wordsAt(grid: Grid, block: Headed, row: number, column: number): string {
  const own = grid.key(row, column);
  const below = (at: number) =>
    span(row + 1, block.firstRow).some((under) => grid.key(under, at) !== "");
  if (own !== "" || !below(column)) return own;
  const over = filledColumns(grid, row)
    .filter((at) => at >= block.start && at < column)
    .at(-1);
  return over !== undefined && below(over) ? grid.key(row, over) : "";
}
