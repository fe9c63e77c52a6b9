// Owns what is made good before and between actions: attempts of this pane whose end is not known, rows
// that another pane's broken attempt left, and what was told as saved and is there no more (T2, T4).

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { nextCommissionId, nextSubmissionId } from "../../../domain/records/submission-id";
import { COMMISSIONS } from "../../../tables/declarations/adoptions";
import { textOf } from "../../../tables/schema/cells";
import { LEDGER } from "../../../tables/declarations/ledger";
import { LOG } from "../../../tables/declarations/log";
import { actionOf, isToldOnly, lineOf, type AddedRow, type ChangedCell, type Deed } from "./deed";
import { belongTo, forget, recall, remember, remembered, type Remembered } from "./memory";
import { commonNeeds, merged, needsOfDeed } from "./needs";
import { counterCells, readCounter } from "./numbering";
import { isLogged, isPending, outstanding, type Readings } from "./outstanding";
import { asFarAsItGoes } from "../pieces";
import { inWorkbook } from "../run";
import { findRow, readTables, type TableNeed, type TableReading } from "./table-reading";
import { TEXTS } from "../texts";
import { isSameValue, standing, tokenAt, View } from "./view";
import { write } from "./writing";

/** Tables whose rows are numbered: the header, and the next number where these are in use. */
const NUMBERED: Readonly<
  Record<string, { header: string; next: (like: string, used: Iterable<string>) => string }>
> = {
  [LEDGER.name]: {
    header: LEDGER.columns.id.header,
    next: (like, used) => nextSubmissionId(Number(like.slice(0, 4)), used),
  },
  [COMMISSIONS.name]: {
    header: COMMISSIONS.columns.id.header,
    next: (like, used) => nextCommissionId(Number(like.slice(1, 5)), used),
  },
};

/** A row that another clerk's write had covered, written again. */
export interface Restored {
  readonly table: string;
  /** The number under which it was told as saved, "" where the table has none. */
  readonly told: string;
  readonly now: string;
}

/** Attempts other than `token` that were not confirmed: what they began is completed. */
export async function settleAttempts(token: string, now: CivilDateTime): Promise<void> {
  const open = remembered().filter(
    (each) => !each.told && each.deed.token !== token && canBeSettled(each),
  );
  if (open.length === 0) return;
  try {
    await catchUp(open, now);
  } catch {
    // What stops the old attempt need not stop the new action; it stays remembered.
  }
}

/** T4: compares everything remembered with the workbook. @returns what had to be written again. */
export async function restoreLost(now: CivilDateTime): Promise<Restored[]> {
  const all = remembered().filter(canBeSettled);
  return all.length === 0 ? [] : catchUp(all, now);
}

/** What sheets an attempt made is known to its action alone, which goes on with it when asked again. */
function canBeSettled({ deed, told }: Remembered): boolean {
  return told || deed.purpose === "";
}

async function catchUp(entries: readonly Remembered[], now: CivilDateTime): Promise<Restored[]> {
  const needs = merged([
    ...entries.flatMap(({ deed }) => needsOfDeed(deed)),
    ...entries.flatMap(({ deed }) => deed.rows.flatMap(({ table }) => numberNeed(table))),
    ...commonNeeds(entries.reduce((sum, { deed }) => sum + deed.lines.length, 0)),
  ]);
  const tables = needs.map(({ table }) => table);
  const readings = await asFarAsItGoes((mode) =>
    inWorkbook((context) => readTables(context, needs, mode), tables),
  );
  const view = new View(readings, "-", null);
  belongTo(view.own("ledger"));
  const known = remembered().filter((each) => entries.includes(each));
  const numbers = new Numbers(view);
  const repairs = known.map(({ deed, told }) =>
    told ? lostOf(deed, known, readings, numbers) : begunOf(deed, readings),
  );
  const due = repairs.filter((repair) => repair !== null);
  forget(
    known.filter(({ told }, at) => !told && repairs[at] === null).map(({ deed }) => deed.token),
  );
  if (due.length === 0) return [];
  const all: Deed = {
    token: "-",
    purpose: "",
    at: now,
    rows: due.flatMap(({ missing }) => missing.rows),
    cells: [...due.flatMap(({ missing }) => missing.cells), ...numbers.counters()],
    lines: due.flatMap(({ missing }) => missing.lines),
  };
  const work = outstanding(all, readings);
  for (const { whole } of due) remember(whole, false);
  if (work.length > 0) await inWorkbook((context) => write(context, work), tables);
  for (const { whole } of due) remember(whole, true);
  return due.flatMap(({ restored }) => restored);
}

