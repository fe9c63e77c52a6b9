// Owns what other panes' broken attempts left in a table (T2): those panes are gone, their rows are made whole.

import type { CivilDateTime } from "../../../../domain/calendar/civil-date";
import { textOf } from "../../../../tables/schema/cells";
import { LOG } from "../../../../tables/declarations/log";
import { inWorkbook } from "../../run";
import { TEXTS } from "../../texts";
import { actionOf, hasOwnLine, lineOf, type AddedRow, type Deed } from "../deed";
import { remembered } from "../memory";
import { commonNeeds, readNeeds } from "../needs";
import { isPending, outstanding, type Readings } from "../outstanding";
import type { TableNeed, TableReading, TableRow } from "../table-reading";
import { tokenAt } from "../view";
import { write } from "../writing";

interface Stranger {
  readonly reading: TableReading;
  readonly row: TableRow;
  readonly token: string;
}

/**
 * One pending row among those read gives an attempt away; the whole table is then searched for the others.
 * @returns whether there was such a row: what was read is to be read again
 */
export async function finishStrangers(
  readings: Readings,
  token: string,
  now: CivilDateTime,
): Promise<boolean> {
  const suspects = [...readings.values()].filter((each) => strangersIn(each, token).length > 0);
  if (suspects.length === 0) return false;
  const tokens: TableNeed = { table: LOG.name, columns: [LOG.columns.token.header] };
  const around = await readNeeds([
    ...suspects.map(({ shape }) => ({ table: shape.name, all: true })),
    tokens,
  ]);
  const found = [...around.values()].flatMap((each) => strangersIn(each, token));
  const told = new Set(
    (around.get(LOG.name)?.columns.get(LOG.columns.token.header) ?? []).map((cell) =>
      actionOf(textOf(cell)),
    ),
  );
  const lines = found.filter((each) => isToBeTold(each, told)).map((each) => lineFor(each, now));
  const seen = await readNeeds([...commonNeeds(lines.length), tokens]);
  const all: Deed = {
    token: "-",
    purpose: "",
    at: now,
    rows: found.map(({ reading, token: own }) => ({
      table: reading.shape.name,
      token: own,
      cells: {},
      line: 0,
    })),
    cells: [],
    lines,
  };
  const work = outstanding(all, new Map([...around, ...seen]));
  await inWorkbook((context) => write(context, work), [...seen.keys(), ...around.keys()]);
  return true;
}

/** T2: those that a reading of the whole workbook has shown in a table. @returns whether there were any */
export async function finishLeftovers(table: string, now: CivilDateTime): Promise<boolean> {
  return finishStrangers(await readNeeds([{ table, all: true }]), "-", now);
}

/** Rows under way that are neither of this action nor of one that is remembered here. */
function strangersIn(reading: TableReading, token: string): Stranger[] {
  const rows = new Map(
    [...reading.rows, reading.last ?? []].flat().map((row) => [row.sheetRow, row]),
  );
  return [...rows.values()].flatMap((row) => {
    if (!isPending(reading, row)) return [];
    const stranger = tokenAt(reading, row.cells);
    return actionOf(stranger) === actionOf(token) || isRemembered(stranger)
      ? []
      : [{ reading, row, token: stranger }];
  });
}

/** A row's token need not be its action's: two clerks may mean the same row. */
function isRemembered(row: string): boolean {
  return remembered().some(({ deed }) => deed.rows.some(({ token }) => token === row));
}

function isToBeTold({ reading, token }: Stranger, told: ReadonlySet<string>): boolean {
  return hasOwnLine(reading.shape.name) && !told.has(actionOf(token));
}

/** How many cells of a row its gist shows. */
const GIST = 5;

function lineFor({ reading, row, token }: Stranger, now: CivilDateTime): AddedRow {
  const [subject = "", ...others] = row.cells.map(textOf).filter((text) => text !== "");
  const line = {
    action: TEXTS.completed,
    subject,
    new: others.slice(0, GIST).join(" "),
    reason: TEXTS.completedBecause(reading.shape.name),
  };
  return lineOf({ token, at: now, number: 0 }, "", line);
}
