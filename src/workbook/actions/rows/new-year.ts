// Owns 新年度 (O6): a further year's plan beside those that the workbook has. Everything holds from the first
// of January, as rows of 部门变更, so that earlier years keep their figures; what was carried over is told in 日志.

import { formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import {
  changesOfYear,
  compareWithPlan,
  firstDayOf,
  mayBePlanned,
  peopleOfYear,
  type KnownAndPlanned,
  type KnownDepartments,
  type NewYear,
  type Renames,
} from "../../../domain/plan/new-year";
import type { Plan, PlannedDepartment, ResolvedPlan } from "../../../domain/plan/plan";
import { nextDepartmentId, type DepartmentChange } from "../../../domain/records/department";
import { readSettings, settingDefinition } from "../../../domain/records/settings";
import type { NewState } from "../../../domain/rules/department-change";
import { changesIn } from "../../excel/engine/change-row";
import {
  addedRow,
  changeLine,
  type AddedRow,
  type ChangedCell,
  type Line,
} from "../../excel/engine/deed";
import { perform, type Intent } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import { settingKey, type View } from "../../excel/engine/view";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  fromChange,
  newDepartmentRow,
  PLAN_SUBTOTALS,
  subtotalRow,
  toChange,
  type DepartmentChangeRow,
  type PlanSubtotalRow,
} from "../../../tables/declarations/departments";
import { LOG } from "../../../tables/declarations/log";
import { SETTINGS } from "../../../tables/declarations/settings";
import { badInput } from "../../excel/bad-input";
import { requireRecordable } from "./department-change";

export interface NewYearRequest {
  /** The same for every attempt at the same plan with the same renames. */
  readonly token: string;
  readonly year: number;
  readonly plan: Plan;
  /** Without problems (P2). */
  readonly resolved: ResolvedPlan;
  readonly renames: Renames;
  /** China time. */
  readonly now: CivilDateTime;
  /** 检索码 of a department's name. */
  readonly searchCode: (name: string) => string;
}

const READS = [DEPARTMENTS, DEPARTMENT_CHANGES, PLAN_SUBTOTALS].map(({ name }) => name);

/**
 * O6: takes a year's plan in. May be repeated with the same token. Throws WorkbookError "bad-input" for a plan
 * that has problems, for a year that is not after those planned, where a department was changed at a later day
 * or is merged: nothing is written then.
 */
export async function addPlanYear(request: NewYearRequest): Promise<NewYear> {
  const { token, now, resolved } = request;
  const [problem] = resolved.problems;
  if (problem !== undefined) throw badInput(problem.sentence);
  return perform<NewYear>({
    token,
    now,
    reads: READS.map((table) => ({ table, all: true })),
    // How many rows and lines come of it is known when the tables are read.
    more(view) {
      const { rows = [], lines } = intentOf(view, request);
      const adds = (table: string) => rows.filter((row) => row.table === table).length;
      const tables = READS.map((table) => ({ table, all: true, adds: adds(table) }));
      return [...tables, { table: LOG.name, adds: lines.length }];
    },
    mostLines: 1,
    shared: READS,
    plan: (view) => intentOf(view, request),
  });
}

/** One thing that is told in 日志, and what is written for it. */
interface Step {
  readonly line: Line;
  readonly rows?: readonly AddedRow[];
  readonly cells?: readonly ChangedCell[];
}

interface Known extends KnownDepartments {
  readonly view: View;
  readonly request: NewYearRequest;
  readonly recorded: readonly DepartmentChangeRow[];
}

function knownIn(view: View, request: NewYearRequest): Known {
  const ids = view.rows(DEPARTMENTS).flatMap(({ record }) => record?.id ?? []);
  const recorded = view.rows(DEPARTMENT_CHANGES).flatMap(({ record }) => record ?? []);
  return {
    view,
    request,
    recorded,
    // As they were before an earlier attempt.
    departments: ids.map((id) => view.row(DEPARTMENTS, keyOf(id), id).record),
    changes: recorded.flatMap((row) => toChange(row) ?? []),
  };
}

function intentOf(view: View, request: NewYearRequest): Intent<NewYear> {
  const { year, resolved, renames } = request;
  const known = knownIn(view, request);
  const compared = compareWithPlan(known, resolved.departments, { year, renames });
  const [obstacle] = compared.obstacles;
  if (obstacle !== undefined) throw badInput(obstacle);
  const steps = [
    start(known),
    ...changesOfYear(compared, known).map((change) => changed(known, change)),
    ...[...compared.kept, ...compared.renamed].flatMap((each) => withPeople(known, each)),
    ...added(known, compared.added),
  ];
  return {
    rows: steps.flatMap(({ rows = [] }, at) => rows.map((row) => ({ ...row, line: at + 1 }))),
    cells: steps.flatMap(({ cells = [] }, at) => cells.map((cell) => ({ ...cell, line: at + 1 }))),
    lines: steps.map(({ line }) => line),
    result: () => compared,
  };
}

function keyOf(id: string): Record<string, string> {
  return { [DEPARTMENTS.columns.id.header]: id };
}

