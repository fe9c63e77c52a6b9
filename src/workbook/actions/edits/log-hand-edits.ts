// Owns writing edits made by hand into 日志 (S6), once: what an earlier, unconfirmed write may have brought
// there is looked for first. Numbers typed by hand are remembered, so that they are not given out (S3).

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { logEntry, queueLog, shortened } from "../../excel/log";
import { readCounter, writeCounter } from "../../excel/engine/numbering";
import { inWorkbook } from "../../excel/run";
import {
  ownSetting,
  queueSetting,
  readSettingsSheet,
  requestSettings,
} from "../../excel/settings-rows";
import { readTableEnd, requestTableEnd, type TableEnd } from "../../excel/table-end";
import { LEDGER } from "../../../tables/declarations/ledger";
import { LOG, type LogRow } from "../../../tables/declarations/log";
import { OWN_SETTINGS, SETTINGS } from "../../../tables/declarations/settings";
import { encodeRow } from "../../../tables/schema/table";
import type { HandEdit } from "./hand-edits";

/** An edit with the China time at which it was noticed. */
export interface DatedEdit extends HandEdit {
  readonly at: CivilDateTime;
}

/** A paste over more cells than this is logged as one line beyond them. */
const MOST_LINES = 100;
/** How far up 日志 an unconfirmed line is looked for. */
const LOOKED_THROUGH = 500;

/**
 * @param fresh edits of which no line was ever sent
 * @param unsure edits whose lines may stand in 日志 already
 */
export async function writeHandEdits(
  fresh: readonly DatedEdit[],
  unsure: readonly DatedEdit[],
): Promise<void> {
  await inWorkbook(
    async (context) => {
      const logEnd = requestTableEnd(context, LOG, 2 * (MOST_LINES + 1));
      const settingsRequest = requestSettings(context);
      await context.sync();
      const log = readTableEnd(logEnd);
      const settings = readSettingsSheet(settingsRequest);
      const clerk = ownSetting(settings, "clerk");
      const missing = unsure.length === 0 ? [] : await notLogged(log, linesOf(unsure, clerk));
      queueLog(log, [...missing, ...linesOf(fresh, clerk)]);
      const typed = [...unsure, ...fresh]
        .filter((edit) => edit.action === "手工登记")
        .map((edit) => edit.id);
      const counter = ownSetting(settings, "counter");
      const raised = typed.reduce((text, id) => writeCounter(readCounter(text), [id]), counter);
      if (raised !== counter) queueSetting(settings, OWN_SETTINGS.counter.label, raised);
      await context.sync();
    },
    [LOG.name, SETTINGS.name],
  );
}

function linesOf(edits: readonly DatedEdit[], clerk: string): LogRow[] {
  const lines = edits
    .slice(0, MOST_LINES)
    .map(({ id, at, ...edit }) => shortened(logEntry(at, clerk, { ...edit, subject: id })));
  const rest = edits.slice(MOST_LINES);
  const last = rest.at(-1);
  if (last === undefined) return lines;
  const summary = {
    action: "手工修改",
    subject: LEDGER.name,
    new: `另有 ${rest.length} 处一并修改`,
  };
  return [...lines, logEntry(last.at, clerk, summary)];
}

/** Those of `lines` that do not stand in the last rows of 日志. */
async function notLogged(log: TableEnd<LogRow>, lines: readonly LogRow[]): Promise<LogRow[]> {
  const first = Math.max(log.headerRow + 1, log.lastRow - LOOKED_THROUGH + 1);
  const height = log.lastRow - first + 1;
  const tail = log.table.worksheet
    .getRangeByIndexes(first, log.firstColumn, height, log.width)
    .load("values");
  await log.table.context.sync();
  const there = new Set((tail.values as CellValue[][]).map((row) => signature(log, row)));
  return lines.filter(
    (line) => !there.has(signature(log, encodeRow(LOG, log.located, line, log.width))),
  );
}

/** What makes a line itself: minutes, since the last binary digits of a time differ between Excels. */
function signature({ located }: TableEnd<LogRow>, row: readonly CellValue[]): string {
  const at = Math.round(Number(row[located.at]) * 24 * 60);
  const { action, subject, field, old, new: next } = located;
  return JSON.stringify([
    at,
    ...[action, subject, field, old, next].map((each) => row[each] ?? ""),
  ]);
}
