// Owns the lines of 日志 that an attempt repeated after a failure has to add to those of its plan (T2): a line is never
// altered, so what is otherwise than it says is told by a later one.

import { LOG } from "../../../tables/declarations/log";
import { textOf } from "../../../tables/schema/cells";
import { changeLine, hasOwnLine, lineOf, type AddedRow, type Deed, type Line } from "./deed";
import { differing, isLogged, stateOf, type Readings } from "./outstanding";
import { TEXTS } from "../texts";
import { isSameValue, standing } from "./view";

/**
 * A row that stands by an earlier attempt, which is remembered: what may be set right in it is what that attempt wrote, and
 * what the clerk says otherwise since. What another clerk has changed meanwhile stays (T4).
 */
export function withBefore(row: AddedRow, readings: Readings, earlier: Deed | null): AddedRow {
  const reading = readings.get(row.table);
  const at = reading === undefined ? null : standing(reading, row.token);
  const tried = earlier?.rows.find(
    ({ table, token }) => table === row.table && token === row.token,
  );
  if (reading === undefined || at === null || tried === undefined) return row;
  const before = Object.entries(row.cells).flatMap(([header, cell]) => {
    const held = at.cells[reading.places.get(header) ?? -1] ?? "";
    const own = [tried.cells[header], tried.before?.[header]];
    const isOwn = own.some((each) => each !== undefined && isSameValue(each, held));
    const isSaidAnew = earlier?.isContested === true || !isSameValue(cell, tried.cells[header]);
    return isOwn || isSaidAnew ? [[header, held] as const] : [];
  });
  return { ...row, before: Object.fromEntries(before) };
}

/**
 * A row that is gone though its line stands: somebody has deleted it before the save was repeated. It comes back, and that
 * is told, for the line may name another number.
 */
export function withRowsAgain(deed: Deed, readings: Readings): Deed {
  const numbers = [...new Set(deed.rows.map(({ line }) => line))];
  return numbers.reduce((whole, number) => {
    const line = deed.lines[number - 1];
    const rows = deed.rows.filter((row) => row.line === number && hasOwnLine(row.table));
    const isGone = ({ table, token }: AddedRow) => {
      const reading = readings.get(table);
      return reading !== undefined && standing(reading, token) === null;
    };
    if (line === undefined || !isLogged(readings, line.token) || !rows.some(isGone)) return whole;
    const again = rewritten(line, TEXTS.writtenBack);
    const { lines, at } = withLine(whole, again, readings);
    const told = whole.rows.map((row) => (row.line === number ? { ...row, line: at } : row));
    return { ...whole, lines, rows: told };
  }, deed);
}

/** A row of an earlier attempt that stands, with its line, in other words than now: what differs is a change. */
export function rowsChanged(
  deed: Deed,
  readings: Readings,
  reasonOf: (header: string) => string,
): Line[] {
  return deed.rows.flatMap((row) => {
    const reading = readings.get(row.table);
    const at = reading === undefined ? null : standing(reading, row.token);
    if (reading === undefined || at === null) return [];
    if (!isLogged(readings, `${deed.token}/${row.line}`)) return [];
    const subject = subjectOf(deed, row.line);
    return differing(reading, at, row).map(({ header, format, was, value }) => {
      const line = { action: "修改", subject, reason: reasonOf(header) };
      return changeLine({ table: row.table, header, format, old: was, new: value }, line);
    });
  });
}

/**
 * A cell of an attempt that holds what it did before, though the line stands that was written after it: its row had been
 * moved at that moment, the answer never came, and it went into another one. Which one is not known any more; the clerk is
 * told to look.
 */
export function cellsAstray(deed: Deed, readings: Readings): Line[] {
  return deed.cells
    .filter(({ line }) => isLogged(readings, `${deed.token}/${Math.max(line, 1)}`))
    .filter((cell) => stateOf(cell, readings) === "old")
    .map((cell) => {
      const { line, table, key } = cell;
      const subject = line > 0 ? subjectOf(deed, line) : Object.values(key).map(String).join(" ");
      return changeLine(cell, {
        action: TEXTS.toBeChecked,
        subject,
        reason: TEXTS.astray(table),
      });
    });
}

function subjectOf({ lines }: Deed, line: number): string {
  return textOf(lines[line - 1]?.cells[LOG.columns.subject.header]);
}

/** The deed with these lines after its own; one that it has already, and did not get to write, is not meant twice. */
export function withLater(deed: Deed, due: readonly Line[], readings: Readings, who: string): Deed {
  return due.reduce((whole, line) => {
    const { lines } = withLine(whole, lineOf({ ...deed, number: 0 }, who, line), readings);
    return { ...whole, lines };
  }, deed);
}

/** @returns the lines with this one, and its number */
function withLine({ token, lines }: Deed, line: AddedRow, readings: Readings) {
  const isMeant = (each: AddedRow) =>
    !isLogged(readings, each.token) && wordsOf(each) === wordsOf(line);
  const found = lines.findIndex(isMeant);
  const at = (found === -1 ? lines.length : found) + 1;
  const told = { ...line, token: `${token}/${at}` };
  return { at, lines: [...lines.slice(0, at - 1), told, ...lines.slice(at)] };
}

/** What a line tells of: it may say by now that it came to something else. */
function wordsOf({ cells }: Deed["lines"][number]): string {
  const { action, subject, field, old } = LOG.columns;
  return JSON.stringify([action, subject, field, old].map(({ header }) => textOf(cells[header])));
}

/** These say already why a line comes later than what it tells of: one such reason is enough. */
const REASONS: readonly string[] = [TEXTS.writtenAgain, TEXTS.writtenBack, TEXTS.renumbered];

export function rewritten(line: AddedRow, reason: string): AddedRow {
  const { header } = LOG.columns.reason;
  const said = textOf(line.cells[header])
    .split("；")
    .filter((each) => each !== "");
  if (said.some((each) => REASONS.includes(each))) return line;
  return { ...line, cells: { ...line.cells, [header]: [...said, reason].join("；") } };
}
