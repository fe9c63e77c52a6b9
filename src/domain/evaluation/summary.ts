// Owns turning the counters of a pass into figures, statuses, flags and sums (E1–E6, A3).

import { endOfQuarter } from "../civil-date";
import type {
  DepartmentEvaluation,
  Evaluation,
  EvaluationFrame,
  EvaluationTotals,
  Figures,
} from "../evaluation";
import type { Department } from "../department";
import { mergerOn, nameOn, quotaForQuarter, type Merger } from "../effective";
import type { Settings } from "../settings";
import { DEPARTMENT_KINDS, type Flag, type Quarter } from "../vocabulary";
import type { Counters } from "./counters";
import { dueToDate, statusOf } from "./due";
import type { Period } from "./period";
import { sentenceOf, type FlagCounts } from "./sentence";

/** E6: whether a quarter is judged at all. */
export function isAssessed(settings: Settings, year: number, quarter: Quarter): boolean {
  const first = settings.firstQuarter;
  if (first.year !== null && first.year !== year) return year > first.year;
  return quarter >= first.quarter;
}

/** A share, null where there is nothing to divide by. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Due and counted under the 口径: what 欠报, 完成率 and 状态 are taken from. */
function basisOf(
  figures: Pick<Figures, "dueInQuarter" | "countedInQuarter" | "dueToDate" | "countedToDate">,
  settings: Settings,
): { due: number; counted: number } {
  return settings.basis === "累计"
    ? { due: figures.dueToDate, counted: figures.countedToDate }
    : { due: figures.dueInQuarter, counted: figures.countedInQuarter };
}

function figuresOf(
  frame: EvaluationFrame,
  department: Department,
  index: number,
  counters: Counters,
): Figures {
  const { changes, year, quarter, settings } = frame;
  const quota = quotaForQuarter(department, changes, year, quarter);
  const before = (quarter - 1) as Quarter | 0;
  const quotaBefore = before === 0 ? 0 : quotaForQuarter(department, changes, year, before);
  const due = dueToDate(quota, quarter);
  const s = counters.counted[index * 4 + quarter - 1] ?? 0;
  let S = 0;
  for (let k = 0; k < quarter; k += 1) S += counters.counted[index * 4 + k] ?? 0;
  const at = (numbers: Int32Array) => numbers[index] ?? 0;
  const parts = {
    // A quota lowered in mid-year can undercut what was due before: then nothing is due now.
    dueInQuarter: Math.max(0, due - dueToDate(quotaBefore, before)),
    countedInQuarter: s,
    dueToDate: due,
    countedToDate: S,
  };
  const basis = basisOf(parts, settings);
  return {
    quota,
    ...parts,
    shortfall: Math.max(0, basis.due - basis.counted),
    completion: share(basis.counted, basis.due),
    progress: share(S, quota),
    adoptedInQuarter: at(counters.adoptedInQuarter),
    adoptedToDate: at(counters.adoptedToDate),
    adoptionsInQuarter: at(counters.adoptionsInQuarter),
    adoptionsToDate: at(counters.adoptionsToDate),
    adoptionRateInQuarter: share(at(counters.countedAdoptedInQuarter), s),
    adoptionRateToDate: share(at(counters.countedAdoptedToDate), S),
  };
}

/** E4: consecutive quarters up to this one, within the year, without a counted article. */
function idleQuarters(counters: Counters, index: number, quarter: Quarter): number {
  let idle = 0;
  while (idle < quarter && counters.counted[index * 4 + quarter - 1 - idle] === 0) idle += 1;
  return idle;
}

/** E6: a quarter that is not assessed reproaches nobody with silence. */
function silenceFlags(figures: Figures, idle: number, settings: Settings): Flag[] {
  const flags: Flag[] = [];
  if (figures.countedInQuarter === 0 && figures.quota >= 4) flags.push("当季零报");
  if (idle >= settings.idleQuarters && figures.dueToDate > 0) flags.push("长期不报送");
  return flags;
}

function articleFlags(counts: FlagCounts): Flag[] {
  const flags: Flag[] = [];
  if (counts.late > 0) flags.push("迟报");
  if (counts.toCheck > 0) flags.push("待核");
  if (counts.unapproved > 0) flags.push("缺审签");
  if (counts.approvedLater > 0) flags.push("先报后批");
  if (counts.oddLength > 0) flags.push("字数提示");
  return flags;
}

/** A merger with its successor's name instead of its id. */
function named({ from, into }: Merger, departments: readonly Department[]): Merger {
  return { from, into: departments.find(({ id }) => id === into)?.name ?? into };
}

