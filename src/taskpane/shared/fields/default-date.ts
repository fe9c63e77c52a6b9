// Owns which date a field starts with.

import { formatIso, type CivilDate } from "../../../domain/calendar/civil-date";

/** Today, as long as today belongs to the tracker's year; a past year's dates have to be said. */
export function defaultDate(today: CivilDate, year: number): string {
  return today.year === year ? formatIso(today) : "";
}
