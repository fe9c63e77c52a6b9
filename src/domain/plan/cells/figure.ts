// Owns reading one 篇数 cell (P2): numbers, text, full-width digits, "4篇"; and what a worded one
// ("每季1篇", "不少于四篇") comes to in a year, which is proposed and never taken by itself.

import type { CellValue } from "../../text/cell";
import { nameKey } from "../../text/text";
import { withoutPointer } from "./marks";

export type FigureReading =
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "empty" | "notANumber" | "notWhole" | "negative" };

/** A number, what it counts (篇, 条, 篇次, 篇(条)), a full stop that slipped in; the ' that other programs leave in front. */
const NUMBER = /^'?([+-]?\d+(?:\.\d+)?)(?:[篇条件则][篇条件则次()/]{0,4})?[.。;、,]?$/u;
/** What a formula's rounding may leave beside a whole number. */
const ROUNDING = 1e-9;

export function readFigure(cell: CellValue): FigureReading {
  if (cell === null) return { kind: "empty" };
  if (typeof cell === "string" && withoutPointer(cell) !== cell) return { kind: "notANumber" };
  const text = nameKey(String(cell)).replace(/[−–—]/gu, "-");
  if (text === "") return { kind: "empty" };
  const match = typeof cell === "boolean" ? null : NUMBER.exec(text);
  if (match === null) return { kind: "notANumber" };
  const value = Number(match[1]);
  if (value < 0) return { kind: "negative" };
  const whole = Math.round(value);
  const isWhole = Number.isSafeInteger(whole) && Math.abs(value - whole) < ROUNDING;
  return isWhole ? { kind: "figure", value: whole } : { kind: "notWhole" };
}

const DIGITS = "零一二三四五六七八九";

/** 四, 十二, 二十四, 一百二十 (up to 999), or digits; null for anything else. */
function readNumeral(text: string): number | null {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  const plain = text.replace(/[〇○]/gu, "零").replace(/两/gu, "二");
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      plain,
    );
  if (match === null || plain === "") return null;
  const [, hundreds = "零", tens = "一", ten, ones = "零"] = match;
  const of = (digit: string) => DIGITS.indexOf(digit);
  return of(hundreds) * 100 + (ten === undefined ? 0 : of(tens) * 10) + of(ones);
}

const QUALIFIER =
  /^(?:原则上|各|均|应|须|报送|完成)*(?:不得?[少低]于|至少|最少|大于等于|>=|=>|≥|≧|>)?/u;
const PERIOD =
  "全年|一年|每年度?|年|每半年|半年|每个?季度?|一季度?|季度?|每个?月|一月|月|月均|季均";
const WORDED = new RegExp(
  `^(?:(${PERIOD})(?:各)?(?:报送|完成)?)?(?:不得?[少低]于|至少|最少|>=|=>|≥|≧|>)?` +
    `([\\d〇○零一二两三四五六七八九十百]+)(?:篇|条|件|则)?(?:信息)?(?:(?:/|每)(${PERIOD}))?(?:以上|及以上|左右|起)?(?:\\(.*\\))?$`,
  "u",
);

function timesAYear(period: string | undefined): number {
  if (period === undefined) return 1;
  if (period.includes("半年")) return 2;
  if (period.includes("季")) return 4;
  return period.includes("月") ? 12 : 1;
}

/** Articles a year that a worded cell comes to: "每季1篇" = 4, "四篇" = 4, "≥4" = 4, "4*" = 4; null where it says none. */
export function proposeFigure(cell: CellValue): number | null {
  if (typeof cell !== "string") return null;
  const key = nameKey(withoutPointer(cell));
  const match = WORDED.exec(key.replace(QUALIFIER, ""));
  if (match === null) return null;
  const count = readNumeral(match[2] ?? "");
  return count === null ? null : count * timesAYear(match[1] ?? match[3]);
}
