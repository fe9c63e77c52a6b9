// Owns the raw value of one worksheet cell as the rules see it, and A1 addresses.

/** What a cell holds; an empty cell is null or "" (0 on some hosts, which only the edge can tell). */
export type CellValue = string | number | boolean | null;

/** Column letters of a zero-based column index: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A1 text of an area: "B5:D9"; of one cell as well, "B5:B5". */
export function areaAddress({ row, column, rows, columns }: Area): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** Whole columns: "C:D". */
export function columnsAddress(column: number, columns = 1): string {
  return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
}

/** For formulas that Excel carries to the right: "$C5". */
export function columnAnchored(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}

/** For formulas that Excel carries downwards: "C$5". */
export function rowAnchored(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}

/** A1 text of a cell given by zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
