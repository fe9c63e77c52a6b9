// Owns what single cells of a possible plan are, before any column or row is understood (P0).

import { proposeFigure, readFigure } from "./figure";
import { span, type Grid } from "./grid";
import { columnHint, isGeneral, isNote, isTotal, isUnitName, remembering } from "./words";
import { yearsIn } from "./year-words";

/** Larger than any office's figure for a unit; dates (44,621) and phones are beyond it. */
const LARGEST = 9999;

/** A figure that an office could give a unit: a whole number, not a date and not a phone. */
export function isSmallFigure(grid: Grid, row: number, column: number): boolean {
  if (!/\d/u.test(grid.key(row, column))) return false;
  const reading = readFigure(grid.raw(row, column));
  return reading.kind === "figure" && reading.value <= LARGEST;
}

/** A small figure, or words that come to one and do not look like anything else (每季1篇). */
export function isFigure(grid: Grid, row: number, column: number): boolean {
  if (isSmallFigure(grid, row, column)) return true;
  const key = grid.key(row, column);
  return /[篇条≥>\d]/u.test(key) && proposeFigure(grid.raw(row, column)) !== null;
}

/** A text that could be the name of one unit. */
export function isName(grid: Grid, row: number, column: number): boolean {
  const key = grid.key(row, column);
  if (key.length < 2 || typeof grid.raw(row, column) !== "string" || isTotal(key)) return false;
  if (isUnitName(key)) return true;
  if (isNote(key) || isGeneral(key) || isTitle(key)) return false;
  return columnHint(key) === null && !/^[\d.,/%:+-]+$/u.test(key) && proposeFigure(key) === null;
}

/** A line over a table: about a plan or a year, and too long for a heading. */
export const isTitle = remembering((key): boolean => {
  if (key.length < 6 || isUnitName(key) || isTotal(key)) return false;
  const about = /计划|任务|分解|分配|报送|目标|信息|宣传|稿/u.test(key);
  return (yearsIn(key).length > 0 && (about || key.length > 8)) || (about && /表$|表\(/u.test(key));
});

export function filledColumns(grid: Grid, row: number): number[] {
  return span(0, grid.width).filter((column) => grid.key(row, column) !== "");
}

/** A row of headings: at least two of its cells say what their columns hold, none is a unit or a figure of one. */
export function isHeadingRow(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row);
  const hinted = filled.filter((column) => columnHint(grid.key(row, column)) !== null);
  if (hinted.length < 2 || hinted.length * 2 < filled.length) return false;
  return !filled.some(
    (column) => isUnitName(grid.key(row, column)) || isPlainNumber(grid, row, column),
  );
}

function isPlainNumber(grid: Grid, row: number, column: number): boolean {
  const reading = readFigure(grid.raw(row, column));
  return reading.kind === "figure" && (reading.value < 1990 || reading.value > 2100);
}

/** A row that is a title and nothing else. */
export function isTitleRow(grid: Grid, row: number): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || filled.some((column) => isSmallFigure(grid, row, column)))
    return false;
  if (filled.some((column) => isTitle(grid.key(row, column)))) return true;
  return filled.length > 1 && filled.length < 4 && isTitle(rowText(grid, row));
}

export function rowText(grid: Grid, row: number): string {
  return filledColumns(grid, row)
    .map((column) => grid.key(row, column))
    .join("");
}
