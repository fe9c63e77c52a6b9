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

export function metSentence({ met, assessed }: Met): string {
  return `达标部门${met}/${assessed}。`;
}

/** From what 合计 says; null where it says no such thing. */
export function readMet(sentence: string): Met | null {
  const match = /达标部门(\d+)\/(\d+)/u.exec(sentence);
  return match === null ? null : { met: Number(match[1]), assessed: Number(match[2]) };
}
