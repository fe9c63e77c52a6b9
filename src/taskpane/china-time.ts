// Owns "now" and "today" for the whole add-in: civil dates of China, whatever zone the machine has (S5).

import { fromSerial, type CivilDate, type CivilDateTime } from "../domain/civil-date";

const CHINA_OFFSET_MINUTES = 8 * 60;
const MINUTES_PER_DAY = 1440;
/** Excel serial of 1970-01-01. */
const EPOCH_SERIAL = 25569;

/** S5: the minute it is in China; `epochMs` as Date.now() gives it. */
export function chinaNow(epochMs: number = Date.now()): CivilDateTime {
  const minutes = Math.floor(epochMs / 60_000) + CHINA_OFFSET_MINUTES;
  const date = fromSerial(EPOCH_SERIAL + Math.floor(minutes / MINUTES_PER_DAY));
  if (date === null) throw new RangeError("the clock shows a day that Excel cannot hold");
  return { ...date, minutes: minutes % MINUTES_PER_DAY };
}

/** S5: the day it is in China. */
export function chinaToday(epochMs: number = Date.now()): CivilDate {
  const { year, month, day } = chinaNow(epochMs);
  return { year, month, day };
}
