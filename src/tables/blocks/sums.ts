// Owns how the lines of sums are called in every table by department, and what they say; both are read again from a
// table's cells.

import type { CellValue } from "../../domain/text/cell";

export const TOTAL = "合计";
/** What the name of a 小计 begins with. */
export const SUBTOTAL = "小计";

/** "小计（司法所）" */
export function subtotalName(kind: string): string {
  return `${SUBTOTAL}（${kind}）`;
}

export function isSumName(name: CellValue): boolean {
  return name === TOTAL || (typeof name === "string" && name.startsWith(`${SUBTOTAL}（`));
}

/** Of those with something due, how many owe nothing. */
export interface Met {
  readonly met: number;
  readonly assessed: number;
}

/** @param period the word for it: 本期 or 本年 */
export function metSentence(
  { met, assessed, departments }: Met & { readonly departments: number },
  period: string,
): string {
  const others = departments - assessed;
  return `达标部门${met}/${assessed}${others > 0 ? `，另${others}个${period}无任务` : ""}。`;
}

/** From what 合计 says; null where it says no such thing. */
export function readMet(sentence: string): Met | null {
  const match = /达标部门(\d+)\/(\d+)/u.exec(sentence);
  return match === null ? null : { met: Number(match[1]), assessed: Number(match[2]) };
}