/** What is to be written, and the deed as it is remembered from then on. */
interface Repair {
  readonly missing: Pick<Deed, "rows" | "cells" | "lines">;
  readonly whole: Deed;
  readonly restored: readonly Restored[];
}

/**
 * An attempt whose end is not known: all of it if some of it stands, else nothing. Lines that tell of
 * nothing but what has happened by hand are due in any case (T5).
 */
function begunOf(deed: Deed, readings: Readings): Repair | null {
  const cells = deed.cells.filter((cell) => stateOf(cell, readings) !== "other");
  const isBegun =
    isToldOnly(deed) ||
    deed.rows.some((row) => stands(row, readings)) ||
    deed.lines.some(({ token }) => isLogged(readings, token)) ||
    cells.some((cell) => cell.line > 0 && stateOf(cell, readings) === "new");
  if (!isBegun) return null;
  const rows = deed.rows.map((row) => (stands(row, readings) ? bare(row) : row));
  return { missing: { rows, cells, lines: deed.lines }, whole: deed, restored: [] };
}

/**
 * What was told as saved and is gone. A row whose line stands was deleted by hand and stays away; a row
 * or a cell whose line is gone as well was covered by another's write.
 */
function lostOf(
  deed: Deed,
  known: readonly Remembered[],
  readings: Readings,
  numbers: Numbers,
): Repair | null {
  const gone = deed.lines.filter(({ token }) => !isLogged(readings, token));
  const pending = deed.rows.filter((row) => isPendingRow(row, readings));
  if (gone.length + pending.length === 0) return null;
  const isGone = (line: number) => gone.some(({ token }) => token === `${deed.token}/${line}`);
  const lost = deed.rows.filter((row) => !stands(row, readings) && isGone(row.line));
  const again = lost.map((row) => renumbered(upToDate(row, known), numbers));
  const cells = deed.cells.filter(
    (cell) => cell.line > 0 && isGone(cell.line) && stateOf(cell, readings) === "old",
  );
  const names = new Map(lost.map((row, at) => [numberOf(row), numberOf(again[at] ?? row)]));
  const lines = gone.map((line) => rewritten(line, names));
  const replace = <T>(all: readonly T[], from: readonly T[], to: readonly T[]) =>
    all.map((each) => to[from.indexOf(each)] ?? each);
  return {
    missing: { rows: [...again, ...pending.map(bare)], cells, lines },
    whole: {
      ...deed,
      rows: replace(deed.rows, lost, again),
      lines: replace(deed.lines, gone, lines),
    },
    restored: lost.map((row, at) => ({
      table: row.table,
      told: numberOf(row),
      now: numberOf(again[at] ?? row),
    })),
  };
}

/** A row that stands is not written again: it may have been changed since. */
function bare(row: AddedRow): AddedRow {
  return { ...row, cells: {} };
}

function stands(row: AddedRow, readings: Readings): boolean {
  const reading = readings.get(row.table);
  return reading !== undefined && standing(reading, row.token) !== null;
}

function isPendingRow(row: AddedRow, readings: Readings): boolean {
  const reading = readings.get(row.table);
  const at = reading === undefined ? null : standing(reading, row.token);
  return reading !== undefined && at !== null && isPending(reading, at);
}

/** Whether a changed cell holds what it was given, what it held before, or something else by now. */
function stateOf(cell: ChangedCell, readings: Readings): "new" | "old" | "other" {
  const reading = readings.get(cell.table);
  const sheetRow = reading === undefined ? -1 : findRow(reading, cell.key);
  const row = reading?.rows.find((each) => each.sheetRow === sheetRow);
  if (reading === undefined || row === undefined) return "other";
  const value = row.cells[reading.places.get(cell.header) ?? -1] ?? "";
  if (isSameValue(cell.new, value)) return "new";
  return isSameValue(cell.old, value) ? "old" : "other";
}

/** The row with what this pane has changed in it since. */
function upToDate(row: AddedRow, known: readonly Remembered[]): AddedRow {
  const changes = known
    .flatMap(({ deed }) => deed.cells)
    .filter(({ table, key }) => table === row.table && Object.values(key).includes(row.token))
    .map((cell) => [cell.header, cell.new] as const);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(changes) } };
}

