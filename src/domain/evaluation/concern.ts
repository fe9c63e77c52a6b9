// Owns which of the things left out concern the figures of a period (E11): what cannot be read in a row of
// another time is named in the pane, but neither 合计 nor a seal of this quarter depends on it.

import { toSerial } from "../calendar/civil-date";
import type { LeftOut } from "../records/left-out";
import { wayToOriginal, type LedgerLinks } from "./articles/links";
import { slotOfQuarter, type TimeFrame } from "./time-frame";
import type { EvaluationFrame } from "./types";

/** Cells that join a row to others: one that cannot be read may join it to any, in any year. */
const JOINING: ReadonlySet<string> = new Set(["编号", "报送编号", "约稿编号", "重报自", "重复于"]);

/** The 编号 of what was adopted this year by the as-of date, and of what it is a duplicate of (E9). */
function adoptedIn(
  { yearStart, asOfEnd }: TimeFrame,
  { adoptions }: EvaluationFrame,
  { originals }: LedgerLinks,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { submissionId, adoptedOn } of adoptions) {
    const serial = toSerial(adoptedOn);
    if (serial < yearStart || serial >= asOfEnd) continue;
    for (const id of wayToOriginal(submissionId, originals)) ids.add(id);
  }
  return ids;
}

/** The 编号 on which something of 采用 dated before the year cannot be read: and what they are duplicates of. */
export function doubtedOf(
  { leftOut = [] }: EvaluationFrame,
  { originals }: LedgerLinks,
  { yearStart }: TimeFrame,
): ReadonlySet<string> {
  const old = leftOut.filter(
    ({ table, daySerial = yearStart }) => table === "采用" && daySerial < yearStart,
  );
  return new Set(old.flatMap(({ subject }) => wayToOriginal(subject, originals)));
}

/**
 * A row without a readable day concerns every period; one of after the as-of date none, unless it is adopted
 * before it has come, which only a wrong date can say. One of before the year does where 长期不报送 looks back
 * to it, or where it is adopted or joined to this year, or may be for all that can be read.
 * @param joined the 编号 of rows that answer a 约稿, are versions of others, or of this year with old adoptions
 * @param overNewYear how long a department was silent goes back into the year before: then all of that
 *   year's rows are looked at, be it only for whether the ledger has any
 */
export function createConcern(
  frame: EvaluationFrame,
  links: LedgerLinks,
  period: TimeFrame,
  joined: ReadonlySet<string>,
  overNewYear: boolean,
): (each: LeftOut) => boolean {
  const { slots, quarter, yearStart, asOfEnd } = period;
  const slot = overNewYear
    ? 0
    : Math.max(0, slotOfQuarter(quarter) - frame.settings.idleQuarters + 1);
  const from = Math.min(yearStart, slots[slot] ?? 0);
  const isJoined = (id: string) =>
    wayToOriginal(id, links.originals).some((each) => joined.has(each));
  // Made for the first that asks: mostly nothing is left out.
  let adopted: ReadonlySet<string> | undefined;
  const isAdopted = (id: string) => (adopted ??= adoptedIn(period, frame, links)).has(id);
  return ({ daySerial, subject, header }) => {
    if (daySerial === undefined) return true;
    if (daySerial >= asOfEnd) return isAdopted(subject);
    if (daySerial >= from || JOINING.has(header)) return true;
    return isJoined(subject) || isAdopted(subject);
  };
}
