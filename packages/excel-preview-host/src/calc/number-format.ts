// Values as Excel shows them, through numfmt with Chinese names of days and months.
import { format, formatColor, isValidFormat } from "numfmt";
import { CellError, type CellValue } from "../model/value";

const options = { locale: "zh-CN", dateErrorNumber: false, dateErrorThrows: false };

/** The text of a value in a number format; null when the format is no Excel format. */
export function formatValue(value: CellValue, pattern: string): string | null {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return format(pattern, value, options);
  } catch {
    return null;
  }
}

/** The colour that a format gives a value (`[Red]`), as "#rrggbb"; null for none. */
export function formatColour(value: CellValue, pattern: string): string | null {
  if (typeof value !== "number") return null;
  try {
    const colour = formatColor(pattern, value, { ...options, indexColors: true });
    return typeof colour === "string" ? colour : null;
  } catch {
    return null;
  }
}

/** Text in quotes, escaped or padding marks, and what stands in square brackets. */
const NOT_CODE = /"[^"]*"|[\\_*]./gs;
const BRACKETED = /\[[^\]]*\]/g;
/** What Latin letters may stand for: dates and times, halves of the day, exponents, General. */
const LETTERS = /General|AM\/PM|A\/P|a{3,}|b[12]?|[dmyhseg]+|E[+-]/gi;

/** Whether Excel takes a text as a number format. */
export function isNumberFormat(code: string): boolean {
  if (!isValidFormat(code)) return false;
  const rest = code.replace(NOT_CODE, "").replace(BRACKETED, "").replace(LETTERS, "");
  return !/[A-Za-z]/.test(rest);
}
