// How Excel reads typed text: numbers, percentages, Chinese and ISO dates, times, TRUE and FALSE.
import { serialOf } from "./serial";

export interface ParsedInput {
  value: number | boolean;
  /** The number format that Excel gives a cell which has none of its own. */
  format?: string;
}

const NUMBER =
  /^([+-])?(?:[¥￥$])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?\s*(%)?$/;
const FULL_DATE =
  /^(\d{4}|\d{2})(?:([-/])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:\s+(.+))?$/;
const YEAR_MONTH = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/;
const MONTH_DAY = /^(?:(\d{1,2})[-/](\d{1,2})|(\d{1,2})月(\d{1,2})日)$/;
const TIME = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?(?:\s*([ap]m))?$/i;

function parseNumber(text: string): ParsedInput | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return null;
  const [, sign, whole, fraction, exponent, percent] = match;
  if (whole === undefined && (fraction === undefined || fraction === ".")) return null;
  if (bracketed && sign) return null;
  const digits = `${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}`;
  let value = Number(exponent === undefined ? digits : `${digits}e${exponent}`);
  if (!Number.isFinite(value)) return null;
  if (sign === "-" || bracketed) value = -value;
  if (percent) return { value: value / 100, format: fraction ? "0.00%" : "0%" };
  if (exponent !== undefined) return { value, format: "0.00E+00" };
  return whole?.includes(",") ? { value, format: fraction ? "#,##0.00" : "#,##0" } : { value };
}

function parseTime(text: string): ParsedInput | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, h, m, s, half] = match;
  let hours = Number(h);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  const value = (hours * 3600 + Number(m) * 60 + Number(s ?? 0)) / 86400;
  const format = hours >= 24 ? "[h]:mm:ss" : s ? "h:mm:ss" : "h:mm";
  return { value, format: half ? `${format} AM/PM` : format };
}

/** Two digits below 30 are of this century, the others of the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 30 ? 2000 : 1900);
}

/** Digits and marks of numbers and dates as an input method leaves them: １２．５％ */
function halfWidth(text: string): string {
  return text.replace(/[０-９．－％／：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

function parseFullDate(text: string): ParsedInput | null {
  const match = FULL_DATE.exec(text);
  if (!match) return null;
  const [, year, , month, day, chineseMonth, chineseDay, rest] = match;
  const serial = serialOf(
    fullYear(year ?? ""),
    Number(month ?? chineseMonth),
    Number(day ?? chineseDay),
  );
  if (serial === null) return null;
  const format = month ? "yyyy/m/d" : 'yyyy"年"m"月"d"日"';
  if (rest === undefined) return { value: serial, format };
  const time = parseTime(rest);
  return typeof time?.value === "number" && time.value < 1
    ? { value: serial + time.value, format: `${format} h:mm` }
    : null;
}

function parsePartialDate(text: string, year: number): ParsedInput | null {
  const monthOnly = YEAR_MONTH.exec(text);
  if (monthOnly) {
    const serial = serialOf(Number(monthOnly[1]), Number(monthOnly[2] ?? monthOnly[3]), 1);
    return serial === null ? null : { value: serial, format: 'yyyy"年"m"月"' };
  }
  const dayOnly = MONTH_DAY.exec(text);
  if (!dayOnly) return null;
  const serial = serialOf(year, Number(dayOnly[1] ?? dayOnly[3]), Number(dayOnly[2] ?? dayOnly[4]));
  return serial === null ? null : { value: serial, format: 'm"月"d"日"' };
}

/**
 * What Excel (zh-CN) makes of text; null when it stays text.
 * `year` completes a date without one; the current year by default, as in Excel.
 */
export function parseInput(text: string, year = new Date().getFullYear()): ParsedInput | null {
  const trimmed = halfWidth(text.trim());
  if (trimmed === "") return null;
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return (
    parseNumber(trimmed) ??
    parseFullDate(trimmed) ??
    parsePartialDate(trimmed, year) ??
    parseTime(trimmed)
  );
}
