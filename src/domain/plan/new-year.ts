// Owns what a new year's plan changes (O6): which departments go on, under another name, anew, or no longer.
// Years before keep what they had: everything holds from the first of January.

import { formatIso, type CivilDate } from "../calendar/civil-date";
import type { Department, DepartmentChange } from "../records/department";
import { isListedOn, mergerOn } from "../rules/effective";
import { createDepartmentMatcher } from "../rules/department-matching";
import { nameKey } from "../text/text";
import type { PlannedDepartment, PlanPeople } from "./plan";

/** What the workbook knows. */
export interface KnownDepartments {
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
}

/** A department of the plan that the workbook has already, whatever the plan calls it. */
export interface KnownAndPlanned {
  readonly department: Department;
  readonly planned: PlannedDepartment;
}

export interface NewYear {
  readonly year: number;
  readonly kept: readonly KnownAndPlanned[];
  /** By the clerk's word: the department goes on under the plan's name. */
  readonly renamed: readonly KnownAndPlanned[];
  readonly added: readonly PlannedDepartment[];
  /** In the plan before, not in this one. Their rows, articles and earlier years stay. */
  readonly gone: readonly Department[];
  /** Sentences: what has to be settled first. */
  readonly obstacles: readonly string[];
}

/** By PlannedDepartment.rowKey: the id of the department that has this name from now on. */
export type Renames = ReadonlyMap<string, string>;

export function firstDayOf(year: number): CivilDate {
  return { year, month: 1, day: 1 };
}

/** O6: no plan is put before one that the workbook has; `planYears` empty = none is named. */
export function mayBePlanned(year: number, planYears: readonly number[]): boolean {
  return planYears.every((each) => each < year);
}

/**
 * O6: a department is the one whose name, alias or old name the plan has; each is meant once. Names written
 * another way (水寨镇司法所) are the same name.
 */
export function compareWithPlan(
  { departments, changes }: KnownDepartments,
  plan: readonly PlannedDepartment[],
  { year, renames = new Map() }: { readonly year: number; readonly renames?: Renames },
): NewYear {
  const day = firstDayOf(year);
  const matcher = createDepartmentMatcher(departments, changes);
  const taken = new Set<string>();
  const takes = (department: Department | undefined): department is Department => {
    if (department === undefined || taken.has(department.id)) return false;
    taken.add(department.id);
    return true;
  };
  // A name as it stands goes before an alias or an old name.
  const byName = new Map<string, Department>();
  for (const { name, rowKey } of plan) {
    const same = departments.find((each) => nameKey(each.name) === nameKey(name));
    if (takes(same)) byName.set(rowKey, same);
  }
  const kept: KnownAndPlanned[] = [];
  const unknown: PlannedDepartment[] = [];
  for (const planned of plan) {
    const match = byName.has(planned.rowKey) ? null : matcher.match(planned.name);
    const meant = match?.kind === "found" && match.by === "name" ? match.department : undefined;
    const department = byName.get(planned.rowKey) ?? (takes(meant) ? meant : undefined);
    if (department === undefined) unknown.push(planned);
    else kept.push({ department, planned });
  }
  const renamed = unknown.flatMap((planned): KnownAndPlanned[] => {
    const department = departments.find(({ id }) => id === renames.get(planned.rowKey));
    return takes(department) ? [{ department, planned }] : [];
  });
  const isRenamed = new Set(renamed.map(({ planned }) => planned));
  return {
    year,
    kept,
    renamed,
    added: unknown.filter((planned) => !isRenamed.has(planned)),
    gone: departments.filter(({ id }) => !taken.has(id) && isListedOn(id, changes, day)),
    obstacles: [...kept, ...renamed].flatMap(({ department, planned }) =>
      obstacleOf(department, planned, { departments, changes }, day),
    ),
  };
}

/** A merged department has no quota: a plan that gives it one contradicts 部门变更. */
function obstacleOf(
  { id, name }: Department,
  { rowKey }: PlannedDepartment,
  { departments, changes }: KnownDepartments,
  day: CivilDate,
): string[] {
  const merger = mergerOn(id, changes, day);
  if (merger === null) return [];
  const into = departments.find((each) => each.id === merger.into)?.name ?? merger.into;
  return [
    `${rowKey}：计划表列有“${name}”，但“部门变更”里它自 ${formatIso(merger.from)} 起并入“${into}”。请改正计划表，或把该变更的“撤回”填“是”。`,
  ];
}

/**
 * O6, P4: what is to be recorded of the departments that the workbook has: their place in the plan, their name,
 * their quota, each from the year's first day on and only where it is another than before.
 */
export function changesOfYear(
  { year, kept, renamed, gone }: NewYear,
  { changes }: KnownDepartments,
): DepartmentChange[] {
  const from = firstDayOf(year);
  const onward = [...kept, ...renamed].flatMap(({ department, planned }): DepartmentChange[] => {
    const { id: departmentId, name, quota } = department;
    const isNew = !isListedOn(departmentId, changes, from);
    const isRenamed = renamed.some((each) => each.department.id === departmentId);
    return [
      ...(isNew ? [{ departmentId, from, field: "listed", old: false, new: true } as const] : []),
      ...(isRenamed
        ? [{ departmentId, from, field: "name", old: name, new: planned.name } as const]
        : []),
      ...(quota === planned.quota
        ? []
        : [{ departmentId, from, field: "quota", old: quota, new: planned.quota } as const]),
    ];
  });
  const leaving = gone.map(({ id: departmentId }): DepartmentChange => {
    return { departmentId, from, field: "listed", old: true, new: false };
  });
  return [...onward, ...leaving];
}

/** P4: people whom the plan names in another way than the workbook does; whom it does not name stay. */
export function peopleOfYear({ department, planned }: KnownAndPlanned): Partial<PlanPeople> {
  const given = Object.entries(planned.people) as [keyof PlanPeople, string][];
  return Object.fromEntries(
    given.filter(([field, name]) => name !== "" && name !== department[field]),
  );
}
