// Owns what is due (E1) and the one status that follows from due and counted (E3).

import type { EvaluationStatus } from "../records/vocabulary";
import type { Quarter } from "../calendar/quarter";

/** E1: C(k) = ⌊Q·k/4⌋, articles due from the start of the year to the end of quarter k; C(0) = 0. */
export function dueToDate(quota: number, quarter: Quarter | 0): number {
  return Math.floor((quota * quarter) / 4);
}

/** E1: due within quarter k under one quota. */
export function dueInQuarter(quota: number, quarter: Quarter): number {
  return dueToDate(quota, quarter) - dueToDate(quota, (quarter - 1) as Quarter | 0);
}

/** E3. */
export function statusOf(due: number, counted: number): EvaluationStatus {
  if (due === 0 && counted === 0) return "本期无任务";
  if (counted < due) return "未完成";
  return counted === due ? "完成" : "超额完成";
}
