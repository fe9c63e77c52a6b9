// Owns the serial bounds of an evaluation's period: the year, its quarters, the as-of date.

import { compareDates, toSerial, type CivilDate } from "../calendar/civil-date";
import { endOfQuarter, type Quarter, QUARTERS, startOfQuarter } from "../calendar/quarter";

export interface TimeFrame {
  readonly quarter: Quarter;
  readonly asOf: CivilDate;
  /** First day of each slot: the quarters of the year before, then those of the year. */
  readonly slots: readonly number[];
  readonly yearStart: number;
  readonly quarterStart: number;
  /** The day after the as-of date. */
  readonly asOfEnd: number;
}

/** The as-of date is the end of the quarter, or an earlier day the clerk has set. */
export function createTimeFrame(year: number, quarter: Quarter, asOf: CivilDate | null): TimeFrame {
  const last = endOfQuarter(year, quarter);
  const day = asOf !== null && compareDates(asOf, last) < 0 ? asOf : last;
  const start = (of: number, q: Quarter) => toSerial(startOfQuarter(of, q));
  return {
    quarter,
    asOf: day,
    slots: [...QUARTERS.map((q) => start(year - 1, q)), ...QUARTERS.map((q) => start(year, q))],
    yearStart: start(year, 1),
    quarterStart: start(year, quarter),
    asOfEnd: toSerial(day) + 1,
  };
}

/** How many quarters are looked at: four of the year before (slots 0–3), four of the year (4–7). */
export const SLOTS = 8;
const FIRST_OF_YEAR = 4;

/** The slot of a serial; what is older than the year before is in its first one. */
export function slotOfSerial({ slots }: TimeFrame, serial: number): number {
  let slot = SLOTS - 1;
  while (slot > 0 && serial < (slots[slot] ?? 0)) slot -= 1;
  return slot;
}

export function slotOfQuarter(quarter: Quarter): number {
  return FIRST_OF_YEAR + quarter - 1;
}

/** The quarter of a slot, and whether it is one of the year before. */
export function quarterOfSlot(slot: number): { ofYearBefore: boolean; quarter: Quarter } {
  return { ofYearBefore: slot < FIRST_OF_YEAR, quarter: QUARTERS[slot % 4] ?? 1 };
}
