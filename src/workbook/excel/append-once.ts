// Owns adding one row to a small table (采用, 约稿), with its line in 日志. The row carries the draft's
// token: a write that failed, or whose answer was lost, can be repeated and is never doubled.

import type { CellValue } from "../../domain/cell";
import type { CivilDateTime } from "../../domain/civil-date";
import { requireKept } from "./verify";
import { isLastLogged, logEntry, queueLog } from "./log";
import { inWorkbook } from "./run";
import { textOf, type Cell } from "../../tables/cells";
import { LOG } from "../../tables/log-table";
import { SETTINGS } from "../../tables/settings-table";
import { decodeRow, encodeRow, type TableSchema } from "../../tables/table";
import { ownSetting, readSettingsSheet, requestSettings } from "./settings-rows";
import { nextRow, queueRows, readTableEnd, requestTableEnd, type TableEnd } from "./table-end";

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
  const { schema } = addition;
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
      const found = findEarlier(end, body.values as CellValue[][], addition.token);
      const record = addition.make(found.others, found.earlier);
      const written = [encodeRow(schema, end.located, record, end.width)];
      const row = found.index === -1 ? nextRow(end) : body.rowIndex + found.index;
      const kept = queueRows(end, row, written, found.isOwn);
      const [subject, gist] = [addition.subject(record), addition.gist(record)];
      if (found.earlier === null || !isLastLogged(log, addition.action, subject)) {
        const entry = { action: addition.action, subject, new: gist };
        queueLog(log, [logEntry(addition.now, clerk, entry)]);
      }
      await context.sync();
      requireKept(end, row, written, kept.values as CellValue[][]);
      return record;
    },
    [schema.name, LOG.name, SETTINGS.name],
  );
}

/** An earlier attempt's row stands in the table or, if it failed halfway, just beneath it. */
function findEarlier<R extends WithToken>(
  end: TableEnd<R>,
  rows: readonly (readonly CellValue[])[],
  token: string,
) {
  const isOwn = (cells: readonly Cell[]) => textOf(cells[end.located.token]) === token;
  const decode = (cells: readonly Cell[]): R[] => {
    const result = decodeRow(end.schema, end.located, cells);
    return "record" in result ? [result.record] : [];
  };
  const all = [...rows, ...end.beneath];
  const index = all.findIndex(isOwn);
  const [earlier = null] = index === -1 ? [] : decode(all[index] ?? []);
  const others = rows.filter((cells) => !isOwn(cells)).flatMap(decode);
  return { isOwn, index, earlier, others };
}
