// Owns the functions that need no table: due, word counts, quarters, 表彰.

import { writeYesNo } from "../domain/text/written";
import { checkWordCount } from "../domain/rules/category";
import type { CellValue } from "../domain/text/cell";
import { quarterOf } from "../domain/calendar/quarter";
import { isCommendable } from "../domain/rules/commendation";
import { dueInQuarter, dueToDate } from "../domain/evaluation/due";
import { DEFAULT_SETTINGS } from "../domain/records/settings";
import { shareCell } from "../domain/records/setting-cells";
import { CATEGORIES, OUTLET_KINDS, OUTLET_LEVELS } from "../domain/records/vocabulary";
import { countWords } from "../domain/text/word-count";
import {
  countArgument,
  dateArgument,
  isEmpty,
  quarterArgument,
  scalarOf,
  wordArgument,
} from "./arguments";
import { ArgumentError } from "./errors";

const BASES = ["累计", "当季"] as const;

/** E1: C(k), or C(k) − C(k−1) for 当季. Articles. */
export function due(quota: unknown, quarter: unknown, basis: unknown): number {
  const articles = countArgument(quota, "年度篇数");
  const k = quarterArgument(quarter);
  const inQuarter = !isEmpty(scalarOf(basis)) && wordArgument(basis, "口径", BASES) === "当季";
  return inQuarter ? dueInQuarter(articles, k) : dueToDate(articles, k);
}

/** S2: 字数 of a text; 0 for an empty cell. */
export function wordCount(text: unknown): number {
  const value = scalarOf(text);
  return isEmpty(value) ? 0 : countWords(String(value));
}

/** S1: one sentence, led by 提示 or 警告 where one is due; "" where 类别 or 字数 is not there yet. */
export function wordCheck(category: unknown, words: unknown, tolerance: unknown): string {
  if (isEmpty(scalarOf(category)) || isEmpty(scalarOf(words))) return "";
  const kind = wordArgument(category, "类别", CATEGORIES);
  const { level, sentence } = checkWordCount(
    kind,
    countArgument(words, "字数"),
    toleranceOf(tolerance),
  );
  return level === "ok" ? sentence : `${level}：${sentence}`;
}

/** 0 is taken for an empty cell, as the desktop passes it; "0%" as a text is none. */
function toleranceOf(argument: unknown): number {
  const value = scalarOf(argument);
  if (isEmpty(value)) return DEFAULT_SETTINGS.tolerance;
  const share = shareCell(value);
  if (share !== null) return share;
  throw new ArgumentError("value", `容差“${String(value)}”无法识别，请写成 0% 至 100%。`);
}

/** S5: the quarter 1–4 of a date; "" for an empty cell. */
export function quarterOfDate(date: unknown): CellValue {
  const day = dateArgument(date, "日期", Number.NaN);
  return day === null ? "" : quarterOf(day);
}

/** A2: 是 or 否; "" while 类型 or 级别 is not there yet. */
export function commendable(kind: unknown, level: unknown): string {
  if (isEmpty(scalarOf(kind)) || isEmpty(scalarOf(level))) return "";
  const outletKind = wordArgument(kind, "类型", OUTLET_KINDS);
  const outletLevel = wordArgument(level, "级别", OUTLET_LEVELS);
  return writeYesNo(isCommendable(outletKind, outletLevel));
}
