// Owns reading dates and times (S5): what people type, what mails and systems stamp, what cells hold.

import type { CellValue } from "../text/cell";
import { withDigits } from "../text/chinese-numeral";
import {
  addDays,
  civilDate,
  daysInMonth,
  dateTimeFromSerial,
  type CivilDate,
  type CivilDateTime,
} from "./civil-date";
import { tidyText } from "../text/text";

const CHINA_OFFSET = 480;
const MINUTES_PER_DAY = 1440;
/** Hours from Greenwich; a stamp of more is spoilt. */
const FARTHEST_ZONE = 14;

/** The date at the start; what follows is a time, a weekday, or nothing. */
const DATES: readonly RegExp[] = [
  /^(?<y>\d{4})\s?[-./年]\s?(?<m>\d{1,2})\s?[-./月]\s?(?<d>\d{1,2})(?:\s?(?<unit>[日号]))?/u,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?!\d)/u,
  /^(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})(?:\s?(?<unit>[日号]))?/u,
];
const WEEKDAY = /^[\s,]*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/u;
const HALF_DAY = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚";
const TIME = new RegExp(
  `^(?<half>${HALF_DAY})?\\s?(?<h>\\d{1,2})(?::(?<m>\\d{1,2})(?::\\d{1,2}(?:\\.\\d+)?)?|[时点](?:(?<half30>半)|(?<m2>\\d{1,2})分?(?:\\d{1,2}秒)?|整)?)\\s?(?<ampm>[ap]\\.?m\\.?)?`,
  "iu",
);
/** 2022-06-29 18:05:00 (星期三), as Coremail has it, and Apple's 6月29日 GMT+8 18:05. */
const WEEKDAY_LAST = /(?<=:\d{2})\s?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/u;
const ZONE_FIRST =
  /(?<zone>\s(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?)\s(?<time>\d{1,2}:\d{2}(?::\d{2})?)$/u;
/** ISO's compact clock, only after T: 20220305T093000. */
const COMPACT_TIME = /^T(?<h>\d{2})(?<m>\d{2})(?:\d{2})?/u;
const ZONE =
  /^\s?(?:\(?(?:UTC|GMT)?\s?(?<sign>[+-])(?<zh>\d{1,2})(?::?(?<zm>\d{2}))?\)?|(?<name>[A-Z]{1,4}))(?:\s?\([^()]*\))?$/iu;
/** CST is China's here: Chinese mail servers write it so, and -0600 writes to no county bureau. */
// prettier-ignore
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, UT: 0, UTC: 0, GMT: 0, CST: 480, EST: -300, EDT: -240, CDT: -300,
  MST: -420, MDT: -360, PST: -480, PDT: -420, JST: 540, HKT: 480, BJT: 480,
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(?<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
/** RFC 5322 (5 Mar 2022), American (March 5, 2022) and ctime (Mar 5 09:30:00 CST 2022). */
const ENGLISH_DAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?:,\s?|\s)/iu;
const DAY_FIRST = new RegExp(`^(?<d>\\d{1,2})[ -]${MONTH}[ -](?<y>\\d{4}|\\d{2})(?!\\d)`, "iu");
const MONTH_FIRST = new RegExp(`^${MONTH}\\s(?<d>\\d{1,2}),?\\s(?<y>\\d{4})(?!\\d)`, "iu");
const CTIME = new RegExp(
  `^${MONTH} (?<d>\\d{1,2}) (?<rest>\\d{1,2}:\\d{2}(?::\\d{2})?(?: [a-z]{1,4}| [+-]\\d{4})?) (?<y>\\d{4})$`,
  "iu",
);

interface Dated {
  readonly date: CivilDate;
  readonly rest: string;
  /** True where no space is needed before a time: 3月5日9:30. */
  readonly closed: boolean;
}

function typedDate(text: string, defaultYear: number): Dated | null {
  for (const form of DATES) {
    const match = form.exec(text);
    const { y, m, d, unit } = match?.groups ?? {};
    if (match === null) continue;
    const date = civilDate(y === undefined ? defaultYear : Number(y), Number(m), Number(d));
    if (date === null) return null;
    return { date, rest: text.slice(match[0].length), closed: unit !== undefined };
  }
  return null;
}

function englishDate(text: string): Dated | null {
  const bare = text.replace(ENGLISH_DAY, "");
  const match = DAY_FIRST.exec(bare) ?? MONTH_FIRST.exec(bare) ?? CTIME.exec(bare);
  if (match === null) return null;
  const { y = "", mon = "", d, rest } = match.groups ?? {};
  const date = civilDate(
    y.length === 2 ? 2000 + Number(y) : Number(y),
    MONTHS.indexOf(mon.toLowerCase()) + 1,
    Number(d),
  );
  if (date === null) return null;
  return {
    date,
    rest: rest === undefined ? bare.slice(match[0].length) : ` ${rest}`,
    closed: false,
  };
}

/** Hour of the day from the clock's hour and 上午, 下午, PM; null for what no clock shows. */
function hourOf(hour: number, half: string, ampm: string): number | null {
  if (hour > 23) return null;
  const late = /下午|傍晚|晚/u.test(half) || /^p/iu.test(ampm);
  if (late || (half === "中午" && hour < 11)) return hour < 12 ? hour + 12 : hour;
  const early = /凌晨|清晨|早|上午/u.test(half) || /^a/iu.test(ampm);
  return early && hour === 12 ? (half === "上午" ? 12 : 0) : hour;
}

/** Offset of a written zone in minutes; null where it is none, NaN where there is none. */
function offsetOf(rest: string): number | null {
  if (rest === "") return Number.NaN;
  const { sign, zh, zm, name } = ZONE.exec(rest)?.groups ?? {};
  if (name !== undefined) return ZONES[name.toUpperCase()] ?? null;
  if (zh === undefined || Number(zh) > FARTHEST_ZONE) return null;
  return (sign === "-" ? -1 : 1) * (Number(zh) * 60 + Number(zm ?? 0));
}

/** Date and minutes of a zone as China's; NaN = it was China's. Null outside the calendar. */
function inChina(date: CivilDate, minutes: number, offset: number): CivilDateTime | null {
  const shifted = minutes + (Number.isNaN(offset) ? 0 : CHINA_OFFSET - offset);
  const days = Math.floor(shifted / MINUTES_PER_DAY);
  try {
    return { ...addDays(date, days), minutes: shifted - days * MINUTES_PER_DAY };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The time after a date; null where what is there is no time. */
function withTime({ date, rest, closed }: Dated): CivilDateTime | null {
  const weekday = WEEKDAY.exec(rest)?.[0] ?? "";
  const after = rest.slice(weekday.length);
  if (after === "") return date;
  const compact = COMPACT_TIME.exec(after);
  const clock = after.replace(/^(?:\s?[,T]\s?|\s)/u, "");
  const match = compact ?? TIME.exec(clock);
  if (match === null) return null;
  const { half = "", h, m, m2, half30, ampm = "" } = match.groups ?? {};
  if (!closed && weekday === "" && clock === after && half === "" && compact === null) return null;
  const hour = hourOf(Number(h), half, ampm);
  const minute = half30 === undefined ? Number(m ?? m2 ?? 0) : 30;
  const offset = offsetOf((compact === null ? clock : after).slice(match[0].length));
  if (hour === null || minute > 59 || offset === null) return null;
  return inChina(date, hour * 60 + minute, offset);
}

function tidyDate(text: string): string {
  const plain = text.replace(/[\u200B-\u200F\u2060\uFEFF]/gu, "");
  const tidy = tidyText(plain).replace(/[—–−。]/gu, (mark) => (mark === "。" ? "." : "-"));
  return withDigits(tidy).replace(ZONE_FIRST, " $<time>$<zone>").replace(WEEKDAY_LAST, "");
}

/**
 * S5: 2022-3-5, 2022.3.5, 2022/3/5, 20220305, 2022年3月5日, 二〇二二年三月五日, 3月5日 (of
 * `defaultYear`), 5 Mar 2022, with full-width digits and a weekday as well. Null for anything else
 * and for days that do not exist.
 */
export function parseCivilDate(text: string, defaultYear: number): CivilDate | null {
  const read = parseCivilDateTime(text, defaultYear);
  return read === null || read.minutes !== undefined ? null : read;
}

/** S5: the day that is written as one and that its month does not have, such as 4月31日; null for anything else. */
export function dayThatIsNot(text: string, defaultYear: number): CivilDate | null {
  const tidy = tidyDate(text);
  const written = DATES.map((form) => form.exec(tidy)?.groups).find((found) => found !== undefined);
  if (written === undefined) return null;
  const [year, month, day] = [
    Number(written["y"] ?? defaultYear),
    Number(written["m"]),
    Number(written["d"]),
  ];
  const isMonth = month >= 1 && month <= 12;
  return isMonth && day > daysInMonth(year, month) ? { year, month, day } : null;
}

/**
 * S5 with an optional clock time: 9:30, 9时30分, 9点半, 下午3:20, 3:20 PM; an ISO or RFC 5322 stamp
 * with a zone becomes China's day and minute. Seconds are dropped. Null as parseCivilDate.
 */
export function parseCivilDateTime(text: string, defaultYear: number): CivilDateTime | null {
  const tidy = tidyDate(text);
  const dated = typedDate(tidy, defaultYear) ?? englishDate(tidy);
  return dated && withTime(dated);
}

/**
 * S5: the date of a cell: an Excel serial, 20220305 as a number, or text. Null where it is none,
 * and for an empty cell.
 */
export function dateOfCell(cell: CellValue, defaultYear: number): CivilDateTime | null {
  if (cell === null || typeof cell === "boolean") return null;
  if (typeof cell === "string") return parseCivilDateTime(cell, defaultYear);
  return cell >= 19000101 ? parseCivilDate(String(cell), defaultYear) : dateTimeFromSerial(cell);
}
