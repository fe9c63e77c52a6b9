// A1 addresses. Rows and columns count from 0; areas include both ends.

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function area(top: number, left: number, bottom = top, right = left): Area {
  return { top, left, bottom, right };
}

export function rowCount(a: Area): number {
  return a.bottom - a.top + 1;
}

export function columnCount(a: Area): number {
  return a.right - a.left + 1;
}

export function contains(a: Area, row: number, column: number): boolean {
  return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
}

/** The overlap of two areas, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0, "AA" -> 26. */
export function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "B2", "A1:C3", whole columns "A:C" and whole rows "1:2" when the area spans the sheet. */
export function areaName(a: Area): string {
  if (a.top === 0 && a.bottom === MAX_ROWS - 1)
    return `${columnName(a.left)}:${columnName(a.right)}`;
  if (a.left === 0 && a.right === MAX_COLUMNS - 1) return `${a.top + 1}:${a.bottom + 1}`;
  const first = cellName(a.top, a.left);
  return a.top === a.bottom && a.left === a.right
    ? first
    : `${first}:${cellName(a.bottom, a.right)}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Parses "B2", "$A$1:C3", "A:C", "1:2"; null for anything else or outside the sheet. */
export function parseArea(text: string): Area | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const first = CORNER.exec(parts[0] ?? "");
  const last = CORNER.exec(parts[1] ?? parts[0] ?? "");
  if (!first || !last) return null;
  const [, firstColumn, firstRow] = first;
  const [, lastColumn, lastRow] = last;
  if (!firstColumn !== !lastColumn || !firstRow !== !lastRow) return null;
  if ((!firstColumn && !firstRow) || (parts.length === 1 && (!firstColumn || !firstRow)))
    return null;
  const columns = firstColumn
    ? [columnIndex(firstColumn), columnIndex(lastColumn ?? "")]
    : [0, MAX_COLUMNS - 1];
  const rows = firstRow ? [Number(firstRow) - 1, Number(lastRow) - 1] : [0, MAX_ROWS - 1];
  const a = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return a.top < 0 || a.bottom >= MAX_ROWS || a.right >= MAX_COLUMNS ? null : a;
}
