// Owns which seal a day falls under (E7).

import { type CivilDate } from "../../domain/calendar/civil-date";
import { quarterOf } from "../../domain/calendar/quarter";
import type { SealHead } from "../../workbook/reading/seals";

/** The seal in force of the day's quarter. */
export function sealOf<S extends SealHead>(day: CivilDate, seals: readonly S[]): S | undefined {
  return seals.find((seal) => seal.year === day.year && seal.quarter === quarterOf(day));
}
