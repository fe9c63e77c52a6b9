// Owns which departments 进度 lists, and in which order (E2).

import type { Department } from "../../domain/records/department";
import { isMissing, needsReminder } from "../../domain/outcomes/reminder";
import type { DepartmentEvaluation } from "../../domain/evaluation/types";
import { searchDepartments, type Spelling } from "../../intake/departments/department-search";

/** 未报 = nothing of this quarter; 将缺报 = would still owe something at its end (O3). */
export type Filter = "all" | "missing" | "soon";

const PASSES: Readonly<Record<Filter, (department: DepartmentEvaluation) => boolean>> = {
  all: () => true,
  missing: isMissing,
  soon: needsReminder,
};

/** By 欠报, the most first, in the order of 部门 where equal; with a `query`, the best match first. */
export function listDepartments(
  evaluated: readonly DepartmentEvaluation[],
  departments: readonly Department[],
  query: string,
  filter: Filter,
  spell: Spelling | null,
): DepartmentEvaluation[] {
  const byId = new Map(evaluated.map((department) => [department.departmentId, department]));
  const found = searchDepartments(departments, query, spell);
  const listed = found.flatMap(({ id }) => byId.get(id) ?? []);
  const chosen = listed.filter(PASSES[filter]);
  return query.trim() === "" ? chosen.sort((a, b) => b.shortfall - a.shortfall) : chosen;
}
