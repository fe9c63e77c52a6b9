// Owns changes to a submission that is in the ledger (S6): by 编号, through 日志, never a deletion.

import { cellAddress, type CellValue } from "../domain/cell";
import type { CivilDateTime } from "../domain/civil-date";
import type { LogEntry } from "../domain/log-entry";
import type { Submission } from "../domain/submission";
import { logEntry, queueLog } from "./log";
import { inWorkbook } from "./run";
import { textOf } from "./schema/cells";
import { LEDGER, type LedgerRow } from "./schema/ledger";
import { LOG } from "./schema/log-table";
import { SETTINGS } from "./schema/settings-table";
import { decodeRow, encodeRow, fieldsOf, type FieldOf } from "./schema/table";
import { WorkbookError } from "./schema/workbook-error";
import { ownSetting, readSettingsSheet, requestSettings } from "./settings-rows";
import { readTableEnd, requestTableEnd, type TableEnd } from "./table-end";
import { TEXTS } from "./texts";
import { displayCell } from "./schema/display";

export type SubmissionChanges = Partial<Omit<Submission, "id">>;

export interface ChangeRequest {
  /** 修改, 撤销, 作废, 退回, 补审签 …, as it goes into 日志. */
  readonly action: string;
  readonly reason: string;
  /** China time. */
  readonly now: CivilDateTime;
}

/** One cell to be changed. */
interface CellChange {
  readonly field: FieldOf<LedgerRow>;
  readonly old: CellValue;
  readonly new: CellValue;
}

/**
 * Writes the given fields of one submission and one 日志 row per field that really changes. Safe to
 * repeat: what already stands is neither written nor logged again.
 * @returns the submission as it was before.
 */
export async function changeSubmission(
  id: string,
  changes: SubmissionChanges,
  request: ChangeRequest,
): Promise<Submission> {
  return inWorkbook(
    async (context) => {
      const ledgerEnd = requestTableEnd(context, LEDGER, 0);
      const logEnd = requestTableEnd(context, LOG, Object.keys(changes).length);
      const settings = requestSettings(context);
      const ids = ledgerEnd.table.columns
        .getItem(LEDGER.columns.id.header)
        .getDataBodyRange()
        .load("values,rowIndex");
      await context.sync();
      const ledger = readTableEnd(ledgerEnd);
      const log = readTableEnd(logEnd);
      const clerk = ownSetting(readSettingsSheet(settings), "clerk");
      const index = (ids.values as CellValue[][]).findIndex(([cell]) => textOf(cell) === id);
      if (index === -1) throw new WorkbookError("missing-row", TEXTS.noSuchSubmission(id));
      const row = ids.rowIndex + index;
      const range = ledger.table.worksheet.getRangeByIndexes(
        row,
        ledger.firstColumn,
        1,
        ledger.width,
      );
      range.load("values");
      await context.sync();
      const before = (range.values as CellValue[][])[0] ?? [];
      const record = recordOf(ledger, before, id);
      const cells = changedCells(ledger, before, record, changes);
      const logged = cells.map((cell) => entryOf(cell, id, clerk, request));
      queueCellChanges(ledger, row, cells);
      queueLog(log, logged);
      const kept = range.load("values");
      await context.sync();
      confirm(ledger, row, cells, (kept.values as CellValue[][])[0] ?? []);
      return record;
    },
    [LEDGER.name, LOG.name, SETTINGS.name],
  );
}

function changedCells(
  ledger: TableEnd<LedgerRow>,
  before: readonly CellValue[],
  record: LedgerRow,
  changes: SubmissionChanges,
): CellChange[] {
  const { located, width } = ledger;
  const after = encodeRow(LEDGER, located, { ...record, ...changes }, width);
  return fieldsOf(LEDGER).flatMap((field): CellChange[] => {
    const at = located[field];
    if (!(field in changes) || at === -1) return [];
    const [old, next] = [before[at] ?? "", after[at] ?? ""];
    return old === next ? [] : [{ field, old, new: next }];
  });
}

function queueCellChanges(
  ledger: TableEnd<LedgerRow>,
  row: number,
  cells: readonly CellChange[],
): void {
  const sheet = ledger.table.worksheet;
  for (const { field, new: value } of cells) {
    const cell = sheet.getCell(row, ledger.firstColumn + ledger.located[field]);
    cell.numberFormat = [[LEDGER.columns[field].format]];
    cell.values = [[value]];
  }
}

function entryOf(cell: CellChange, id: string, clerk: string, request: ChangeRequest): LogEntry {
  const { header, format } = LEDGER.columns[cell.field];
  return logEntry(request.now, clerk, {
    action: request.action,
    subject: id,
    field: header,
    old: displayCell(cell.old, format),
    new: displayCell(cell.new, format),
    reason: request.reason,
  });
}

function confirm(
  ledger: TableEnd<LedgerRow>,
  row: number,
  cells: readonly CellChange[],
  kept: readonly CellValue[],
): void {
  const wrong = cells.find((cell) => kept[ledger.located[cell.field]] !== cell.new);
  if (wrong === undefined) return;
  const address = cellAddress(row, ledger.firstColumn + ledger.located[wrong.field]);
  const { header } = LEDGER.columns[wrong.field];
  throw new WorkbookError("not-kept", TEXTS.notKept(ledger.sheet, address, header));
}

function recordOf(ledger: TableEnd<LedgerRow>, cells: readonly CellValue[], id: string): LedgerRow {
  const result = decodeRow(LEDGER, ledger.located, cells);
  if ("record" in result) return result.record;
  const { header } = LEDGER.columns[result.field];
  throw new WorkbookError("bad-input", TEXTS.unreadable(id, header));
}
