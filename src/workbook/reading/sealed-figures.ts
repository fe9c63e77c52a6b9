// Owns reading the table of 季度考核: as a seal keeps it (E7), and as it stands.

import type { CellValue } from "../../domain/text/cell";
import { QUARTERLY_COLUMNS, quarterlyTableIn } from "../../tables/blocks/quarterly";
import { QUARTERLY_SHEET } from "../../tables/declarations/registry";
import { sealName, type QuarterOfYear } from "../../tables/declarations/seal-records";

/** A title, notes, the table of more departments than a county has, its sums. */
const ROWS = 400;

export interface FiguresRequest {
  /** To be called after a sync: header row first, down to 合计; null where there is no such table. */
  readonly read: () => CellValue[][] | null;
}

/** Queues reading the quarter's sealed table. @param names of the workbook, those of seals in force among them. */
export function requestSealedFigures(
  context: Excel.RequestContext,
  names: readonly string[],
  which: QuarterOfYear,
): FiguresRequest {
  const name = sealName(which);
  if (!names.includes(name)) return { read: () => null };
  const sheet = context.workbook.names.getItem(name).getRange().worksheet;
  const range = sheet
    .getRangeByIndexes(0, 0, ROWS, QUARTERLY_COLUMNS.length)
    .getUsedRange(true)
    .load("values");
  return { read: () => quarterlyTableIn(range.values as CellValue[][]) };
}

/** Queues reading 季度考核 as it stands; null where it holds no table. */
export function requestShownFigures(context: Excel.RequestContext): FiguresRequest {
  const sheet = context.workbook.worksheets.getItemOrNullObject(QUARTERLY_SHEET);
  const range = sheet
    .getRangeByIndexes(0, 0, ROWS, QUARTERLY_COLUMNS.length)
    .getUsedRangeOrNullObject(true)
    .load("values");
  const table = () => quarterlyTableIn(range.values as CellValue[][]);
  return { read: () => (range.isNullObject ? null : table()) };
}
