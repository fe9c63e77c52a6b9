// Owns the serial bounds of an evaluation's period: the year, its quarters, the as-of date.

import {
  compareDates,
  endOfQuarter,
  startOfQuarter,
  toSerial,
  type CivilDate,
} from "../civil-date";
import type { Quarter } from "../vocabulary";

export interface TimeFrame {
  readonly quarter: Quarter;
  readonly asOf: CivilDate;
  /** First day of the year, of the second, third and fourth quarter. */
  readonly starts: readonly [number, number, number, number];
  readonly quarterStart: number;
  /** The day after the as-of date. */
  readonly asOfEnd: number;
}

/** The as-of date is the end of the quarter, or an earlier day the clerk has set. */
export function createTimeFrame(year: number, quarter: Quarter, asOf: CivilDate | null): TimeFrame {
  const last = endOfQuarter(year, quarter);
  const day = asOf !== null && compareDates(asOf, last) < 0 ? asOf : last;
  const start = (q: Quarter) => toSerial(startOfQuarter(year, q));
  return {
    quarter,
    asOf: day,
    starts: [start(1), start(2), start(3), start(4)],
    quarterStart: start(quarter),
    asOfEnd: toSerial(day) + 1,
  };
}

/** Quarter of a serial within the period's year. */
export function quarterOfSerial(period: TimeFrame, serial: number): Quarter {
  if (serial < period.starts[2]) return serial < period.starts[1] ? 1 : 2;
  return serial < period.starts[3] ? 3 : 4;
}
