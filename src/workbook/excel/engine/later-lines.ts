// Owns the lines of 日志 that an attempt repeated after a failure has to add to those of its plan (T2): a line is never
// altered, so what is otherwise than it says is told by a later one.

import { LOG } from "../../../tables/declarations/log";
import { textOf } from "../../../tables/schema/cells";
import { changeLine, lineOf, type Deed, type Line } from "./deed";
import { differing, isLogged, stateOf, type Readings } from "./outstanding";
import { TEXTS } from "../texts";
import { standing } from "./view";

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
    return differing(reading, at, row.cells).map(({ header, format, was, value }) => {
      const line = { action: "修改", subject, reason: reasonOf(header) };
      return changeLine({ table: row.table, header, format, old: was, new: value }, line);
    });
  });
}

/**
 * A cell that holds what it did before, though the line stands that was written after it: its row had been moved at that
 * moment, the answer never came, and it went into another one. Which one is not known any more; the clerk is told to look.
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
  const lines = [...deed.lines];
  for (const each of due) {
    const told = (number: number) => lineOf({ ...deed, number }, who, each);
    const same = wordsOf(told(0));
    const at = deed.lines.findIndex(
      (line) => !isLogged(readings, line.token) && wordsOf(line) === same,
    );
    if (at === -1) lines.push(told(lines.length + 1));
    else lines[at] = told(at + 1);
  }
  return { ...deed, lines };
}

/** What a line tells of: it may say by now that it came to something else. */
function wordsOf({ cells }: Deed["lines"][number]): string {
  const { action, subject, field, old } = LOG.columns;
  return JSON.stringify([action, subject, field, old].map(({ header }) => textOf(cells[header])));
}
