// Owns which commissions a new submission may answer (A4): those that its department still owes.

import { toSerial, type CivilDate } from "../calendar/civil-date";
import { createDepartmentIndex } from "../evaluation/articles/department-index";
import type { EvaluationFrame } from "../evaluation/types";
import type { Commission } from "../records/commission";
import type { CommissionProgress } from "../evaluation/commission-state";

/**
 * A4: the commissions that `department` owes on that day, the most pressing first. A department is meant by
 * any of its names; after a merger the successor owes what was asked of the one that is no more (P4).
 */
export function owedBy(
  department: string,
  progress: readonly CommissionProgress[],
  day: CivilDate,
  { departments, changes }: Pick<EvaluationFrame, "departments" | "changes">,
): Commission[] {
  const index = createDepartmentIndex(departments, changes);
  const ownerOf = (name: string) => index.ownerOf(name, toSerial(day));
  const owner = ownerOf(department);
  if (owner === -1) return [];
  return progress
    .filter((each) =>
      each.departments.some((one) => one.receivedOn === null && ownerOf(one.department) === owner),
    )
    .map(({ commission }) => commission)
    .sort((a, b) => toSerial(a.deadline) - toSerial(b.deadline));
}
