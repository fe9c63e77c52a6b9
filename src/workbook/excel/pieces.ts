// Owns reading and writing what may be too long for one answer or request (pitfall 14: 5 MB), rows at a time.

import type { CellValue } from "../../domain/text/cell";
import { WorkbookError } from "../../tables/schema/workbook-error";

/** "pieces" costs a round trip more, and more of them for each 5 MB. */
export type Mode = "whole" | "pieces";

/** Cells that go into one answer or request, at some 40 bytes each. */
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

/**
 * Queues writing `values` over `range`. What is too long for one request goes in pieces, all but the last of
 * which are sent at once, with whatever was queued before.
 */
export async function putValues(
  range: Excel.Range,
  values: readonly (readonly CellValue[])[],
  from = 0,
): Promise<void> {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / (values[0]?.length ?? 1)));
  const piece = values.slice(from, from + most);
  if (piece.length === values.length) {
    range.values = piece.map((cells) => [...cells]);
    return;
  }
  if (piece.length === 0) return;
  range.getRow(from).getResizedRange(piece.length - 1, 0).values = piece.map((cells) => [...cells]);
  if (from + most >= values.length) return;
  await range.context.sync();
  await putValues(range, values, from + most);
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
