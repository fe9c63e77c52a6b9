// Owns which quarter the pane starts with when a ledger is made.

import { compareDates, type CivilDate } from "../calendar/civil-date";
import type { FirstQuarter } from "../records/setting-cells";
import type { Submission } from "../records/submission";
import { type Quarter, quarterOf } from "../calendar/quarter";

/**
 * Today's quarter if today belongs to the plan's year, else that of the year's newest submission,
 * else 首个考核季度 (E6) where it is of that year, else the first.
 */
export function startingQuarter(
  year: number,
  today: CivilDate,
  submissions: readonly Pick<Submission, "receivedOn">[],
  first: FirstQuarter,
): Quarter {
  if (today.year === year) return quarterOf(today);
  const received = submissions
    .map((submission) => submission.receivedOn)
    .filter((date) => date.year === year)
    .sort(compareDates);
  const newest = received.at(-1);
  if (newest !== undefined) return quarterOf(newest);
  return first.year === null || first.year === year ? first.quarter : 1;
}
