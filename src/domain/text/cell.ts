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

/** A1 text of a cell given by zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
