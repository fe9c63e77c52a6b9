// Owns what was in force of a department on a given day (P4): its name, its quota, its independence, its place
// in the plan (O6).
// Invariant: a change never alters what was in force before its `from`.

import { compareDates, type CivilDate } from "../calendar/civil-date";
import type { Department, DepartmentChange } from "../records/department";

function changesOf(
  changes: readonly DepartmentChange[],
  departmentId: string,
  field: DepartmentChange["field"],
): readonly DepartmentChange[] {
  if (changes.length === 0) return changes;
  return changes
    .filter((change) => change.departmentId === departmentId && change.field === field)
    .sort((a, b) => compareDates(a.from, b.from));
}

/** P4: articles a year in force on `day`. */
export function quotaOn(
  department: Department,
  changes: readonly DepartmentChange[],
  day: CivilDate,
): number {
  const later = changesOf(changes, department.id, "quota").find(
    (change) => compareDates(change.from, day) > 0,
  );
  return later?.field === "quota" ? later.old : department.quota;
}

/** P4: the name in force on `day`. */
export function nameOn(
  department: Department,
  changes: readonly DepartmentChange[],
  day: CivilDate,
): string {
  const later = changesOf(changes, department.id, "name").find(
    (change) => compareDates(change.from, day) > 0,
  );
  return later?.field === "name" ? later.old : department.name;
}

/** A merger in force: the successor's id and the first day on which its articles are the successor's. */
export interface Merger {
  readonly into: string;
  readonly from: CivilDate;
}

function mergerOf(change: DepartmentChange): Merger {
  return { into: String(change.new), from: change.from };
}

/** P4: every merger of a department that ever came into force, by date; `into` "" undoes one. */
export function mergersOf(
  departmentId: string,
  changes: readonly DepartmentChange[],
): readonly Merger[] {
  return changesOf(changes, departmentId, "mergedInto").map(mergerOf);
}

/** The merger in force on `day`, null = independent. */
export function mergerOn(
  departmentId: string,
  changes: readonly DepartmentChange[],
  day: CivilDate,
): Merger | null {
  const last = changesOf(changes, departmentId, "mergedInto").findLast(
    (change) => compareDates(change.from, day) <= 0,
  );
  return last === undefined || last.new === "" ? null : mergerOf(last);
}

/** O6: whether the plan in force on `day` has the department. */
export function isListedOn(
  departmentId: string,
  changes: readonly DepartmentChange[],
  day: CivilDate,
): boolean {
  const own = changesOf(changes, departmentId, "listed").filter((each) => each.field === "listed");
  const later = own.find((change) => compareDates(change.from, day) > 0);
  return later?.old ?? own.at(-1)?.new ?? true;
}

/**
 * P4 + E1: the quota that decides a quarter is the one in force on its `lastDay`, 0 once merged or where
 * the plan does not have the department.
 * Earlier quarters keep theirs, so a change in August touches neither C(1) nor C(2).
 */
export function quotaForQuarter(
  department: Department,
  changes: readonly DepartmentChange[],
  lastDay: CivilDate,
): number {
  if (mergerOn(department.id, changes, lastDay) !== null) return 0;
  if (!isListedOn(department.id, changes, lastDay)) return 0;
  return quotaOn(department, changes, lastDay);
}