function evaluateDepartment(
  frame: EvaluationFrame,
  department: Department,
  index: number,
  counters: Counters,
  assessed: boolean,
): DepartmentEvaluation {
  const { changes, settings, year, quarter } = frame;
  const lastDay = endOfQuarter(year, quarter);
  const merger = mergerOn(department.id, changes, lastDay);
  const figures = figuresOf(frame, department, index, counters);
  const counts: FlagCounts = {
    late: counters.late[index] ?? 0,
    toCheck: counters.toCheck[index] ?? 0,
    unapproved: counters.unapproved[index] ?? 0,
    approvedLater: counters.approvedLater[index] ?? 0,
    oddLength: counters.oddLength[index] ?? 0,
  };
  const idle = idleQuarters(counters, index, quarter);
  const flags = [
    ...(assessed ? silenceFlags(figures, idle, settings) : []),
    ...articleFlags(counts),
  ];
  const { due, counted } = basisOf(figures, settings);
  return {
    departmentId: department.id,
    name: nameOn(department, changes, lastDay),
    kind: department.kind,
    ...figures,
    status: assessed && merger === null ? statusOf(due, counted) : "",
    flags,
    sentence: sentenceOf({
      basis: settings.basis,
      due,
      counted,
      assessed,
      merger: merger === null ? null : named(merger, frame.departments),
      idle,
      flags,
      counts,
      unapprovedCount: settings.countWithoutApproval,
    }),
    lateImportant: counters.lateImportant[index] ?? 0,
  };
}

/** E2: the bureau's rate is Σ min(S, C) / ΣC, so no surplus hides another's shortfall. */
function totalsOf(
  label: string,
  rows: readonly DepartmentEvaluation[],
  positions: readonly number[],
  counters: Counters,
  settings: Settings,
): EvaluationTotals {
  const sum = (pick: (row: DepartmentEvaluation) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  const at = (numbers: Int32Array) =>
    positions.reduce((total, position) => total + (numbers[position] ?? 0), 0);
  const bases = rows.map((row) => basisOf(row, settings));
  const due = bases.reduce((total, basis) => total + basis.due, 0);
  const met = bases.reduce((total, basis) => total + Math.min(basis.due, basis.counted), 0);
  const quota = sum((row) => row.quota);
  const countedInQuarter = sum((row) => row.countedInQuarter);
  const countedToDate = sum((row) => row.countedToDate);
  return {
    label,
    departments: rows.length,
    assessed: bases.filter((basis) => basis.due > 0).length,
    met: bases.filter((basis) => basis.due > 0 && basis.counted >= basis.due).length,
    quota,
    dueInQuarter: sum((row) => row.dueInQuarter),
    countedInQuarter,
    dueToDate: sum((row) => row.dueToDate),
    countedToDate,
    shortfall: sum((row) => row.shortfall),
    completion: share(met, due),
    progress: share(countedToDate, quota),
    adoptedInQuarter: sum((row) => row.adoptedInQuarter),
    adoptedToDate: sum((row) => row.adoptedToDate),
    adoptionsInQuarter: sum((row) => row.adoptionsInQuarter),
    adoptionsToDate: sum((row) => row.adoptionsToDate),
    adoptionRateInQuarter: share(at(counters.countedAdoptedInQuarter), countedInQuarter),
    adoptionRateToDate: share(at(counters.countedAdoptedToDate), countedToDate),
  };
}

export function summarise(
  frame: EvaluationFrame,
  period: Period,
  counters: Counters,
): Omit<Evaluation, "unknownDepartments" | "rowsWithoutId"> {
  const { settings, year, quarter } = frame;
  const assessed = isAssessed(settings, year, quarter);
  const departments = frame.departments.map((department, index) =>
    evaluateDepartment(frame, department, index, counters, assessed),
  );
  const total = (label: string, wanted: (row: DepartmentEvaluation) => boolean) => {
    const positions = [...departments.keys()].filter((_, position) => {
      const row = departments[position];
      return row !== undefined && wanted(row);
    });
    return totalsOf(label, departments.filter(wanted), positions, counters, settings);
  };
  const kinds = DEPARTMENT_KINDS.filter((kind) => departments.some((row) => row.kind === kind));
  return {
    year,
    quarter,
    asOf: period.asOf,
    assessed,
    departments,
    subtotals: kinds.map((kind) => total(kind, (row) => row.kind === kind)),
    total: total("合计", () => true),
  };
}
