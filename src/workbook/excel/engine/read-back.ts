// Owns looking whether cells hold what was written into them (pitfall 11).

import { cellAddress, type CellValue } from "../../../domain/text/cell";
import { textOf, type Cell } from "../../../tables/schema/cells";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import type { NewRow, SetCell } from "./outstanding";
import type { TableReading } from "./table-reading";
import { TEXTS } from "../texts";
import { isSameValue } from "./view";

/** Throws WorkbookError "not-kept". */
export function requireRows(
  reading: TableReading,
  rows: readonly NewRow[],
  target: Excel.Range,
): void {
  const kept = target.values as CellValue[][];
  const marked = reading.places.get(reading.shape.token);
  for (const [index, { cells }] of rows.entries()) {
    const at = cells.findIndex(
      (cell, column) => cell !== null && column !== marked && !isKept(cell, kept[index]?.[column]),
    );
    if (at === -1) continue;
    throw notKept(reading, target.rowIndex + index, reading.firstColumn + at);
  }
}

/** As above. */
export function requireSet(
  reading: TableReading,
  { header, sheetRow, value }: SetCell,
  range: Excel.Range,
): void {
  if (isKept(value, (range.values as CellValue[][])[0]?.[0])) return;
  throw notKept(reading, sheetRow, reading.firstColumn + (reading.places.get(header) ?? 0));
}

function notKept(reading: TableReading, row: number, column: number): WorkbookError {
  const header = textOf(reading.header[column - reading.firstColumn]);
  return new WorkbookError(
    "not-kept",
    TEXTS.notKept(reading.sheet, cellAddress(row, column), header),
  );
}

function isKept(written: CellValue, kept: Cell): boolean {
  if (isSameValue(written, kept)) return true;
  // Some builds of Excel take a leading apostrophe as "this is text" even in a text cell.
  return typeof written === "string" && written.startsWith("'") && written.slice(1) === kept;
}
