// Owns what single cells mean: cell → primitive, on the hot path of the custom functions.
// An empty cell is null, "" or (custom functions on the desktop) 0; a cell past the row is undefined.
// None of these allocates for a well-formed cell.

import type { CellValue } from "../../domain/text/cell";
import { dateTimeToSerial, toWholeMinute } from "../../domain/calendar/civil-date";
import { dateOfCell } from "../../domain/calendar/parse-date";
import { nameKey, numberKey } from "../../domain/text/text";
import { readYesNo } from "../../domain/text/written";

export type Cell = CellValue | undefined;

/** True for a character that may stand around a text without belonging to it. */
function isSpace(code: number): boolean {
  return code > 0x3000 ? code === 0xfeff : code <= 32 || code === 0xa0 || code === 0x3000;
}

const ERROR_MARK = 35;
/** Excel's errors, as `Range.values` and the custom functions' edge hand them over. */
const ERROR_WORDS: ReadonlySet<unknown> = new Set([
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"],
  ...["#GETTING_DATA", "#BUSY!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!", "#CONNECT!", "#EXTERNAL!"],
]);

/** True for a cell that shows an error of Excel's (pitfall 26). */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) === ERROR_MARK && ERROR_WORDS.has(cell);
}

/** The text of a cell without outer spaces; "" for an empty one and for an error. */
export function textOf(cell: Cell): string {
  if (typeof cell !== "string") return cell ? String(cell) : "";
  const { length } = cell;
  if (length === 0) return "";
  const first = cell.charCodeAt(0);
  if (first === ERROR_MARK && ERROR_WORDS.has(cell)) return "";
  return isSpace(first) || isSpace(cell.charCodeAt(length - 1)) ? cell.trim() : cell;
}

/** S3: the number (编号) in a cell, in the form in which numbers are compared; "" as `textOf`. */
export function numberOf(cell: Cell): string {
  const text = textOf(cell);
  // Nearly all are plain already.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code > 126) return numberKey(text);
  }
  return text;
}

/** True for a text that is neither blank nor an error, as most are; false says nothing. */
export function isPlainText(cell: Cell): boolean {
  if (typeof cell !== "string" || cell === "") return false;
  const first = cell.charCodeAt(0);
  return first !== ERROR_MARK && !isSpace(first);
}

/** 是 and 否 and the other ways in which a clerk ticks a cell or not; null for what is neither. */
export function tickOf(cell: Cell): boolean | null {
  if (cell === "是") return true;
  if (cell === "" || cell === null || cell === undefined || cell === "否") return false;
  return readYesNo(cell) ?? (isBlank(cell) ? false : null);
}

/** The days that Excel knows; its false 29 February 1900 is none. */
const [FIRST_DAY, FALSE_LEAP_DAY, AFTER_LAST_DAY] = [1, 60, 2958466];

/**
 * S5: Excel serial to the minute, the clock time as fraction; 0 for an empty cell, NaN for what is no
 * date. `year` = that of a date written without one.
 */
export function serialOf(cell: Cell, year: number): number {
  if (typeof cell === "number" && cell < AFTER_LAST_DAY) {
    if (cell >= FIRST_DAY && Math.floor(cell) !== FALSE_LEAP_DAY) return toWholeMinute(cell);
    return cell === 0 ? 0 : Number.NaN;
  }
  if (isBlank(cell)) return 0;
  const date = dateOfCell(cell ?? null, year);
  return date === null ? Number.NaN : dateTimeToSerial(date);
}

/** True for a number that is a day, as most are; false says nothing. */
export function isPlainDay(cell: Cell): boolean {
  return typeof cell === "number" && cell > FALSE_LEAP_DAY + 1 && cell < AFTER_LAST_DAY;
}

/** A whole number ≥ 0 such as 380, "380" or "３８０字"; 0 for an empty cell, NaN for anything else. */
export function countOf(cell: Cell): number {
  if (typeof cell === "number") return cell >= 0 && Number.isInteger(cell) ? cell : Number.NaN;
  if (cell === "" || cell === null || cell === undefined) return 0;
  const key = nameKey(String(cell));
  const digits = /^(\d+)(?:\.0+)?[字篇]?$/u.exec(key);
  if (digits !== null) return Number(digits[1]);
  return key === "" ? 0 : Number.NaN;
}

/** True for a cell in which nothing stands. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
