// Owns the lines over a range that the clerk has pointed at (P1): its title and year stand outside of it.

import { filledColumns, isFigure, isName, rowText } from "./cells/cells";
import { gridOf, span, type Grid } from "./cells/grid";
import type { SheetValues } from "./plan";

/** As many rows above a range are looked at. */
export const ROWS_ABOVE = 8;

/**
 * The range with the lines over it, down from the nearest row of another table; of a line that stands beside
 * the range its words alone.
 * @param above the rows right above the range, of the whole sheet.
 */
export function withLinesAbove(range: SheetValues, above: SheetValues): SheetValues {
  const grid = gridOf(above);
  const rows = span(0, range.firstRow - above.firstRow);
  const last = rows.filter((row) => isRowOfTable(grid, row)).at(-1) ?? -1;
  const own = rows.filter((row) => row > last);
  const width = range.values.reduce((most, row) => Math.max(most, row.length), 1);
  const lines = own.map((row) => {
    const inside = span(0, width).map((at) =>
      grid.raw(row, at + range.firstColumn - above.firstColumn),
    );
    const text = rowText(grid, row);
    return inside.some((cell) => cell !== null) || text === "" ? inside : [text];
  });
  const values = [...lines, ...range.values];
  return { ...range, values, firstRow: range.firstRow - own.length };
}

function isRowOfTable(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row);
  const holds = (test: (grid: Grid, row: number, column: number) => boolean) =>
    filled.some((column) => test(grid, row, column));
  return holds(isFigure) && holds(isName);
}
