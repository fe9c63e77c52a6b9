// Owns reading what may be too long for one answer (pitfall 14: 5 MB), rows at a time.

import type { CellValue } from "../../domain/text/cell";
import { WorkbookError } from "../../tables/schema/workbook-error";

/** "pieces" costs a round trip more, and more of them for each 5 MB. */
export type Mode = "whole" | "pieces";

/** Cells that go into one answer, at some 40 bytes each. */
const CELLS_AT_ONCE = 60_000;

/** To be called before the sync. */
export function requestValues(range: Excel.Range, mode: Mode): Excel.Range {
  return range.load(mode === "whole" ? "values,rowIndex" : "rowIndex,rowCount,columnCount");
}

/** To be called after it. */
export async function valuesOf(range: Excel.Range, mode: Mode): Promise<CellValue[][]> {
  return mode === "whole" ? (range.values as CellValue[][]) : piecesFrom(range, 0);
}

async function piecesFrom(range: Excel.Range, from: number): Promise<CellValue[][]> {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
  const rows = Math.min(most, range.rowCount - from);
  if (rows <= 0) return [];
  const piece = range
    .getRow(from)
    .getResizedRange(rows - 1, 0)
    .load("values");
  await range.context.sync();
  return [...(piece.values as CellValue[][]), ...(await piecesFrom(range, from + rows))];
}

/** Reads whole; what proves too long, once more in pieces. */
export async function asFarAsItGoes<T>(read: (mode: Mode) => Promise<T>): Promise<T> {
  try {
    return await read("whole");
  } catch (error) {
    if (!(error instanceof WorkbookError && error.trouble === "too-large")) throw error;
    return read("pieces");
  }
}