/** E12, P3: the year is one with a plan, and what the paper states as its sums is kept. */
function start({ view, request }: Known): Step {
  const { year, plan, resolved } = request;
  const definition = settingDefinition("planYears");
  const old = view.setting(definition.label);
  const { planYears } = readSettings([[definition.label, old]]).settings;
  if (!mayBePlanned(year, planYears)) throw badInput(TEXTS.notAfterPlanned(year, planYears));
  const cell: ChangedCell = {
    table: SETTINGS.name,
    key: settingKey(definition.label),
    header: SETTINGS.columns.value.header,
    format: definition.numberFormat,
    old,
    new: definition.write([...planYears, year]),
    line: 0,
  };
  const line = {
    action: TEXTS.newYear,
    subject: TEXTS.year(year),
    new: TEXTS.planSize(resolved.departments.length, resolved.totalQuota),
    reason: TEXTS.bySheet(plan.sheetName),
  };
  // Those of a plan that was taken back still stand.
  const stand = view.rows(PLAN_SUBTOTALS).flatMap(({ record }) => record ?? []);
  const rows = resolved.totals
    .map((total) => subtotalRow(plan, total, year))
    .filter((row) => !stand.some((each) => isSameSubtotal(each, row)))
    .map((row) => addedRow(PLAN_SUBTOTALS, { ...row, token: `${year}年${row.source}` }));
  // Left empty, every year is taken for one with a plan: then it goes on being so.
  return { line, rows, cells: planYears.length === 0 ? [] : [cell] };
}

function isSameSubtotal(a: PlanSubtotalRow, b: PlanSubtotalRow): boolean {
  const key = ({ year, source, stated, computed }: PlanSubtotalRow) =>
    JSON.stringify([year, source, stated, computed]);
  return key(a) === key(b);
}

/** The row of 部门变更; its token says what it is (T4), also after one like it was taken back. */
function recordOf(
  { request, recorded }: Pick<Known, "request" | "recorded">,
  change: DepartmentChange,
): DepartmentChangeRow {
  const { year, plan } = request;
  const row = fromChange(change, TEXTS.bySheet(plan.sheetName));
  const name = `${year}年${row.departmentId}${row.what}`;
  const before = recorded.filter(({ token }) => token.startsWith(name)).length;
  return { ...row, token: before === 0 ? name : `${name}${before + 1}` };
}

/** A row of 部门变更, what 部门 shows from now on, and what 日志 says of it. */
function changed({ view, request, ...known }: Known, change: DepartmentChange): Step {
  const { searchCode } = request;
  const { departmentId: id, field } = change;
  const row = recordOf({ request, ...known }, change);
  const seen = view.row(DEPARTMENTS, keyOf(id), id);
  const { name, aliases } = seen.record;
  if (change.field !== "listed") {
    requireRecordable(change as NewState, row.what, known.departments, known.recorded);
  }
  const shown = {
    quota: () => ({ quota: Number(change.new) }),
    name: () => ({
      name: String(change.new),
      searchCode: searchCode(String(change.new)),
      // Mails go on using the old name, and formulas look sheets of then up by it.
      aliases: [...aliases, name],
    }),
    listed: () => ({}),
    mergedInto: () => ({}),
  }[field]();
  const line = { action: TEXTS.newYear, subject: name, field: row.what, old: row.old };
  return {
    line: { ...line, new: TEXTS.since(row.new, formatIso(change.from)), reason: row.reason },
    rows: [addedRow(DEPARTMENT_CHANGES, row)],
    cells: changesIn(view, DEPARTMENTS, seen, keyOf(id), shown),
  };
}

/** One line a field, as for any corrected row. */
function withPeople({ view, request }: Known, each: KnownAndPlanned): Step[] {
  const { id, name } = each.department;
  const row = view.row(DEPARTMENTS, keyOf(id), id);
  return changesIn(view, DEPARTMENTS, row, keyOf(id), peopleOfYear(each)).map((cell) => ({
    line: changeLine(cell, {
      action: TEXTS.newYear,
      subject: name,
      reason: TEXTS.bySheet(request.plan.sheetName),
    }),
    cells: [cell],
  }));
}

/** Each with the row of 部门变更 that keeps it out of the years before. */
function added(known: Known, plan: readonly PlannedDepartment[]): Step[] {
  const { year, searchCode } = known.request;
  const from = firstDayOf(year);
  const ids = known.departments.map(({ id }) => id);
  return plan.map((planned): Step => {
    const { name, quota } = planned;
    const id = nextDepartmentId(ids);
    ids.push(id);
    const own = { id, searchCode: searchCode(name), token: `${year}年${id}` };
    const change = { departmentId: id, from, field: "listed", old: false, new: true } as const;
    const row = recordOf(known, change);
    return {
      line: {
        action: TEXTS.newYear,
        subject: name,
        field: row.what,
        old: row.old,
        new: TEXTS.since(TEXTS.articles(quota), formatIso(from)),
        reason: row.reason,
      },
      rows: [
        addedRow(DEPARTMENTS, newDepartmentRow(planned, own)),
        addedRow(DEPARTMENT_CHANGES, row),
      ],
    };
  });
}
