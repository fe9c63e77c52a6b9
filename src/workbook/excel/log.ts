// Owns adding rows to 日志 (S6).

import type { CivilDateTime } from "../../domain/calendar/civil-date";
import type { LogEntry } from "../../domain/records/log-entry";
import { LOG, type LogRow } from "../../tables/declarations/log";
import { encodeRow } from "../../tables/schema/table";
import { nextRow, queueRows, type TableEnd } from "./table-end";

/** Excel holds 32767 characters a cell; a log entry needs the gist only. */
const LONGEST = 1000;

/** An entry about one whole thing; `old`, `new` and `field` as far as there are any. */
export function logEntry(
  at: CivilDateTime,
  who: string,
  entry: Pick<LogEntry, "action" | "subject"> & Partial<LogEntry>,
): LogRow {
  return { at, who, field: "", old: "", new: "", reason: "", ...entry, token: "" };
}

/** Queues writing `entries` at the end of 日志; at most as many as room was asked for. */
export function queueLog(end: TableEnd<LogRow>, entries: readonly LogRow[]): void {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => encodeRow(LOG, end.located, shortened(entry), end.width));
  queueRows(end, nextRow(end), rows);
}

/** The entry as its cells take it; what is short already stays as it is. */
export function shortened(entry: LogRow): LogRow {
  const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  return { ...entry, old: cut(entry.old), new: cut(entry.new), reason: cut(entry.reason) };
}
