// Owns which years can be chosen.

import type { CivilDate } from "../../domain/calendar/civil-date";
import type { Tracker } from "../../workbook/reading/tracker";

/** E12: the year shown, those with a plan or with submissions, and this one, in order. */
export function yearsOf(
  tracker: Pick<Tracker, "period" | "submissions" | "settings">,
  today: CivilDate,
): number[] {
  const years = new Set([tracker.period.year, today.year, ...tracker.settings.planYears]);
  for (const { receivedOn } of tracker.submissions) years.add(receivedOn.year);
  return [...years].sort((a, b) => a - b);
}
