// Owns what of a remembered deed is to be made good, by the workbook as it was read (T2, T4): the rest of an
// attempt whose end is not known, and what was told as saved and is there no more.

import { textOf } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { TEXTS } from "../texts";
import { isToldOnly, type AddedRow, type ChangedCell, type Deed } from "./deed";
import type { Remembered } from "./memory";
import { isLogged, isPending, type Readings } from "./outstanding";
import { numberOf, renumbered, type Numbers } from "./renumbering";
import { findRow } from "./table-reading";
import { isSameValue, standing } from "./view";

/** A row that another clerk's write had covered, written again. */
export interface Restored {
  readonly table: string;
  /** The number under which it was told as saved, "" where the table has none. */
  readonly told: string;
  readonly now: string;
}

/** What is to be written, and the deed as it is remembered from then on. */
export interface Repair {
  readonly missing: Pick<Deed, "rows" | "cells" | "lines">;
  readonly whole: Deed;
  readonly restored: readonly Restored[];
}

/**
 * An attempt whose end is not known: all of it if some of it stands, else nothing. Lines that tell of
 * nothing but what has happened by hand are due in any case (T5).
 */
export function begunOf(deed: Deed, readings: Readings): Repair | null {
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
 * What was told as saved and is gone. A row whose line stands was deleted by hand and stays away, unless
 * another row has its number; a row or a cell whose line is gone was covered by another's write.
 */
export function lostOf(
  deed: Deed,
  known: readonly Remembered[],
  readings: Readings,
  numbers: Numbers,
): Repair | null {
  const gone = deed.lines.filter(({ token }) => !isLogged(readings, token));
  const isGone = (line: number) => gone.some(({ token }) => token === `${deed.token}/${line}`);
  const pending = deed.rows.filter((row) => isPendingRow(row, readings));
  const lost = deed.rows.filter(
    (row) => !stands(row, readings) && (isGone(row.line) || numbers.isTaken(row)),
  );
  if (gone.length + pending.length + lost.length === 0) return null;
  const told = lost.filter((row) => !isGone(row.line));
  const again = lost.map((row) => renumbered(upToDate(row, known), numbers));
  const cells = deed.cells.filter(
    (cell) => cell.line > 0 && isGone(cell.line) && stateOf(cell, readings) === "old",
  );
  const names = new Map(lost.map((row, at) => [numberOf(row), numberOf(again[at] ?? row)]));
  const lines = gone.map((line) => rewritten(line, names));
  const further = told.map((row, at) => {
    const number = deed.lines.length + at + 1;
    return { ...rewritten(lineTold(deed, row), names), token: `${deed.token}/${number}` };
  });
  const replace = <T>(all: readonly T[], from: readonly T[], to: readonly T[]) =>
    all.map((each) => to[from.indexOf(each)] ?? each);
  return {
    missing: { rows: [...again, ...pending.map(bare)], cells, lines: [...lines, ...further] },
    whole: {
      ...deed,
      rows: replace(deed.rows, lost, again),
      lines: [...replace(deed.lines, gone, lines), ...further],
    },
    restored: lost.map((row, at) => ({
      table: row.table,
      told: numberOf(row),
      now: numberOf(again[at] ?? row),
    })),
  };
}

/** The line that tells of a row. */
function lineTold({ lines }: Deed, { line }: AddedRow): AddedRow {
  const told = lines[line - 1] ?? lines[0];
  if (told === undefined) throw new RangeError("a row has a line that tells of it");
  return told;
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

function rewritten(line: AddedRow, names: ReadonlyMap<string, string>): AddedRow {
  const { subject, reason } = LOG.columns;
  const said = textOf(line.cells[reason.header]);
  const told = textOf(line.cells[subject.header]);
  const reasons = said.split("；").filter((each) => each !== "" && each !== TEXTS.writtenAgain);
  return {
    ...line,
    cells: {
      ...line.cells,
      [subject.header]: names.get(told) ?? told,
      [reason.header]: [...reasons, TEXTS.writtenAgain].join("；"),
    },
  };
}
