// Owns adding one row to a small table (采用, 约稿), with its line in 日志. The row carries the draft's
// token: a write that failed, or whose answer was lost, can be repeated and is never doubled.

import { cellAddress, type CellValue } from "../domain/cell";
import type { CivilDateTime } from "../domain/civil-date";
import { isLastLogged, logEntry, queueLog } from "./log";
import { inWorkbook } from "./run";
import { textOf, type Cell } from "./schema/cells";
import { LOG } from "./schema/log-table";
import { SETTINGS } from "./schema/settings-table";
import { decodeRow, encodeRow, type FieldOf, type TableSchema } from "./schema/table";
import { WorkbookError } from "./schema/workbook-error";
import { ownSetting, readSettingsSheet, requestSettings } from "./settings-rows";
import { firstDifference, nextRow, queueRows, readTableEnd, requestTableEnd } from "./table-end";
import { TEXTS } from "./texts";

interface WithToken {
  token: string;
}

export interface Addition<R extends WithToken> {
  readonly schema: TableSchema<R>;
  readonly token: string;
  /** China time. */
  readonly now: CivilDateTime;
  /** As it goes into 日志. */
  readonly action: string;
  /** The record, given those that stand (without an earlier attempt's own) and that attempt's record. */
  readonly make: (others: readonly R[], earlier: R | null) => R;
  readonly subject: (record: R) => string;
  readonly gist: (record: R) => string;
}

/** @returns the record as it stands. Throws WorkbookError; may be repeated with the same token. */
export async function appendOnce<R extends WithToken>(addition: Addition<R>): Promise<R> {
  const { schema, token } = addition;
  return inWorkbook(
    async (context) => {
      const tableEnd = requestTableEnd(context, schema, 1);
      const logEnd = requestTableEnd(context, LOG, 1);
      const settings = requestSettings(context);
      const body = tableEnd.table.getDataBodyRange().load("values,rowIndex");
      await context.sync();
      const end = readTableEnd(tableEnd);
      const log = readTableEnd(logEnd);
      const clerk = ownSetting(readSettingsSheet(settings), "clerk");
      const isOwn = (cells: readonly Cell[]) => textOf(cells[end.located.token]) === token;
      const rows = body.values as CellValue[][];
      // An earlier attempt's row stands in the table or, if it failed halfway, just beneath it.
      const at = [...rows, ...end.beneath].findIndex(isOwn);
      const decode = (cells: readonly Cell[]): R[] => {
        const result = decodeRow(schema, end.located, cells);
        return "record" in result ? [result.record] : [];
      };
      const others = rows.filter((cells) => !isOwn(cells)).flatMap(decode);
      const [earlier = null] = at === -1 ? [] : decode([...rows, ...end.beneath][at] ?? []);
      const record = addition.make(others, earlier);
      const written = [encodeRow(schema, end.located, record, end.width)];
      const row = at === -1 ? nextRow(end) : body.rowIndex + at;
      const kept = queueRows(end, row, written, isOwn);
      const subject = addition.subject(record);
      if (earlier === null || !isLastLogged(log, addition.action, subject)) {
        const entry = { action: addition.action, subject, new: addition.gist(record) };
        queueLog(log, [logEntry(addition.now, clerk, entry)]);
      }
      await context.sync();
      const difference = firstDifference(written, kept.values as CellValue[][]);
      if (difference === null) return record;
      const address = cellAddress(row, end.firstColumn + difference.column);
      const header = headerAt(schema, end.located, difference.column);
      throw new WorkbookError("not-kept", TEXTS.notKept(end.sheet, address, header));
    },
    [schema.name, LOG.name, SETTINGS.name],
  );
}

function headerAt<R>(
  schema: TableSchema<R>,
  located: Readonly<Record<FieldOf<R>, number>>,
  column: number,
): string {
  for (const field of Object.keys(schema.columns) as FieldOf<R>[]) {
    if (located[field] === column) return schema.columns[field].header;
  }
  return "";
}
