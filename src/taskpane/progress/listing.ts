// Owns which departments 进度 lists, and in which order (E2).

import type { Department } from "../../domain/records/department";
import { isMissing } from "../../domain/rules/reminder";
import type { DepartmentEvaluation } from "../../domain/evaluation/types";
import { searchDepartments } from "../../intake/departments/department-search";

/** By 欠报, the most first, in the order of 部门 where equal; with a `query`, the best match first. */
export function listDepartments(
  evaluated: readonly DepartmentEvaluation[],
  departments: readonly Department[],
  query: string,
  onlyMissing: boolean,
): DepartmentEvaluation[] {
  const byId = new Map(evaluated.map((department) => [department.departmentId, department]));
  const listed = searchDepartments(departments, query).flatMap(({ id }) => byId.get(id) ?? []);
  const chosen = onlyMissing ? listed.filter(isMissing) : listed;
  return query.trim() === "" ? chosen.sort((a, b) => b.shortfall - a.shortfall) : chosen;
}
