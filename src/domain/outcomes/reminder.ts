// Owns who has sent nothing (未报), who is to be reminded (催报, O3), and from when on before a quarter's end (将缺报).

import { compareDates, toSerial, type CivilDate } from "../calendar/civil-date";
import type { DepartmentEvaluation } from "../evaluation/types";
import { endOfQuarter, type Quarter } from "../calendar/quarter";

/** O3: owes something, or sent nothing in a quarter in which it has to send something. */
export function needsReminder(department: DepartmentEvaluation): boolean {
  return department.shortfall > 0 || department.flags.includes("当季零报");
}

/** 未报: to be reminded, and nothing of this quarter counts. */
export function isMissing(department: DepartmentEvaluation): boolean {
  return department.countedInQuarter === 0 && needsReminder(department);
}

const DAYS_OF_NOTICE = 14;

/**
 * O3: how many days are left of the quarter, within its last two weeks; 0 on its last day, null before and
 * after. Who is to be reminded then has not missed it yet: 将缺报.
 */
export function daysLeft(
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
  today: CivilDate,
): number | null {
  const end = endOfQuarter(year, quarter);
  if (compareDates(today, end) > 0) return null;
  const left = toSerial(end) - toSerial(today);
  return left <= DAYS_OF_NOTICE ? left : null;
}
