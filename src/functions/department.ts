// Owns the answers about one department: all cells over the same tables share one evaluation.

import type { DepartmentEvaluation, Evaluation } from "../domain/evaluation/types";
import { createDepartmentIndex, type DepartmentIndex } from "../domain/evaluation/department-index";
import { textArgument } from "./arguments";
import { createContentCache } from "./cache";
import { ArgumentError } from "./errors";
import { frameOf, type EvaluationArguments } from "./frame";
import { evaluateLedger, ledgerOf } from "./ledger";

interface Answers {
  readonly evaluation: Evaluation;
  readonly index: DepartmentIndex;
}

/** Four quarters side by side. */
const cache = createContentCache<Answers>(4);

function compute(given: EvaluationArguments): Answers {
  const frame = frameOf(given);
  return {
    evaluation: evaluateLedger(frame, ledgerOf(given.ledger)),
    index: createDepartmentIndex(frame.departments, frame.changes),
  };
}

/**
 * One department's line of the evaluation, by name, alias or old name. Throws ArgumentError
 * ("missing") for a name that is not in 部门.
 */
export function departmentLine(
  department: unknown,
  given: EvaluationArguments,
): DepartmentEvaluation {
  const name = textArgument(department);
  if (name === "") throw new ArgumentError("missing", "没有给出部门名称。");
  const { evaluation, index } = cache.get(Object.values(given), () => compute(given));
  const line = evaluation.departments[index.indexOf(name)];
  if (line !== undefined) return line;
  const sentence = `“部门”表中没有“${name}”，请核对名称，或把它加为某部门的别名。`;
  throw new ArgumentError("missing", sentence);
}
