// Owns what of a remembered deed is to be made good, by the workbook as it was read (T2, T4): the rest of an
// attempt whose end is not known, and what was told as saved and is there no more.

import { textOf } from "../../../../tables/schema/cells";
import { LOG } from "../../../../tables/declarations/log";
import { TEXTS } from "../../texts";
import { FOLLOWS, isToldOnly, type AddedRow, type ChangedCell, type Deed } from "../deed";
import { cellsAstray, rewritten, withLater } from "../later-lines";
import type { Remembered, Restored } from "../memory";
import { isLogged, isPending, stateOf, type Readings } from "../outstanding";
import { numberOf, renumbered, type Numbers, type Rename } from "./renumbering";
import { standing } from "../view";

/** What is to be written, and the deed as it is remembered from then on. */
export interface Repair {
  readonly missing: Pick<Deed, "rows" | "cells" | "lines">;
  readonly whole: Deed;
  readonly restored: readonly Restored[];
}

/** The workbook as it was read, and the numbers that are free in it. */
export interface Scene {
  readonly readings: Readings;
  readonly numbers: Numbers;
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
  const who = textOf(deed.lines[0]?.cells[LOG.columns.who.header]);
  const whole = withLater(deed, cellsAstray(deed, readings), readings, who);
  return { missing: { rows, cells, lines: whole.lines }, whole, restored: [] };
}

/**
 * A row that was told as saved and is gone. One whose line stands was deleted by hand and stays away, unless
 * another row has its number; one whose line is gone too was covered by another's write, or never saved.
 */
function lostRows(deed: Deed, { readings, numbers }: Scene): AddedRow[] {
  return deed.rows.filter((row) => {
    if (stands(row, readings)) return false;
    return !isLogged(readings, `${deed.token}/${row.line}`) || numbers.isTaken(row);
  });
}

/** The numbers that the lost rows of all these deeds get; those that keep theirs are not among them. */
export function renamesOf(known: readonly Remembered[], scene: Scene): Rename[] {
  return known.flatMap(({ deed, told }, from) =>
    (told ? lostRows(deed, scene) : [])
      .map(({ table, token, ...row }) => {
        const number = numberOf({ table, token, ...row });
        return { table, token, told: number, now: scene.numbers.next(table, number), from };
      })
      .filter((rename) => rename.told !== rename.now),
  );
}

/** What was told as saved and is gone. @param known all deeds, with the new numbers in them */
export function lostOf(
  deed: Deed,
  known: readonly Remembered[],
  scene: Scene,
  renames: readonly Rename[],
): Repair | null {
  const { readings } = scene;
  const gone = deed.lines.filter(({ token }) => !isLogged(readings, token));
  const isGone = (line: number) => gone.some(({ token }) => token === `${deed.token}/${line}`);
  const pending = deed.rows.filter((row) => isPendingRow(row, readings));
  const lost = lostRows(deed, scene);
  if (gone.length + pending.length + lost.length === 0) return null;
  const untold = lost.filter((row) => !isGone(row.line));
  const again = lost.map((row) => {
    const renewed = renumbered(upToDate(row, known), renames);
    // The line to come tells of it from now on: cut short, the row is known by it as lost.
    const at = untold.indexOf(row);
    return at === -1 ? renewed : { ...renewed, line: deed.lines.length + at + 1 };
  });
  const cells = deed.cells.filter((cell) => isGone(cell.line) && stateOf(cell, readings) === "old");
  const reason = isCovered(deed, lost, scene) ? TEXTS.writtenAgain : TEXTS.writtenBack;
  const lines = gone.map((line) => rewritten(line, reason));
  const further = untold.map((row, at) => {
    const number = deed.lines.length + at + 1;
    return { ...rewritten(lineTold(deed, row), reason), token: `${deed.token}/${number}` };
  });
  return {
    missing: { rows: [...again, ...pending.map(bare)], cells, lines: [...lines, ...further] },
    whole: {
      ...deed,
      rows: replaced(deed.rows, lost, again),
      lines: [...replaced(deed.lines, gone, lines), ...further],
    },
    restored: [
      ...lost.map((row) => restoredRow(row, renames)),
      // What follows a row is told of with the row.
      ...(deed.purpose === FOLLOWS ? [] : cells.map(restoredCell(deed))),
    ],
  };
}

/** True where another's write must have come over it: it is gone in part, or another row has its number. */
function isCovered(deed: Deed, lost: readonly AddedRow[], { readings, numbers }: Scene): boolean {
  return (
    lost.some((row) => numbers.isTaken(row)) ||
    deed.rows.some((row) => stands(row, readings)) ||
    deed.lines.some(({ token }) => isLogged(readings, token)) ||
    deed.cells.some((cell) => cell.line > 0 && stateOf(cell, readings) !== "old")
  );
}

function restoredRow(row: AddedRow, renames: readonly Rename[]): Restored {
  const rename = renames.find(({ table, token }) => table === row.table && token === row.token);
  const told = numberOf(row);
  return { table: row.table, part: "row", told: rename?.told ?? told, now: rename?.now ?? told };
}

function restoredCell({ lines }: Deed) {
  return ({ table, line }: ChangedCell): Restored => {
    const subject = textOf(lines[line - 1]?.cells[LOG.columns.subject.header]);
    return { table, part: "change", told: subject, now: subject };
  };
}

function replaced<T>(all: readonly T[], from: readonly T[], to: readonly T[]): T[] {
  return all.map((each) => to[from.indexOf(each)] ?? each);
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

/** The row with what this pane has changed in it since. */
export function upToDate(row: AddedRow, known: readonly Remembered[]): AddedRow {
  const changes = known
    .flatMap(({ deed }) => deed.cells)
    .filter(({ table, key }) => table === row.table && Object.values(key).includes(row.token))
    .map((cell) => [cell.header, cell.new] as const);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(changes) } };
}
