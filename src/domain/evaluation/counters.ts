// Owns the numbers that a pass over the ledger adds up, per department, in flat arrays.

import type { Period } from "./period";
import type { ArticleAdoption } from "./articles";

export interface Counters {
  /** Counted articles by department × 4 + quarter − 1. */
  readonly counted: Int32Array;
  readonly adoptedInQuarter: Int32Array;
  readonly adoptedToDate: Int32Array;
  readonly adoptionsInQuarter: Int32Array;
  readonly adoptionsToDate: Int32Array;
  /** Of the counted articles received in the quarter / year, those adopted so far (采用率). */
  readonly countedAdoptedInQuarter: Int32Array;
  readonly countedAdoptedToDate: Int32Array;
  /** Articles behind each flag of E4; 缺审签 to date, the others of the quarter. */
  readonly late: Int32Array;
  readonly lateImportant: Int32Array;
  readonly toCheck: Int32Array;
  readonly unapproved: Int32Array;
  readonly approvedLater: Int32Array;
  readonly oddLength: Int32Array;
}

export function createCounters(departments: number): Counters {
  const numbers = () => new Int32Array(departments);
  return {
    counted: new Int32Array(departments * 4),
    adoptedInQuarter: numbers(),
    adoptedToDate: numbers(),
    adoptionsInQuarter: numbers(),
    adoptionsToDate: numbers(),
    countedAdoptedInQuarter: numbers(),
    countedAdoptedToDate: numbers(),
    late: numbers(),
    lateImportant: numbers(),
    toCheck: numbers(),
    unapproved: numbers(),
    approvedLater: numbers(),
    oddLength: numbers(),
  };
}

/** Adds `by` at `index`; typed arrays answer undefined outside, which cannot happen here. */
export function bump(numbers: Int32Array, index: number, by = 1): void {
  numbers[index] = (numbers[index] ?? 0) + by;
}

function outlets(adoptions: readonly ArticleAdoption[], fromSerial: number): number {
  const [only] = adoptions;
  if (adoptions.length === 1 && only !== undefined) return only.serial >= fromSerial ? 1 : 0;
  const names = new Set<string>();
  for (const adoption of adoptions) if (adoption.serial >= fromSerial) names.add(adoption.outlet);
  return names.size;
}

/** A3 for one article of department `index`; true if it was adopted in the quarter. */
export function addAdoptions(
  counters: Counters,
  index: number,
  adoptions: readonly ArticleAdoption[],
  period: Period,
): boolean {
  const inQuarter = outlets(adoptions, period.quarterStart);
  const toDate = outlets(adoptions, period.starts[0]);
  if (inQuarter > 0) bump(counters.adoptedInQuarter, index);
  if (toDate > 0) bump(counters.adoptedToDate, index);
  bump(counters.adoptionsInQuarter, index, inQuarter);
  bump(counters.adoptionsToDate, index, toDate);
  return inQuarter > 0;
}
