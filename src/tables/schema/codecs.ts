// Owns the codecs between one cell and one field of a record: what a column can hold.
// `read` answers undefined for a cell that does not fit, so that the reader can name the address.

import type { CellValue } from "../../domain/text/cell";
import {
  dateTimeFromSerial,
  dateTimeToSerial,
  fromSerial,
  toSerial,
  type CivilDate,
  type CivilDateTime,
} from "../../domain/calendar/civil-date";
import { nameKey, numberKey } from "../../domain/text/text";
import { joinNames, splitNames } from "../../domain/text/written";
import { countOf, isBlank, numberOf, serialOf, textOf, tickOf, type Cell } from "./cells";

export interface Codec<T> {
  /** `year` = that of a date written without one (S5). */
  readonly read: (cell: Cell, year?: number) => T | undefined;
  /** True where `read` has an answer: quicker, for tables of many rows. */
  readonly fits?: (cell: Cell, year?: number) => boolean;
  /** What `isPlainText` or `isPlainDay` is true of fits: quicker still. */
  readonly plain?: "text" | "day";
  /** How its cells are compared as texts, where that is not as they stand. */
  readonly compared?: (cell: Cell) => string;
  /** "" empties the cell. Texts go into `@` cells, dates as serials. */
  readonly write: (value: T) => CellValue;
  /** What fits, for the error sentence. */
  readonly expected: string;
}

export const text: Codec<string> = {
  read: textOf,
  fits: () => true,
  plain: "text",
  write: (value) => value,
  expected: "文字",
};

/** A text that must be there. */
export const requiredText: Codec<string> = {
  read: (cell) => textOf(cell) || undefined,
  plain: "text",
  write: (value) => value,
  expected: "文字，不能为空",
};

/** S3: a number (编号), or none: however it is typed, it is the same in its normal form. */
export const number: Codec<string> = {
  read: numberOf,
  fits: () => true,
  plain: "text",
  compared: numberOf,
  write: numberKey,
  expected: "编号",
};

/** A number that must be there. */
export const requiredNumber: Codec<string> = {
  read: (cell) => numberOf(cell) || undefined,
  plain: "text",
  compared: numberOf,
  write: numberKey,
  expected: "编号，不能为空",
};

/** Several names in one cell, written with 、. */
export const textList: Codec<string[]> = {
  read: (cell) => splitNames(textOf(cell)),
  fits: () => true,
  plain: "text",
  write: joinNames,
  expected: "用顿号“、”隔开的名称",
};

/** 是 or empty. */
export const tick: Codec<boolean> = {
  read: (cell) => tickOf(cell) ?? undefined,
  write: (value) => (value ? "是" : ""),
  expected: "是、否 或 空",
};

/** Whole numbers ≥ 0; an empty cell is 0 and 0 is written as an empty cell (not known). */
export const optionalCount: Codec<number> = {
  read: (cell) => numberOrUndefined(countOf(cell)),
  fits: (cell) => !Number.isNaN(countOf(cell)),
  write: (value) => (value === 0 ? "" : value),
  expected: "不小于 0 的整数",
};

/** Whole numbers ≥ 0, 0 written as 0. */
export const count: Codec<number> = {
  read: (cell) => (isBlank(cell) ? undefined : numberOrUndefined(countOf(cell))),
  write: (value) => value,
  expected: "不小于 0 的整数",
};

/** Whole numbers ≥ 0; an empty cell is 0, and 0 is written as 0. */
export const countOrNone: Codec<number> = {
  read: (cell) => numberOrUndefined(countOf(cell)),
  write: (value) => value,
  expected: "不小于 0 的整数",
};

/** A figure that may not be stated at all: empty = null. */
export const statedCount: Codec<number | null> = {
  read: (cell) => (isBlank(cell) ? null : numberOrUndefined(countOf(cell))),
  write: (value) => value ?? "",
  expected: "不小于 0 的整数或空",
};

const isDate = (cell: Cell, year = Number.NaN) => serialOf(cell, year) > 0;
const isDateOrBlank = (cell: Cell, year = Number.NaN) => !Number.isNaN(serialOf(cell, year));

export const date: Codec<CivilDate> = {
  read: (cell, year = Number.NaN) => fromSerial(serialOf(cell, year)) ?? undefined,
  fits: isDate,
  plain: "day",
  write: toSerial,
  expected: "日期，如 2022-03-05",
};

export const optionalDate: Codec<CivilDate | null> = {
  read: (cell, year = Number.NaN) => (serialOf(cell, year) === 0 ? null : date.read(cell, year)),
  fits: isDateOrBlank,
  plain: "day",
  write: (value) => (value === null ? "" : toSerial(value)),
  expected: "日期，如 2022-03-05，或空",
};

export const dateTime: Codec<CivilDateTime> = {
  read: (cell, year = Number.NaN) => dateTimeFromSerial(serialOf(cell, year)) ?? undefined,
  fits: isDate,
  plain: "day",
  write: dateTimeToSerial,
  expected: "日期，如 2022-03-05 或 2022-03-05 09:30",
};

export const optionalDateTime: Codec<CivilDateTime | null> = {
  read: (cell, year = Number.NaN) =>
    serialOf(cell, year) === 0 ? null : dateTime.read(cell, year),
  fits: isDateOrBlank,
  plain: "day",
  write: (value) => (value === null ? "" : dateTimeToSerial(value)),
  expected: "日期，如 2022-03-05 或 2022-03-05 09:30，或空",
};

/** Whatever stands in the cell, for tables whose rows differ in kind (设置). */
export const anything: Codec<CellValue> = {
  read: (cell) => cell ?? "",
  write: (value) => value,
  expected: "任意值",
};

/** One of a closed list of words; an empty cell means `blank`, where one is given. */
export function choice<T extends string>(words: readonly T[], blank?: T): Codec<T> {
  return {
    read(cell) {
      if ((words as readonly Cell[]).includes(cell)) return cell as T;
      const key = nameKey(textOf(cell));
      return key === "" ? blank : words.find((word) => word === key);
    },
    write: (value) => value,
    expected: words.join("、"),
  };
}

function numberOrUndefined(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
