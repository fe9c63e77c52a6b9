// Owns what another pane's broken attempt left at a table's end (T2): that pane is gone, its row is made whole.

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { textOf } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { asFarAsItGoes } from "../pieces";
import { inWorkbook } from "../run";
import { TEXTS } from "../texts";
import { actionOf, lineOf, type AddedRow, type Deed } from "./deed";
import { recall } from "./memory";
import { commonNeeds, merged, needsOfDeed } from "./needs";
import { isPending, outstanding, type Readings } from "./outstanding";
import { readTables, type TableReading } from "./table-reading";
import { tokenAt } from "./view";
import { write } from "./writing";

/** @returns whether there was such a row: what was read is to be read again */
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
