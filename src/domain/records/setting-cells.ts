// Owns reading one setting's cell: what a clerk may have typed → the typed value, or null.

import type { CellValue } from "../text/cell";
import type { CivilDate } from "../calendar/civil-date";
import { dateOfCell } from "../calendar/parse-date";
import { nameKey } from "../text/text";
import { readYear, splitNames } from "../text/written";
import { quarterLabel, quarterName, type WrittenQuarter } from "../calendar/quarter";

/** E6. `year` null = the same quarter in every year. */
export type FirstQuarter = WrittenQuarter;

export function choiceCell<T extends string>(cell: CellValue, choices: readonly T[]): T | null {
  const key = nameKey(String(cell));
  return choices.find((candidate) => candidate === key) ?? null;
}

function numberCell(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  const key = nameKey(String(cell));
  if (!/^\d+(?:\.\d+)?%?$/u.test(key)) return null;
  return key.endsWith("%") ? Number(key.slice(0, -1)) / 100 : Number(key);
}

export function integerCell(cell: CellValue, min: number, max: number): number | null {
  const value = numberCell(cell);
  return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null;
}

/** A share between 0 and 1; "10%" and 0.1 are the same. */
export function shareCell(cell: CellValue): number | null {
  const value = numberCell(cell);
  return value !== null && value >= 0 && value <= 1 ? value : null;
}

export function dateCell(cell: CellValue): CivilDate | null {
  const date = dateOfCell(cell, Number.NaN);
  return date === null ? null : { year: date.year, month: date.month, day: date.day };
}

/** "2022、2023", in order; null where one of them is no year. */
export function yearsCell(cell: CellValue): readonly number[] | null {
  const years = splitNames(String(cell ?? "")).map(readYear);
  return years.includes(null) ? null : years.filter((year) => year !== null).sort();
}

export function formatFirstQuarter({ year, quarter }: FirstQuarter): string {
  return year === null ? quarterName(quarter) : quarterLabel({ year, quarter });
}
