// Owns turning the counters of a pass into figures, statuses, flags and sums (E1–E6, A3).

import { type CivilDate } from "../calendar/civil-date";
import type {
  DepartmentEvaluation,
  Evaluation,
  EvaluationFrame,
  EvaluationTotals,
  Figures,
} from "./types";
import type { Department } from "../records/department";
import { isListedOn, mergerOn, nameOn, quotaForQuarter, type Merger } from "../rules/effective";
import { flagsOf, type FlaggedDepartment } from "./flags";
import type { Settings } from "../records/settings";
import { DEPARTMENT_KINDS, type DepartmentKind } from "../records/vocabulary";
import { endOfQuarter, type Quarter, QUARTERS } from "../calendar/quarter";
import type { Counters } from "./counters";
import { dueToDate, statusOf } from "./due";
import { quarterOfSlot, slotOfQuarter, SLOTS, type TimeFrame } from "./time-frame";
import { sentenceOf } from "./sentence";

/** E12: whether the workbook has the year's plan. */
export function isPlanned({ planYears }: Settings, year: number): boolean {
  return planYears.length === 0 || planYears.includes(year);
}

/** E6, E12: whether a quarter is judged at all. */
function isAssessed(settings: Settings, year: number, quarter: Quarter): boolean {
  if (!isPlanned(settings, year)) return false;
  const first = settings.firstQuarter;
  if (first.year !== null && first.year !== year) return year > first.year;
  return quarter >= first.quarter;
}

/** A share, null where there is nothing to divide by. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The part of a department's figures from which status and flags follow. */
type Plan = Pick<
  Figures,
  "quota" | "dueInQuarter" | "countedInQuarter" | "dueToDate" | "countedToDate"
>;

/** Due and counted under the 口径: what 欠报, 完成率 and 状态 are taken from. */
function basisOf(plan: Plan, settings: Settings): { due: number; counted: number } {
  return settings.basis === "累计"
    ? { due: plan.dueToDate, counted: plan.countedToDate }
    : { due: plan.dueInQuarter, counted: plan.countedInQuarter };
}

/** What is the same for every department of one evaluation. */
interface Common {
  readonly frame: EvaluationFrame;
  readonly counters: Counters;
  readonly assessed: boolean;
  readonly planned: boolean;
  /** The last day of the quarter, and of the one before it in the year. */
  readonly lastDay: CivilDate;
  readonly lastDayBefore: CivilDate | null;
}

function planOf(common: Common, department: Department, index: number): Plan {
  const { frame, counters, lastDay, lastDayBefore } = common;
  const { changes, quarter } = frame;
  const quota = common.planned ? quotaForQuarter(department, changes, lastDay) : 0;
  const quotaBefore =
    lastDayBefore === null || !common.planned
      ? 0
      : quotaForQuarter(department, changes, lastDayBefore);
  const due = dueToDate(quota, quarter);
  let countedToDate = 0;
  for (let k = 0; k < quarter; k += 1)
    countedToDate += counters.counted[index * SLOTS + slotOfQuarter(1) + k] ?? 0;
  return {
    quota,
    // A quota lowered in mid-year can undercut what was due before: then nothing is due now.
    dueInQuarter: Math.max(0, due - dueToDate(quotaBefore, (quarter - 1) as Quarter | 0)),
    countedInQuarter: counters.counted[index * SLOTS + slotOfQuarter(quarter)] ?? 0,
    dueToDate: due,
    countedToDate,
  };
}

/**
 * E4: how many quarters in a row, up to this one, each assessed (E6), each with something due, passed
 * without a counted article. Over New Year only where the ledger has the year before.
 */
function idleQuarters(
  { counters, frame }: Common,
  department: Department,
  index: number,
  hasYearBefore = counters.hasYearBefore,
): number {
  let idle = 0;
  for (let slot = slotOfQuarter(frame.quarter); slot >= 0; slot -= 1) {
    const { ofYearBefore, quarter } = quarterOfSlot(slot);
    if (counters.counted[index * SLOTS + slot] !== 0) break;
    if (ofYearBefore && !hasYearBefore) break;
    const year = ofYearBefore ? frame.year - 1 : frame.year;
    if (!isAssessed(frame.settings, year, quarter)) break;
    const quota = quotaForQuarter(department, frame.changes, endOfQuarter(year, quarter));
    if (dueToDate(quota, quarter) === 0) break;
    idle += 1;
  }
  return idle;
}

/** E4: whether any row of the year before could change how many quarters some department was silent. */
export function looksOverNewYear(frame: EvaluationFrame, counters: Counters): boolean {
  const common = commonOf(frame, counters);
  return frame.departments.some(
    (department, index) => idleQuarters(common, department, index, true) > frame.quarter,
  );
}

/** A merger with its successor's name instead of its id. */
function named({ from, into }: Merger, departments: readonly Department[]): Merger {
  return { from, into: departments.find(({ id }) => id === into)?.name ?? into };
}

