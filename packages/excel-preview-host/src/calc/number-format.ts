// Values as a Chinese Excel shows them, through numfmt.
import { addLocale, format, formatColor, getLocale, isDateFormat, isValidFormat } from "numfmt";
import { CellError, type CellValue } from "../model/value";
import { inChineseDigits } from "./chinese-digits";

/** In a Chinese Excel the names of mmm, mmmm, ddd and dddd are English; the Chinese days are aaa and aaaa. */
const LOCALE = "zh-Excel";
const english = getLocale("en-US");
addLocale(
  {
    ...getLocale("zh-CN"),
    ...(english && {
      mmmm: english.mmmm,
      mmm: english.mmm,
      dddd: english.dddd,
      ddd: english.ddd,
    }),
  },
  LOCALE,
);
const options = { locale: LOCALE, dateErrorNumber: false, dateErrorThrows: false };

const DAYS = "日一二三四五六";
const CHINESE_DAY = /"[^"]*"|\\.|\[[^\]]*\]|a{3,}/gi;
const CHINESE_DIGITS = /\[DBNum([123])\]/i;

/** aaa (六) and aaaa (星期六) as the words that they stand for. */
function withChineseDay(pattern: string, serial: number): string {
  // Serial 1 was a Sunday, by the calendar that Excel keeps.
  const day = DAYS[(((Math.floor(serial) - 1) % 7) + 7) % 7] ?? "";
  return pattern.replace(CHINESE_DAY, (part) =>
    /^a/i.test(part) ? `"${part.length > 3 ? "星期" : ""}${day}"` : part,
  );
}

function formatNumber(value: number, pattern: string): string {
  const kind = CHINESE_DIGITS.exec(pattern)?.[1];
  const plain = withChineseDay(pattern, value).replace(CHINESE_DIGITS, "");
  const text = format(plain === "" ? "General" : plain, value, options);
  return kind === undefined ? text : inChineseDigits(text, kind, isDateFormat(plain));
}

/** The text of a value in a number format; null when the format is no Excel format. */
export function formatValue(value: CellValue, pattern: string): string | null {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return typeof value === "number"
      ? formatNumber(value, pattern)
      : format(pattern, value, options);
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