function numberOf({ table, cells }: AddedRow): string {
  return textOf(cells[NUMBERED[table]?.header ?? ""]);
}

function renumbered(row: AddedRow, numbers: Numbers): AddedRow {
  const header = NUMBERED[row.table]?.header;
  if (header === undefined) return row;
  return { ...row, cells: { ...row.cells, [header]: numbers.next(row.table, numberOf(row)) } };
}

function rewritten(line: AddedRow, names: ReadonlyMap<string, string>): AddedRow {
  const { subject, reason } = LOG.columns;
  const said = textOf(line.cells[reason.header]);
  const told = textOf(line.cells[subject.header]);
  return {
    ...line,
    cells: {
      ...line.cells,
      [subject.header]: names.get(told) ?? told,
      [reason.header]: said === "" ? TEXTS.writtenAgain : `${said}；${TEXTS.writtenAgain}`,
    },
  };
}

/** Another pane's row at a table's end that is still pending: that pane is gone, its row is made whole. */
export async function finishStrangers(
  readings: Readings,
  token: string,
  now: CivilDateTime,
): Promise<boolean> {
  const found = [...readings.values()].flatMap((reading) => {
    const { last } = reading;
    if (last === null || !isPending(reading, last)) return [];
    const stranger = tokenAt(reading, last.cells);
    const action = actionOf(stranger);
    return action === actionOf(token) || recall(stranger) !== null || recall(action) !== null
      ? []
      : [{ reading, last, stranger }];
  });
  if (found.length === 0) return false;
  const deeds = found.map(({ reading, last, stranger }) =>
    strangersDeed(reading, last, stranger, now),
  );
  const needs = merged([...deeds.flatMap(needsOfDeed), ...commonNeeds(deeds.length)]);
  const tables = needs.map(({ table }) => table);
  const seen = await asFarAsItGoes((mode) =>
    inWorkbook((context) => readTables(context, needs, mode), tables),
  );
  const told = (row: AddedRow) =>
    (seen.get(LOG.name)?.columns.get(LOG.columns.token.header) ?? []).some((cell) =>
      textOf(cell).startsWith(`${actionOf(row.token)}/`),
    );
  const all: Deed = {
    token: "-",
    purpose: "",
    at: now,
    rows: deeds.flatMap(({ rows }) => rows),
    cells: [],
    lines: deeds.flatMap(({ lines }) => lines.filter((line) => !told(line))),
  };
  await inWorkbook((context) => write(context, outstanding(all, seen)), tables);
  return true;
}

/** How many cells of a row its gist shows. */
const GIST = 5;

function strangersDeed(
  { shape }: TableReading,
  { cells }: { cells: readonly CellValue[] },
  token: string,
  now: CivilDateTime,
): Deed {
  const [subject = "", ...others] = cells.map(textOf).filter((text) => text !== "");
  const line = {
    action: TEXTS.completed,
    subject,
    new: others.slice(0, GIST).join(" "),
    reason: TEXTS.completedBecause(shape.name),
  };
  return {
    token,
    purpose: "",
    at: now,
    rows: [{ table: shape.name, token, cells: {}, line: 0 }],
    cells: [],
    lines: [lineOf({ token, at: now, number: 0 }, "", line)],
  };
}

function numberNeed(table: string): TableNeed[] {
  const numbered = NUMBERED[table];
  return numbered === undefined ? [] : [{ table, columns: [numbered.header] }];
}

/** The next free numbers, as they are given out. */
class Numbers {
  private readonly given: { readonly table: string; readonly number: string }[] = [];
  constructor(private readonly view: View) {}

  next(table: string, like: string): string {
    const numbered = NUMBERED[table];
    if (numbered === undefined) return like;
    const column = this.view.table(table).columns.get(numbered.header) ?? [];
    const own = this.given.filter((each) => each.table === table).map(({ number }) => number);
    const kept = table === LEDGER.name ? readCounter(this.view.own("counter")) : [];
    const number = numbered.next(like, [...column.map(textOf), ...own, ...kept, like]);
    this.given.push({ table, number });
    return number;
  }

  /** The counters of 设置, raised by what was given out. */
  counters(): ChangedCell[] {
    const ids = this.given.filter(({ table }) => table === LEDGER.name).map(({ number }) => number);
    return ids.length === 0 ? [] : counterCells(this.view, ids);
  }
}
