// Owns the view of a sheet's cells in which a plan is looked for: texts made comparable, addresses,
// and the same cells turned, for a table whose departments stand side by side in one row (P1).

import { cellAddress, type CellValue } from "../../text/cell";
import type { SheetValues } from "../plan";
import { plainKey } from "./marks";

export interface Grid {
  readonly height: number;
  readonly width: number;
  /** True where rows and columns have changed places. */
  readonly turned: boolean;
  /** The cell as it is; null where it is empty or past the end. */
  raw(row: number, column: number): CellValue;
  /** The cell's text under which it is compared; "" where it is empty. */
  key(row: number, column: number): string;
  /** A1 address on the sheet. */
  address(row: number, column: number): string;
}

export function gridOf(sheet: SheetValues, turned = false): Grid {
  const { values, firstRow, firstColumn } = sheet;
  const rows = values.length;
  const columns = values.reduce((most, row) => Math.max(most, row.length), 0);
  const raw = values.map((row) => row.map((cell) => (isEmpty(cell) ? null : cell)));
  const keys = raw.map((row) => row.map((cell) => (cell === null ? "" : plainKey(String(cell)))));
  const at = <T>(cells: readonly (readonly T[])[], row: number, column: number) =>
    turned ? cells[column]?.[row] : cells[row]?.[column];
  return {
    height: turned ? columns : rows,
    width: turned ? rows : columns,
    turned,
    raw: (row, column) => at(raw, row, column) ?? null,
    key: (row, column) => at(keys, row, column) ?? "",
    address: (row, column) =>
      turned
        ? cellAddress(firstRow + column, firstColumn + row)
        : cellAddress(firstRow + row, firstColumn + column),
  };
}

function isEmpty(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && plainKey(cell) === "");
}

/** Whole numbers from `from` to `to`, exclusive. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
