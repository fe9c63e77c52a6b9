// Owns what a seal says of the departments (E7), in place of what is counted now: 拟列批评 goes by it (E8).

import type { DepartmentEvaluation, Evaluation } from "../evaluation/types";
import { EVALUATION_STATUSES } from "../records/vocabulary";
import { nameKey } from "../text/text";
import { FLAGS } from "../evaluation/flags";

/** One department's line of a sealed table, as its cells have it. */
export interface SealedLine {
  readonly name: string;
  readonly status: string;
  /** 标记, separated by 、. */
  readonly flags: string;
  readonly sentence: string;
}

/**
 * The evaluation with what the seal says. A seal tells that something was late, not how important it was:
 * that is the ledger's word, asked only where the seal says 迟报. A department that the seal does not know
 * has neither status nor flags.
 */
export function asSealed(evaluation: Evaluation, lines: readonly SealedLine[]): Evaluation {
  const byName = new Map(lines.map((line) => [nameKey(line.name), line]));
  const departments = evaluation.departments.map((live): DepartmentEvaluation => {
    const line = byName.get(nameKey(live.name));
    const words = line?.flags.split("、") ?? [];
    const flags = FLAGS.map(({ word }) => word).filter((word) => words.includes(word));
    const wasLate = flags.includes("迟报");
    return {
      ...live,
      status: EVALUATION_STATUSES.find((each) => each === line?.status) ?? "",
      flags,
      sentence: line?.sentence ?? live.sentence,
      lateImportant: wasLate ? live.lateImportant : 0,
      overdueCommissions: wasLate ? live.overdueCommissions : 0,
    };
  });
  return { ...evaluation, departments };
}
