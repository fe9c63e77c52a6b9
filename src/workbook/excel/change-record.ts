// Owns changing one row that stands in a table (S6): found by what it holds, written field by field
// through 日志, read back, never deleted. Safe to repeat: what stands already is not written again.

import type { CellValue } from "../../domain/cell";
import type { CivilDateTime } from "../../domain/civil-date";
import type { LogEntry } from "../../domain/log-entry";
import { requireKept } from "./verify";
import { logEntry, queueLog } from "./log";
import { inWorkbook } from "./run";
import { textOf } from "../../tables/cells";
import { displayCell } from "../../tables/display";
import { LOG } from "../../tables/log-table";
import { SETTINGS } from "../../tables/settings-table";
import { decodeRow, encodeRow, fieldsOf, type FieldOf, type TableSchema } from "../../tables/table";
import { WorkbookError } from "../../tables/workbook-error";
import { ownSetting, readSettingsSheet, requestSettings } from "./settings-rows";
import { readTableEnd, requestTableEnd, type TableEnd } from "./table-end";
import { TEXTS } from "./texts";

export interface ChangeRequest {
  /** 修改, 撤销, 作废, 退回, 补审签 …, as it goes into 日志. */
  readonly action: string;
  readonly reason: string;
  /** China time. */
  readonly now: CivilDateTime;
}

/** Which row: the texts of these columns, as `wanted` has them; the last such row counts. */
export interface RowKey<R> {
  readonly fields: readonly FieldOf<R>[];
  readonly wanted: readonly string[];
  /** Who the row is, for 日志 and for the sentence when it is not found. */
  readonly subject: string;
}

interface CellChange<R> {
  readonly field: FieldOf<R>;
  readonly old: CellValue;
  readonly new: CellValue;
}

/** @returns the record as it was before. Throws WorkbookError "missing-row" if there is no such row. */
export async function changeRecord<R>(
  schema: TableSchema<R>,
  key: RowKey<R>,
  changes: Partial<R>,
  request: ChangeRequest,
): Promise<R> {
  return inWorkbook(
    async (context) => {
      const tableEnd = requestTableEnd(context, schema, 0);
      const logEnd = requestTableEnd(context, LOG, Object.keys(changes).length);
      const settings = requestSettings(context);
      const keys = key.fields.map((field) =>
        tableEnd.table.columns.getItem(schema.columns[field].header).getDataBodyRange(),
      );
      for (const column of keys) column.load("values,rowIndex");
      await context.sync();
      const end = readTableEnd(tableEnd);
      const log = readTableEnd(logEnd);
      const clerk = ownSetting(readSettingsSheet(settings), "clerk");
      const row = findRow(keys, key);
      const range = end.table.worksheet.getRangeByIndexes(row, end.firstColumn, 1, end.width);
      range.load("values");
      await context.sync();
      const before = (range.values as CellValue[][])[0] ?? [];
      const record = recordOf(end, before, key.subject);
      const cells = changedCells(end, before, record, changes);
      // 日志 first: failing between the two, a repeated call logs twice rather than not at all.
      queueLog(
        log,
        cells.map((cell) => entryOf(schema, cell, key.subject, clerk, request)),
      );
      queueCells(end, row, cells);
      range.load("values");
      await context.sync();
      requireKept(end, row, [writtenRow(end, cells)], range.values as CellValue[][]);
      return record;
    },
    [schema.name, LOG.name, SETTINGS.name],
  );
}

function findRow<R>(columns: readonly Excel.Range[], key: RowKey<R>): number {
  const [first] = columns;
  const rows = (first?.values ?? []) as CellValue[][];
  const index = rows.findLastIndex((_row, at) =>
    columns.every((column, which) => {
      const cell = (column.values as CellValue[][])[at]?.[0];
      return textOf(cell) === key.wanted[which];
    }),
  );
  if (first === undefined || index === -1) {
    throw new WorkbookError("missing-row", TEXTS.noSuchRow(key.subject));
  }
  return first.rowIndex + index;
}

function recordOf<R>(end: TableEnd<R>, cells: readonly CellValue[], subject: string): R {
  const result = decodeRow(end.schema, end.located, cells);
  if ("record" in result) return result.record;
  const { header } = end.schema.columns[result.field];
  throw new WorkbookError("bad-input", TEXTS.unreadable(subject, header));
}

function changedCells<R>(
  end: TableEnd<R>,
  before: readonly CellValue[],
  record: R,
  changes: Partial<R>,
): CellChange<R>[] {
  const { schema, located, width } = end;
  const after = encodeRow(schema, located, { ...record, ...changes }, width);
  return fieldsOf(schema).flatMap((field): CellChange<R>[] => {
    const at = located[field];
    if (!(field in changes) || at === -1) return [];
    const [old, next] = [before[at] ?? "", after[at] ?? ""];
    return old === next ? [] : [{ field, old, new: next }];
  });
}

function queueCells<R>(end: TableEnd<R>, row: number, cells: readonly CellChange<R>[]): void {
  for (const { field, new: value } of cells) {
    const column = end.firstColumn + end.located[field];
    const cell = end.table.worksheet.getCell(row, column);
    cell.numberFormat = [[end.schema.columns[field].format]];
    cell.values = [[value]];
  }
}

function entryOf<R>(
  schema: TableSchema<R>,
  cell: CellChange<R>,
  subject: string,
  clerk: string,
  request: ChangeRequest,
): LogEntry {
  const { header, format } = schema.columns[cell.field];
  return logEntry(request.now, clerk, {
    action: request.action,
    subject,
    field: header,
    old: displayCell(cell.old, format),
    new: displayCell(cell.new, format),
    reason: request.reason,
  });
}

/** The changed cells of the row, null for the others. */
function writtenRow<R>(end: TableEnd<R>, cells: readonly CellChange<R>[]): CellValue[] {
  const row = new Array<CellValue>(end.width).fill(null);
  for (const cell of cells) row[end.located[cell.field]] = cell.new;
  return row;
}
