// Owns evaluating records (as the pane has them) with the same tally that reads worksheet rows.

import type { Evaluation, EvaluationInput } from "./types";
import { factsOf } from "./articles/facts";
import { linksOf } from "./articles/links";
import { createTally, type RowReason, type RowSink } from "./tally";

/** Evaluates a quarter from records: S4, E1–E6, A3. */
export function evaluate(input: EvaluationInput, sink?: RowSink): Evaluation {
  const { submissions } = input;
  const tally = createTally(input, linksOf(submissions), sink);
  for (const submission of submissions) tally.add(factsOf(submission));
  return tally.finish();
}

/** 编号 behind each figure and flag of one department, in the order of the ledger. */
export type RowsBehind = Readonly<Partial<Record<RowReason, readonly string[]>>>;

/** E5: the rows behind every figure and flag, by department id. */
export function rowsBehind(input: EvaluationInput): ReadonlyMap<string, RowsBehind> {
  const collected = new Map<string, Partial<Record<RowReason, string[]>>>();
  for (const department of input.departments) collected.set(department.id, {});
  evaluate(input, (index, reason, id) => {
    const rows = collected.get(input.departments[index]?.id ?? "");
    if (rows !== undefined) (rows[reason] ??= []).push(id);
  });
  return collected;
}
