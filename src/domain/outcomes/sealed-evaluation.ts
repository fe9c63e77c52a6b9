// Owns what a seal says of the departments (E7), in place of what is counted now: 拟列批评 goes by it (E8).

import type { DepartmentEvaluation, Evaluation, EvaluationFrame } from "../evaluation/types";
import { EVALUATION_STATUSES } from "../records/vocabulary";
import { createDepartmentIndex } from "../evaluation/articles/department-index";
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
 * has neither status nor flags; one renamed since is still itself (P4).
 */
export function asSealed(
  evaluation: Evaluation,
  lines: readonly SealedLine[],
  { departments: listed, changes }: Pick<EvaluationFrame, "departments" | "changes">,
): Evaluation {
  const index = createDepartmentIndex(listed, changes);
  const byId = new Map(lines.map((line) => [listed[index.indexOf(line.name)]?.id, line]));
  const departments = evaluation.departments.map((live): DepartmentEvaluation => {
    const line = byId.get(live.departmentId);
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
