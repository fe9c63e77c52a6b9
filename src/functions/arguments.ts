// Owns reading the single values that a clerk passes: year, quarter, dates, words, numbers.
// An empty cell arrives as 0 on the desktop and as null on the web; an omitted argument is null.

import type { CellValue } from "../domain/text/cell";
import type { CivilDate } from "../domain/calendar/civil-date";
import { dateOfCell } from "../domain/calendar/parse-date";
import { nameKey, tidyText } from "../domain/text/text";
import { type Quarter, readQuarter } from "../domain/calendar/quarter";
import { anyOf, readYear } from "../domain/text/written";
import { countOf, isErrorCell } from "../tables/schema/cells";
import { ArgumentError, errorWord } from "./errors";

/** The value of one cell; a range of one cell is that cell. Throws ArgumentError for an error cell. */
export function scalarOf(argument: unknown): CellValue {
  const given: unknown = Array.isArray(argument) ? firstCell(argument) : argument;
  const value = errorWord(given);
  if (typeof value === "string" && isErrorCell(value)) {
    const sentence = `引用的单元格是错误值 ${value}，请先改正那个单元格。`;
    throw new ArgumentError("value", sentence);
  }
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function firstCell(rows: readonly unknown[]): unknown {
  const [row] = rows;
  return Array.isArray(row) ? row[0] : row;
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === 0 || (typeof value === "string" && nameKey(value) === "");
}

export function textArgument(argument: unknown): string {
  const value = scalarOf(argument);
  return isEmpty(value) ? "" : tidyText(String(value));
}

function bad(what: string, value: CellValue, expected: string): ArgumentError {
  const problem = isEmpty(value) ? `没有给出${what}` : `${what}“${String(value)}”无法识别`;
  return new ArgumentError("value", `${problem}，请写成${expected}。`);
}

/** 2022, "2022" or "2022年". */
export function yearArgument(argument: unknown): number {
  const value = scalarOf(argument);
  const year = readYear(value);
  if (year === null) throw bad("年度", value, " 2022 或 2022年");
  return year;
}

const QUARTER_FORMS = " 1 至 4、Q2 或 第二季度";

/** 2, "2", "Q2", "二季度" or "第二季度". */
export function quarterArgument(argument: unknown): Quarter {
  const value = scalarOf(argument);
  const quarter = readQuarter(value)?.quarter;
  if (quarter === undefined) throw bad("季度", value, QUARTER_FORMS);
  return quarter;
}

/** As quarterArgument; null where it is left empty. */
export function optionalQuarter(argument: unknown): Quarter | null {
  return isEmpty(scalarOf(argument)) ? null : quarterArgument(argument);
}

/** S5: a date cell or a typed date; null where it is empty. `what` names it in the error. */
export function dateArgument(argument: unknown, what: string, year: number): CivilDate | null {
  const value = scalarOf(argument);
  if (isEmpty(value)) return null;
  const date = dateOfCell(value, year);
  if (date === null) throw bad(what, value, "日期，如 2022-06-30");
  return { year: date.year, month: date.month, day: date.day };
}

/** A whole number ≥ 0 such as 380, "380" or "380字"; an empty cell is 0. */
export function countArgument(argument: unknown, what: string): number {
  const value = scalarOf(argument);
  if (isEmpty(value)) return 0;
  const count = countOf(value);
  if (Number.isNaN(count)) throw bad(what, value, "不小于 0 的整数");
  return count;
}

/** One of a closed list of words. */
export function wordArgument<T extends string>(
  argument: unknown,
  what: string,
  words: readonly T[],
): T {
  const value = scalarOf(argument);
  const key = nameKey(String(value ?? ""));
  const word = words.find((candidate) => candidate === key);
  if (word === undefined) throw bad(what, value, anyOf(words));
  return word;
}
