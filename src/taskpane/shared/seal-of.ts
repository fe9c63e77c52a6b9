// Owns which seal a day falls under (E7).

import { quarterOf, type CivilDate } from "../../domain/calendar/civil-date";
import type { Seal } from "../../workbook/reading/seals";

/** The seal in force of the day's quarter. */
export function sealOf(day: CivilDate, seals: readonly Seal[]): Seal | undefined {
  return seals.find((seal) => seal.year === day.year && seal.quarter === quarterOf(day));
}
