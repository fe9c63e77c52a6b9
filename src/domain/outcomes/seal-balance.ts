// Owns the three figures of a sealed quarter (E7): what the seal says, what came of it since, what is counted
// now, which is what the year counts. Their sum always holds.

import { type Quarter, quarterOf } from "../calendar/quarter";
import { evaluate } from "../evaluation/evaluate";
import type { EvaluationInput } from "../evaluation/types";

/** By how many articles one submission changes a sealed figure. */
export interface SealEffect {
  /** 编号, "" = of no single row: a changed setting, plan or department. */
  readonly id: string;
  readonly articles: number;
}

export interface SealBalance {
  /** 本季已报 of 合计, as sealed. */
  readonly sealed: number;
  readonly effects: readonly SealEffect[];
  /** The sum of the effects: sealed + corrected = now. */
  readonly corrected: number;
  readonly now: number;
}

/** How often each submission received in the quarter counts, by all that is known now. */
export function countedNow(input: EvaluationInput, year: number, quarter: Quarter) {
  const received = new Map(input.submissions.map(({ id, receivedOn }) => [id, receivedOn]));
  const counts = new Map<string, number>();
  evaluate({ ...input, year, quarter: 4, asOf: null }, (_index, reason, id) => {
    const day = received.get(id);
    if (reason !== "累计已报" || day?.year !== year || quarterOf(day) !== quarter) return;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return counts;
}

/**
 * @param sealed 本季已报 of 合计 in the seal
 * @param records the quarter's rows as sealed, and whether they counted
 * @param now as `countedNow` has it
 */
export function sealBalance(
  sealed: number,
  records: readonly { readonly id: string; readonly counted: boolean }[],
  now: ReadonlyMap<string, number>,
): SealBalance {
  const before = new Map(records.map(({ id, counted }) => [id, counted ? 1 : 0]));
  const ids = [...new Set([...before.keys(), ...now.keys()])];
  const rows = ids
    .map((id) => ({ id, articles: (now.get(id) ?? 0) - (before.get(id) ?? 0) }))
    .filter(({ articles }) => articles !== 0);
  const total = [...now.values()].reduce((sum, count) => sum + count, 0);
  const corrected = total - sealed;
  const rest = corrected - rows.reduce((sum, { articles }) => sum + articles, 0);
  const effects = rest === 0 ? rows : [...rows, { id: "", articles: rest }];
  return { sealed, effects, corrected, now: total };
}
