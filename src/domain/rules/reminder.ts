// Owns who has sent nothing (未报) and who is to be reminded (催报, O3).

import type { DepartmentEvaluation } from "../evaluation/types";

/** O3: owes something, or sent nothing in a quarter in which it has to send something. */
export function needsReminder(department: DepartmentEvaluation): boolean {
  return department.shortfall > 0 || department.flags.includes("当季零报");
}

/** 未报: to be reminded, and nothing of this quarter counts. */
export function isMissing(department: DepartmentEvaluation): boolean {
  return department.countedInQuarter === 0 && needsReminder(department);
}
