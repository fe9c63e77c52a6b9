// Owns the civil time of China at a moment (S5), whatever zone the machine has.

import { fromSerial, type CivilDateTime } from "./civil-date";

const CHINA_OFFSET_MINUTES = 8 * 60;
const MINUTES_PER_DAY = 1440;
/** Excel serial of 1970-01-01. */
const EPOCH_SERIAL = 25569;

/** S5: the minute it is in China. @param epoch milliseconds since 1970-01-01 UTC */
export function chinaTime(epoch: number): CivilDateTime {
  const minutes = Math.floor(epoch / 60_000) + CHINA_OFFSET_MINUTES;
  const date = fromSerial(EPOCH_SERIAL + Math.floor(minutes / MINUTES_PER_DAY));
  if (date === null) throw new RangeError("the clock shows a day that Excel cannot hold");
  return { ...date, minutes: minutes % MINUTES_PER_DAY };
}
