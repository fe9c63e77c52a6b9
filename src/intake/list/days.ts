// Owns the days of an older list, as clerks have typed them over the years (I5, S5): 3.5, 22.3.5, 44625, too,
// which in a form's field mean nothing.

import {
  civilDate,
  formatChinese,
  formatIso,
  type CivilDate,
  type CivilDateTime,
} from "../../domain/calendar/civil-date";
import { dateOfCell } from "../../domain/calendar/parse-date";
import type { CellValue } from "../../domain/text/cell";
import { tidyText } from "../../domain/text/text";

export type ListDay =
  | {
      readonly kind: "day";
      readonly on: CivilDateTime;
      /** The cell names none: it is the list's. */
      readonly isYearAssumed: boolean;
    }
  /** Days that it may as well be; which, nobody can tell. */
  | { readonly kind: "ambiguous"; readonly days: readonly CivilDate[] }
  | { readonly kind: "none" };

/** 1 January 2000 and 31 December 2099: other figures are no days of such a list. */
const SERIALS = [36_526, 73_050] as const;
const FIRST_COMPACT = 19_000_101;
/** A year of two digits lies no farther from the list's. */
const YEARS_AROUND = 5;
const NONE: ListDay = { kind: "none" };

const isSerial = (number: number): boolean => number >= SERIALS[0] && number < SERIALS[1] + 1;

const dayOf = (on: CivilDateTime | null, isYearAssumed = false): ListDay =>
  on === null ? NONE : { kind: "day", on, isYearAssumed };

function oneOf(days: readonly (CivilDate | null)[], isYearAssumed = false): ListDay {
  const possible = days.filter((day) => day !== null);
  const [first = null] = possible;
  const isSure = possible.every((day) => formatIso(day) === formatIso(possible[0] ?? day));
  return isSure ? dayOf(first, isYearAssumed) : { kind: "ambiguous", days: possible };
}

/** 3.5 typed as a figure is 5 March; of 3.1 Excel has dropped the zero that 10 March would have. */
function ofFigure(figure: number, year: number): ListDay {
  const [, month = "", day = ""] = /^(\d{1,2})\.(\d{1,2})$/u.exec(String(figure)) ?? [];
  const typed = civilDate(year, Number(month), Number(day));
  const dropped = day.length === 1 ? civilDate(year, Number(month), Number(day) * 10) : null;
  return oneOf([typed, dropped], true);
}

/** 22.3.5 and 220305 are of 2022; of 3.5.22 and 3/5/2022 nobody knows which is the month. */
function ofParts(written: readonly string[], year: number): ListDay {
  const [a = 0, b = 0, c = 0] = written.map(Number);
  const whole = (short: number): number =>
    Math.abs(2000 + short - year) <= YEARS_AROUND ? 2000 + short : Number.NaN;
  const last = written[2]?.length === 4 ? c : whole(c);
  const days = [civilDate(whole(a), b, c), civilDate(last, a, b), civilDate(last, b, a)];
  return oneOf(days);
}

/** What the calendar's own reader leaves to a list. */
function ofShortForm(text: string, year: number): ListDay {
  if (/^\d{5}$/u.test(text) && isSerial(Number(text))) return dayOf(dateOfCell(Number(text), year));
  const [, month, day] = /^(\d{1,2})[-./](\d{1,2})[日号]?$/u.exec(text) ?? [];
  if (month !== undefined) return dayOf(civilDate(year, Number(month), Number(day)), true);
  const parts =
    /^(\d{2})(\d{2})(\d{2})$/u.exec(text) ??
    /^(\d{1,2})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2}|\d{4})[日号]?$/u.exec(text);
  return parts === null ? NONE : ofParts(parts.slice(1), year);
}

function ofText(text: string, year: number): ListDay {
  const whole = dateOfCell(text, Number.NaN);
  if (whole !== null) return dayOf(whole);
  const ofYear = dateOfCell(text, year);
  return ofYear === null ? ofShortForm(text, year) : dayOf(ofYear, true);
}

/** S5, I5: the day of a cell of a list whose year is `year`. */
export function readListDay(cell: CellValue, year: number): ListDay {
  if (cell === null || typeof cell === "boolean") return NONE;
  if (typeof cell === "number") {
    if (isSerial(cell) || cell >= FIRST_COMPACT) return dayOf(dateOfCell(cell, year));
    return Number.isInteger(cell) ? ofShortForm(String(cell), year) : ofFigure(cell, year);
  }
  const text = tidyText(cell).replace(/[—–−]/gu, "-").replace(/。/gu, ".");
  const read = ofText(text, year);
  if (read.kind !== "none") return read;
  // A remark, a full stop or 上午 behind it.
  const bare = text.replace(/(?:[.、,;]|上午|下午|晚上|\([^()]*\))+$/u, "").trim();
  return bare === text ? read : ofText(bare, year);
}

/** Why a cell that is not empty gives no day, as a sentence. */
export function dayProblem(day: ListDay, written: string): string {
  if (day.kind !== "ambiguous") return `“${written}”不是日期。`;
  return `“${written}”可能是${day.days.map(formatChinese).join("或")}，定不了是哪一天。`;
}
