// Owns which of the things left out concern the figures of a period (E11): what cannot be read in a row of
// another time is named in the pane, but neither 合计 nor a seal of this quarter depends on it.

import { toSerial } from "../calendar/civil-date";
import type { LeftOut } from "../records/left-out";
import { slotOfQuarter, type TimeFrame } from "./time-frame";
import type { EvaluationFrame } from "./types";

/**
 * A row without a readable day concerns every period; one of after the as-of date none. One of before the
 * year does where 长期不报送 looks back to it, or where it is adopted or answers a 约稿 (`answering`).
 * @param overNewYear how long a department was silent goes back into the year before: then all of that
 *   year's rows are looked at, be it only for whether the ledger has any
 */
export function createConcern(
  { adoptions, settings }: EvaluationFrame,
  { slots, quarter, yearStart, asOfEnd }: TimeFrame,
  answering: ReadonlySet<string>,
  overNewYear: boolean,
): (each: LeftOut) => boolean {
  const slot = overNewYear ? 0 : Math.max(0, slotOfQuarter(quarter) - settings.idleQuarters + 1);
  const from = Math.min(yearStart, slots[slot] ?? 0);
  const adopted = new Set(
    adoptions
      .filter(({ adoptedOn }) => toSerial(adoptedOn) >= yearStart)
      .map(({ submissionId }) => submissionId),
  );
  return ({ daySerial, subject }) => {
    if (daySerial === undefined) return true;
    if (daySerial >= asOfEnd) return false;
    return daySerial >= from || adopted.has(subject) || answering.has(subject);
  };
}
