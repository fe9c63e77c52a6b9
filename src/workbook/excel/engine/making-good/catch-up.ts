// Owns making good before and between actions what this pane remembers: attempts whose end is not known, and
// what was told as saved and is there no more (T2, T4).

import type { CivilDateTime } from "../../../../domain/calendar/civil-date";
import { evenIfOvertaken, inWorkbook } from "../../run";
import type { Deed } from "../deed";
import { LOG } from "../../../../tables/declarations/log";
import { addLacking } from "../lacking";
import { followed, followingOf, linkNeeds, type FollowedBy, type Following } from "./links";
import { markAgain, markNeed } from "./marks";
import {
  belongTo,
  forget,
  remember,
  remembered,
  revise,
  type Remembered,
  type Restored,
} from "../memory";
import { commonNeeds, mostLinesOf, needsOfDeed, readNeeds } from "../needs";
import { outstanding, type Readings } from "../outstanding";
import { numberNeed, Numbers, type Rename } from "./renumbering";
import { begunOf, lostOf, renamesOf, type Repair, type Scene } from "./repairs";
import { View } from "../view";
import { write } from "../writing";

export type { Restored };

/** Attempts other than `token` that were not confirmed: what they began is completed. */
export async function settleAttempts(token: string, now: CivilDateTime): Promise<void> {
  const open = remembered().filter(
    (each) => !each.told && each.deed.token !== token && canBeSettled(each),
  );
  if (open.length === 0) return;
  try {
    await catchUp(tokensOf(open), now);
  } catch {
    // What stops the old attempt need not stop the new action; it stays remembered.
  }
}

/** T4: compares everything remembered with the workbook. @returns what had to be written again. */
export async function restoreLost(now: CivilDateTime): Promise<Restored[]> {
  return evenIfOvertaken(async () => {
    const all = remembered().filter(canBeSettled);
    return all.length === 0 ? [] : catchUp(tokensOf(all), now);
  });
}

function tokensOf(entries: readonly Remembered[]): string[] {
  return entries.map(({ deed }) => deed.token);
}

/** What sheets an attempt made is known to its action alone, which goes on with it when asked again. */
function canBeSettled({ deed, told }: Remembered): boolean {
  return told || deed.purpose === "";
}

/** A remembered deed with what it lacks, and what the clerk is to hear of it. */
interface Due extends Remembered {
  readonly repair: Repair | null;
}

async function catchUp(tokens: readonly string[], now: CivilDateTime): Promise<Restored[]> {
  const entries = remembered().filter(({ deed }) => tokens.includes(deed.token));
  const lines = entries.reduce((sum, { deed }) => sum + mostLinesOf(deed), 0);
  const readings = await readNeeds([
    ...entries.flatMap(({ deed }) => needsOfDeed(deed)),
    ...entries.flatMap(({ deed }) => deed.rows.flatMap(({ table }) => numberNeed(table))),
    ...entries.flatMap(({ deed }) => deed.rows.flatMap(markNeed)),
    ...commonNeeds(lines),
  ]);
  const view = new View(readings, "-", null);
  belongTo(view.own("ledger"));
  const known = remembered().filter((each) => entries.includes(each));
  if (await markAgain(known, readings, now)) return catchUp(tokens, now);
  const scene = { readings, numbers: new Numbers(view) };
  const renames = renamesOf(known, scene);
  const renamed = followed(known, renames);
  const all = renamed.map((entry): Due => {
    const { deed, told, owed } = entry;
    const repair = told ? lostOf(deed, renamed, scene, renames) : begunOf(deed, readings);
    return { ...entry, repair, owed: joined(owed, repair?.restored ?? []) };
  });
  forget(all.filter(({ told, repair }) => !told && repair === null).map(({ deed }) => deed.token));
  const due = all.filter(({ repair, owed }) => repair !== null || owed.length > 0);
  if (due.length === 0) return [];
  const following = await follow(known, renames, { readings, now, who: view.own("clerk"), lines });
  const told = due.map((each) => ({
    ...each,
    owed: each.owed.map((restored) => ({ ...restored, ...following.counts.get(restored.told) })),
  }));
  // What is done from now on means by a number what stands under it now.
  for (const entry of renamed) revise(entry);
  if (await makeGood(told, following, scene)) return told.flatMap(({ owed }) => owed);
  return catchUp([...tokens, following.deed.token], now);
}

/**
 * Writes what is missing. What was told stays told, whatever becomes of this; and is owed to the clerk till then.
 * @returns false where the workbook lacked a place for it, which it has now, or was another meanwhile: it is to be
 * read again
 */
async function makeGood(
  due: readonly Due[],
  { deed: links, log }: Follow,
  { readings, numbers }: Scene,
): Promise<boolean> {
  const missing = due.flatMap(({ repair }) => repair?.missing ?? []);
  const all: Deed = {
    token: "-",
    purpose: "",
    at: links.at,
    rows: missing.flatMap(({ rows }) => rows),
    cells: [...missing.flatMap(({ cells }) => cells), ...numbers.counters(), ...links.cells],
    lines: [...missing.flatMap(({ lines }) => lines), ...links.lines],
  };
  for (const { repair, deed, told, owed } of due) {
    revise({ deed: repair?.whole ?? deed, told, owed });
  }
  if (links.lines.length > 0) remember(links, true);
  if (await addLacking(all, readings)) return false;
  const work = outstanding(all, new Map([...readings, ...log]));
  const tables = [...readings.keys()];
  if (work.length > 0) {
    const { isDisplaced } = await inWorkbook((context) => write(context, work), tables);
    if (isDisplaced) return false;
  }
  for (const { repair, deed } of due) {
    revise({ deed: repair?.whole ?? deed, told: true, owed: [] });
  }
  return true;
}

/** What follows, and 日志 as it was read for the lines that this takes. */
interface Follow extends Following {
  readonly log: Readings;
}

async function follow(
  known: readonly Remembered[],
  renames: readonly Rename[],
  { readings, lines, ...by }: FollowedBy & { readings: Readings; lines: number },
): Promise<Follow> {
  const own = (around: Readings) => followingOf(known, renames, { own: readings, around }, by);
  if (renames.length === 0) return { ...own(new Map()), log: new Map() };
  const around = await readNeeds(linkNeeds());
  const found = own(around);
  const tokens = { table: LOG.name, columns: [LOG.columns.token.header] };
  const log = await readNeeds([...commonNeeds(lines + found.deed.lines.length), tokens]);
  return { ...found, log: new Map([...log].filter(([name]) => name === LOG.name)) };
}

/** What was owed and had to take one more number, and what is new. */
function joined(owed: readonly Restored[], restored: readonly Restored[]): Restored[] {
  const isSame = (before: Restored, later: Restored) => before.now === later.told;
  const kept = owed.map((each) => ({
    ...each,
    now: restored.find((later) => isSame(each, later))?.now ?? each.now,
  }));
  return [...kept, ...restored.filter((each) => !owed.some((before) => isSame(before, each)))];
}
