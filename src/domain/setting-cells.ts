// Owns reading one setting's cell: what a clerk may have typed → the typed value, or null.

import type { CellValue } from "./cell";
import { fromSerial, type CivilDate } from "./civil-date";
import { parseCivilDate } from "./parse-date";
import { nameKey } from "./text";
import type { Quarter } from "./vocabulary";

/** E6. `year` null = the same quarter in every year. */
export interface FirstQuarter {
  readonly year: number | null;
  readonly quarter: Quarter;
}

const QUARTER_DIGITS: Readonly<Record<string, Quarter>> = {
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};
const QUARTER_NAMES = ["", "一", "二", "三", "四"];
const FIRST_QUARTER = /^(?:(\d{4})(?:年|-|\/|\.)?)?(?:第|Q)?([1-4一二三四])(?:季度?)?$/iu;

export function choiceCell<T extends string>(cell: CellValue, choices: readonly T[]): T | null {
  const key = nameKey(String(cell));
  return choices.find((candidate) => candidate === key) ?? null;
}

export function yesNoCell(cell: CellValue): boolean | null {
  if (typeof cell === "boolean") return cell;
  const key = nameKey(String(cell));
  if (key === "是" || key === "1" || key === "√") return true;
  return key === "否" || key === "0" || key === "×" ? false : null;
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
  return typeof cell === "number" ? fromSerial(cell) : parseCivilDate(String(cell), Number.NaN);
}

export function firstQuarterCell(cell: CellValue): FirstQuarter | null {
  const match = FIRST_QUARTER.exec(nameKey(String(cell)));
  const quarter = QUARTER_DIGITS[match?.[2] ?? ""];
  if (quarter === undefined) return null;
  return { year: match?.[1] === undefined ? null : Number(match[1]), quarter };
}

export function formatFirstQuarter(value: FirstQuarter): string {
  const quarter = `第${QUARTER_NAMES[value.quarter] ?? ""}季度`;
  return value.year === null ? quarter : `${value.year}年${quarter}`;
}
