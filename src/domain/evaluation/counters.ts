// Owns the numbers that a pass over the ledger adds up, per department. Plain arrays: typed ones of this
// size are costlier to make, and a table that is calculated anew makes them anew.

import { FLAGS } from "./flags";
import { SLOTS, type TimeFrame } from "./time-frame";
import { pairsSince, type ArticleAdoption } from "./articles/articles";

export interface Counters {
  /** Counted articles by department × SLOTS + slot of the time frame. */
  readonly counted: number[];
  readonly adoptedInQuarter: number[];
  readonly adoptedToDate: number[];
  readonly adoptionsInQuarter: number[];
  readonly adoptionsToDate: number[];
  /** Of the counted articles received in the quarter / year, those adopted so far (采用率). */
  readonly countedAdoptedInQuarter: number[];
  readonly countedAdoptedToDate: number[];
  /** Articles behind each flag of E4, by its position in FLAGS, then by department. */
  readonly flagged: readonly number[][];
  /** 迟报 articles of the quarter that are 重要信息 (E8). */
  readonly lateImportant: number[];
  /** Commissions that a department has not answered although their deadline has passed. */
  overdue: readonly number[];
  /** True if the ledger has rows of the year before: only then silence reaches back over New Year. */
  hasYearBefore: boolean;
}

export function createCounters(departments: number): Counters {
  const numbers = (length = departments) => new Array<number>(length).fill(0);
  return {
    counted: numbers(departments * SLOTS),
    adoptedInQuarter: numbers(),
    adoptedToDate: numbers(),
    adoptionsInQuarter: numbers(),
    adoptionsToDate: numbers(),
    countedAdoptedInQuarter: numbers(),
    countedAdoptedToDate: numbers(),
    flagged: FLAGS.map(() => numbers()),
    lateImportant: numbers(),
    overdue: [],
    hasYearBefore: false,
  };
}

/** Adds `by` at `index`, which is always within. */
export function bump(numbers: number[], index: number, by = 1): void {
  numbers[index] = (numbers[index] ?? 0) + by;
}

/** A3 for one article of department `index`; true if it was adopted in the quarter. */
export function addAdoptions(
  counters: Counters,
  index: number,
  adoptions: readonly ArticleAdoption[],
  period: TimeFrame,
): boolean {
  const inQuarter = pairsSince(adoptions, period.quarterStart).length;
  const toDate = pairsSince(adoptions, period.yearStart).length;
  if (inQuarter > 0) bump(counters.adoptedInQuarter, index);
  if (toDate > 0) bump(counters.adoptedToDate, index);
  bump(counters.adoptionsInQuarter, index, inQuarter);
  bump(counters.adoptionsToDate, index, toDate);
  return inQuarter > 0;
}
