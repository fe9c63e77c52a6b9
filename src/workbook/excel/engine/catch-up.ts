// Owns making good before and between actions what this pane remembers: attempts whose end is not known, and
// what was told as saved and is there no more (T2, T4).

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { asFarAsItGoes } from "../pieces";
import { inWorkbook } from "../run";
import type { Deed } from "./deed";
import { belongTo, forget, remember, remembered, type Remembered } from "./memory";
import { commonNeeds, merged, needsOfDeed } from "./needs";
import { outstanding } from "./outstanding";
import { numberNeed, Numbers } from "./renumbering";
import { begunOf, lostOf, type Restored } from "./repairs";
import { readTables } from "./table-reading";
import { View } from "./view";
import { write } from "./writing";

export type { Restored };

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
  const due = repairs.flatMap((repair, at) =>
    repair === null ? [] : [{ ...repair, told: known[at]?.told === true }],
  );
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
  // What was told stays told, whatever becomes of this.
  for (const { whole, told } of due) remember(whole, told);
  if (work.length > 0) await inWorkbook((context) => write(context, work), tables);
  for (const { whole } of due) remember(whole, true);
  return due.flatMap(({ restored }) => restored);
}
