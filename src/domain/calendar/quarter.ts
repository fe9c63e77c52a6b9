// Owns the quarter: its days, what clerks write for it, and how we write it. Pane, sheets, settings and custom
// functions all read it here.

import type { CellValue } from "../text/cell";
import { nameKey } from "../text/text";
import { daysInMonth, type CivilDate } from "./civil-date";

export type Quarter = 1 | 2 | 3 | 4;
export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

export function quarterOf(date: CivilDate): Quarter {
  return Math.ceil(date.month / 3) as Quarter;
}

export function startOfQuarter(year: number, quarter: Quarter): CivilDate {
  return { year, month: quarter * 3 - 2, day: 1 };
}

export function endOfQuarter(year: number, quarter: Quarter): CivilDate {
  const month = quarter * 3;
  return { year, month, day: daysInMonth(year, month) };
}

const QUARTER_SIGNS: Readonly<Record<string, Quarter>> = {
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};
const QUARTER = /^(?:(\d{4})(?:年度?|[-/.]|(?=[第Q])))?(?:第|Q)?([1-4一二三四])(?:季度?)?$/iu;

/** A quarter, and its year where one is written. */
export interface WrittenQuarter {
  readonly year: number | null;
  readonly quarter: Quarter;
}

/** 2, "Q2", "二季度", "第二季度", "2022年第二季度", "2022Q2"; null for anything else. */
export function readQuarter(cell: CellValue): WrittenQuarter | null {
  const match = QUARTER.exec(nameKey(String(cell ?? "")));
  const quarter = QUARTER_SIGNS[match?.[2] ?? ""];
  if (quarter === undefined) return null;
  return { year: match?.[1] === undefined ? null : Number(match[1]), quarter };
}

/** "第二季度" */
export function quarterName(quarter: Quarter): string {
  return `第${"一二三四"[quarter - 1] ?? ""}季度`;
}

/** "2022年第二季度" */
export function quarterLabel(which: { readonly year: number; readonly quarter: Quarter }): string {
  return `${which.year}年${quarterName(which.quarter)}`;
}
