// Owns the form in which a write is told (T1): rows that are to stand and cells that are to hold
// something, the lines of 日志 among the rows. It can be kept, compared with the workbook, written again.

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import type { LogEntry } from "../../../domain/records/log-entry";
import { beginningOf } from "../../../domain/text/text";
import { displayCell } from "../../../tables/schema/display";
import { LOG } from "../../../tables/declarations/log";
import { PARAGRAPHS } from "../../../tables/declarations/paragraphs";
import { shapeNamed } from "../../../tables/declarations/registry";
import { cellsOf, type Cells } from "../../../tables/schema/shape";
import type { TableSchema } from "../../../tables/schema/table";

export interface AddedRow {
  /** Name of the table. */
  readonly table: string;
  /** Under which the row is found again; unique in its table. */
  readonly token: string;
  readonly cells: Cells;
  /** The line of the same deed that tells of it, from 1. */
  readonly line: number;
  /** Of one that stands by an earlier attempt: what it holds where it may be set right. What others changed stays. */
  readonly before?: Cells | undefined;
}

/** The action of a row's or a line's token: what stands before the stroke, where there is one. */
export function actionOf(token: string): string {
  return token.split("/")[0] ?? token;
}

/** Blocks of one batch have this between the batch's name and their number, from 1. */
const NTH = "#";

/** The token of the n-th article of an action: what stands before the stroke is the action, as in 日志. */
export function articleToken(action: string, nth: number): string {
  return `${action}/篇${nth}`;
}

/** The token of a block of a batch (I3): together they are one thing that the clerk did. */
export function blockToken(batch: string, nth: number): string {
  return `${batch}${NTH}${nth}`;
}

/** What an action belongs to: its batch, or itself; and which block of it it is, 1 where it is all. */
export function batchOf(token: string): { readonly batch: string; readonly nth: number } {
  const [batch = token, nth = "1"] = token.split(NTH);
  return { batch, nth: Number(nth) };
}

export interface ChangedCell {
  readonly table: string;
  /** Texts by header that find the row, as `findRow` takes them. */
  readonly key: Cells;
  readonly header: string;
  /** Number format, where it is not the column's. */
  readonly format?: string;
  readonly old: CellValue;
  readonly new: CellValue;
  /** The line that tells of it, 0 = none does. */
  readonly line: number;
}

export interface Deed {
  readonly token: string;
  /** What an attempt is known by that makes or moves sheets, "" = it writes rows and cells alone. */
  readonly purpose: string;
  /** China time. */
  readonly at: CivilDateTime;
  readonly rows: readonly AddedRow[];
  readonly cells: readonly ChangedCell[];
  /** What 日志 is to say, in order. */
  readonly lines: readonly AddedRow[];
  /** True where the clerk was told that a cell holds something else: saved again, it is to hold what he says. */
  readonly isContested?: boolean | undefined;
}

/** What belongs to a row of 台账 is told of with it. */
export function hasOwnLine(table: string): boolean {
  return table !== PARAGRAPHS.name;
}

/** The purpose of a deed by which links follow a row that got another number (T4): not the clerk's doing. */
export const FOLLOWS = "改号";

/** True where the lines tell of what has been done by hand already (T5): nothing else is to be written. */
export function isToldOnly({ purpose, rows, cells, lines }: Deed): boolean {
  const writes = rows.length > 0 || cells.some(({ line }) => line > 0);
  return purpose === "" && lines.length > 0 && !writes;
}

/**
 * A line about one whole thing; `old`, `new`, `field` and `reason` as far as there are any, `at` where it
 * happened before it is written.
 */
export type Line = Pick<LogEntry, "action" | "subject"> &
  Partial<Pick<LogEntry, "at" | "field" | "old" | "new" | "reason">>;

/** A line needs the gist only; the deed keeps the whole. */
const LONGEST = 1000;

export function addedRow<R extends { token: string }>(
  schema: TableSchema<R>,
  record: R,
  line = 1,
): AddedRow {
  return { table: schema.name, token: record.token, cells: cellsOf(schema, record), line };
}

/** The line `number` of an action. */
export function lineOf(
  { token, at, number }: { token: string; at: CivilDateTime; number: number },
  who: string,
  line: Line,
): AddedRow {
  const cut = (text = "") => (text.length > LONGEST ? `${beginningOf(text, LONGEST)}…` : text);
  const record = {
    at: line.at ?? at,
    who,
    action: line.action,
    subject: cut(line.subject),
    field: line.field ?? "",
    old: cut(line.old),
    new: cut(line.new),
    reason: cut(line.reason),
    token: `${token}/${number}`,
  };
  return addedRow(LOG, record, 0);
}

/** What 日志 says of a changed cell. */
export function changeLine(cell: Omit<ChangedCell, "key" | "line">, line: Line): Line {
  const column = shapeNamed(cell.table).columns.find(({ header }) => header === cell.header);
  const shown = (value: CellValue) => displayCell(value, cell.format ?? column?.format ?? "@");
  return { field: cell.header, old: shown(cell.old), new: shown(cell.new), ...line };
}
