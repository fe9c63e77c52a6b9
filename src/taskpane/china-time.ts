// Owns "now" and "today" for the pane: civil dates of China, whatever zone the machine has (S5).

import type { CivilDate, CivilDateTime } from "../domain/calendar/civil-date";
import { chinaTime } from "../domain/calendar/china-time";

export function chinaNow(): CivilDateTime {
  return chinaTime(Date.now());
}

export function chinaToday(): CivilDate {
  const { year, month, day } = chinaNow();
  return { year, month, day };
}