/** Its record is one literal: an object spread into it would cost more than all that is computed here. */
function evaluateDepartment(
  common: Common,
  department: Department,
  index: number,
): DepartmentEvaluation {
  const { frame, counters, assessed, lastDay } = common;
  const { changes, settings } = frame;
  const merger = mergerOn(department.id, changes, lastDay);
  const plan = planOf(common, department, index);
  const { due, counted } = basisOf(plan, settings);
  const looked: FlaggedDepartment = {
    assessed,
    quota: plan.quota,
    countedInQuarter: plan.countedInQuarter,
    idle: idleQuarters(common, department, index),
    overdue: counters.overdue[index] ?? 0,
    settings,
  };
  const counts = counters.flagged.map((numbers) => numbers[index] ?? 0);
  const flags = flagsOf(looked, counts);
  const at = (numbers: readonly number[]) => numbers[index] ?? 0;
  return {
    departmentId: department.id,
    name: nameOn(department, changes, lastDay),
    kind: department.kind,
    quota: plan.quota,
    dueInQuarter: plan.dueInQuarter,
    countedInQuarter: plan.countedInQuarter,
    dueToDate: plan.dueToDate,
    countedToDate: plan.countedToDate,
    shortfall: Math.max(0, due - counted),
    completion: share(counted, due),
    progress: share(plan.countedToDate, plan.quota),
    adoptedInQuarter: at(counters.adoptedInQuarter),
    adoptedToDate: at(counters.adoptedToDate),
    adoptionsInQuarter: at(counters.adoptionsInQuarter),
    adoptionsToDate: at(counters.adoptionsToDate),
    adoptionRateInQuarter: share(at(counters.countedAdoptedInQuarter), plan.countedInQuarter),
    adoptionRateToDate: share(at(counters.countedAdoptedToDate), plan.countedToDate),
    status: assessed && merger === null ? statusOf(due, counted) : "",
    flags: flags.map(({ word }) => word),
    sentence: sentenceOf({
      basis: settings.basis,
      due,
      counted,
      assessed,
      unplannedYear: common.planned ? null : frame.year,
      merger: merger === null ? null : named(merger, frame.departments),
      flags: flags.map(({ sentence, count }) => sentence(count, looked)),
    }),
    lateImportant: at(counters.lateImportant),
    overdueCommissions: looked.overdue,
  };
}

const NOTHING = {
  departments: 0,
  assessed: 0,
  met: 0,
  quota: 0,
  dueInQuarter: 0,
  countedInQuarter: 0,
  dueToDate: 0,
  countedToDate: 0,
  shortfall: 0,
  adoptedInQuarter: 0,
  adoptedToDate: 0,
  adoptionsInQuarter: 0,
  adoptionsToDate: 0,
};

/**
 * The sum over the departments of one 类别, or over all (null).
 * E2: the bureau's rate is Σ min(S, C) / ΣC, so no surplus hides another's shortfall.
 */
function totalsOf(
  common: Common,
  departments: readonly Evaluated[],
  kind: DepartmentKind | null,
): EvaluationTotals {
  const { counters, frame } = common;
  const sums = { ...NOTHING };
  let basisDue = 0;
  let basisMet = 0;
  let countedAdoptedInQuarter = 0;
  let countedAdoptedToDate = 0;
  for (const { index, row } of departments) {
    if (kind !== null && row.kind !== kind) continue;
    const { due, counted } = basisOf(row, frame.settings);
    basisDue += due;
    basisMet += Math.min(due, counted);
    countedAdoptedInQuarter += counters.countedAdoptedInQuarter[index] ?? 0;
    countedAdoptedToDate += counters.countedAdoptedToDate[index] ?? 0;
    sums.departments += 1;
    if (due > 0) sums.assessed += 1;
    if (due > 0 && counted >= due) sums.met += 1;
    sums.quota += row.quota;
    sums.dueInQuarter += row.dueInQuarter;
    sums.countedInQuarter += row.countedInQuarter;
    sums.dueToDate += row.dueToDate;
    sums.countedToDate += row.countedToDate;
    sums.shortfall += row.shortfall;
    sums.adoptedInQuarter += row.adoptedInQuarter;
    sums.adoptedToDate += row.adoptedToDate;
    sums.adoptionsInQuarter += row.adoptionsInQuarter;
    sums.adoptionsToDate += row.adoptionsToDate;
  }
  return {
    label: kind ?? "合计",
    completion: share(basisMet, basisDue),
    progress: share(sums.countedToDate, sums.quota),
    adoptionRateInQuarter: share(countedAdoptedInQuarter, sums.countedInQuarter),
    adoptionRateToDate: share(countedAdoptedToDate, sums.countedToDate),
    ...sums,
  };
}

function commonOf(frame: EvaluationFrame, counters: Counters): Common {
  const { settings, year, quarter } = frame;
  const before = QUARTERS[quarter - 2];
  return {
    frame,
    counters,
    assessed: isAssessed(settings, year, quarter),
    planned: isPlanned(settings, year),
    lastDay: endOfQuarter(year, quarter),
    lastDayBefore: before === undefined ? null : endOfQuarter(year, before),
  };
}

/** A department's figures with its position in the frame's list. */
interface Evaluated {
  readonly index: number;
  readonly row: DepartmentEvaluation;
}

/** O6: a year shows the departments of its own plan, and of others those from which something came. */
function isShown({ frame, lastDay }: Common, { row }: Evaluated): boolean {
  const came = row.countedToDate > 0 || row.adoptedToDate > 0 || row.flags.length > 0;
  return came || isListedOn(row.departmentId, frame.changes, lastDay);
}

export function summarise(
  frame: EvaluationFrame,
  period: TimeFrame,
  counters: Counters,
): Omit<Evaluation, "leftOut"> {
  const common = commonOf(frame, counters);
  const departments = frame.departments
    .map((department, index) => ({ index, row: evaluateDepartment(common, department, index) }))
    .filter((each) => isShown(common, each));
  const kinds = DEPARTMENT_KINDS.filter((kind) => departments.some(({ row }) => row.kind === kind));
  return {
    year: frame.year,
    quarter: frame.quarter,
    asOf: period.asOf,
    assessed: common.assessed,
    planned: common.planned,
    departments: departments.map(({ row }) => row),
    subtotals: kinds.map((kind) => totalsOf(common, departments, kind)),
    total: totalsOf(common, departments, null),
  };
}
