// Owns cutting a sheet into tables that stand below one another (P1): where a title of another year or
// another row of headings begins. Headings repeated on page 2 begin nothing.

import { isFigure, isHeadingRow, isName, isTitleRow, filledColumns, rowText } from "../cells/cells";
import { span, type Grid } from "../cells/grid";
import { yearsIn } from "../cells/year-words";

/** Rows `top` to `bottom`, exclusive: titles and headings first. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

interface Head {
  readonly end: number;
  readonly headings: string;
  readonly year: number | null;
}

/** Reads the titles and headings that begin at `row`, blank rows between them included. */
function headAt(grid: Grid, row: number): Head {
  let end = row;
  const headings: string[] = [];
  let year: number | null = null;
  for (let at = row; at < grid.height; at += 1) {
    if (isHeadingRow(grid, at)) headings.push(signature(grid, at));
    else if (isTitleRow(grid, at)) year ??= yearsIn(rowText(grid, at))[0] ?? null;
    else if (filledColumns(grid, at).length > 0) break;
    end = at + 1;
  }
  return { end, headings: headings.join("\n"), year };
}

function signature(grid: Grid, row: number): string {
  return span(0, grid.width)
    .map((column) => grid.key(row, column))
    .join("|");
}

function isDataRow(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row);
  return (
    filled.some((column) => isName(grid, row, column)) &&
    filled.some((column) => isFigure(grid, row, column))
  );
}

export function bandsOf(grid: Grid): Band[] {
  const tops = [0];
  let current = headAt(grid, 0);
  let hasData = false;
  for (let row = current.end; row < grid.height; row += 1) {
    if (isDataRow(grid, row)) hasData = true;
    else if (isHeadingRow(grid, row) || isTitleRow(grid, row)) {
      const head = headAt(grid, row);
      const otherHeadings = head.headings !== "" && head.headings !== current.headings;
      const otherYear = head.year !== null && current.year !== null && head.year !== current.year;
      if (hasData && (otherHeadings || otherYear)) {
        tops.push(row);
        hasData = false;
      }
      if (!hasData) current = { ...head, year: head.year ?? current.year };
      row = Math.max(row, head.end - 1);
    }
  }
  return tops.map((top, index) => ({ top, bottom: tops[index + 1] ?? grid.height }));
}
