// Owns which departments 进度 lists, and in which order (E2).

import type { Department } from "../../domain/department";
import type { DepartmentEvaluation } from "../../domain/evaluation";
import { searchDepartments } from "../../intake/department-search";

/** 未报: it has to send something by now and nothing of this quarter counts. */
export function isMissing(department: DepartmentEvaluation): boolean {
  if (department.countedInQuarter > 0) return false;
  return department.shortfall > 0 || department.flags.includes("当季零报");
}

/** By 欠报, the most first; in the order of 部门 where equal. `query` as in the department field. */
export function listDepartments(
  evaluated: readonly DepartmentEvaluation[],
  departments: readonly Department[],
  query: string,
  onlyMissing: boolean,
): DepartmentEvaluation[] {
  const found = new Set(searchDepartments(departments, query).map((department) => department.id));
  return evaluated
    .filter((department) => found.has(department.departmentId))
    .filter((department) => !onlyMissing || isMissing(department))
    .sort((a, b) => b.shortfall - a.shortfall);
}
