// Owns what clerks write for yes and no, a year, a quarter, and several names in one cell.
// Pane, sheets, settings and custom functions all read them here.

import type { CellValue } from "./cell";
import { nameKey } from "./text";
import type { Quarter } from "../records/vocabulary";

const YES = /^(?:是|√|✓|✔|1|y|yes|true)$/iu;
const NO = /^(?:否|×|✗|✘|0|n|no|false)$/iu;

/** true, false, or null for what is neither. */
export function readYesNo(cell: CellValue): boolean | null {
  if (typeof cell === "boolean") return cell;
  const key = nameKey(String(cell ?? ""));
  if (YES.test(key)) return true;
  return NO.test(key) ? false : null;
}

/** As we write and offer them. */
export const YES_NO = ["是", "否"] as const;

export function writeYesNo(value: boolean): (typeof YES_NO)[number] {
  return value ? "是" : "否";
}

/** 2022, "2022", "2022年" or "2022年度"; null for anything else. */
export function readYear(cell: CellValue): number | null {
  const digits = /^(\d{4})(?:年度?)?$/u.exec(nameKey(String(cell ?? "")));
  const year = Number(digits?.[1]);
  return year >= 1900 ? year : null;
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

/** 0.333 → "33%"; never "100%" for what is not whole (E2). */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share < 1 && rounded === 100 ? 99 : rounded}%`;
}

/** What stands between names: the one we write, and all. */
const MARK = "、";
const MARKS = /[、，,；;\r\n]/u;

/** The names of one cell or field, without blanks around them. */
export function splitNames(text: string): string[] {
  return text
    .split(MARKS)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** As splitNames, for people: / and a space part them too, but not 张 三, whose parts are no names. */
export function splitPeople(text: string): string[] {
  return splitNames(text.replace(/[/／]/gu, MARK)).flatMap((part) => {
    const names = part.split(/\s+/u);
    return names.every((name) => name.length > 1) ? names : [part];
  });
}

export function joinNames(names: readonly string[]): string {
  return names.join(MARK);
}

/** "县、市、省 或 国家" */
export function anyOf(words: readonly string[]): string {
  return joinNames(words).replace(/、([^、]*)$/u, " 或 $1");
}
