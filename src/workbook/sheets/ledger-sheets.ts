// Owns what a new tracker's sheets hold: the departments of a plan, the settings, the first outlet.

import { queueNewSheet } from "../excel/book/own-mark";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { nextDepartmentId } from "../../domain/records/department";
import { FIRST_OUTLET } from "../../domain/records/outlet";
import type { Plan, ResolvedPlan } from "../../domain/plan/plan";
import {
  DEFAULT_SETTINGS,
  SETTING_DEFINITIONS,
  type SettingDefinition,
} from "../../domain/records/settings";
import { QUARTERLY_SHEET } from "../../tables/declarations/registry";
import type { Look } from "../excel/looks/look";
import { quarterlyLooks, queueQuarterlyFormula, queueQuarterlySheet } from "./quarterly-sheet";
import {
  ADOPTIONS,
  COMMISSIONS,
  OUTLET_LIST_NAME,
  OUTLETS,
} from "../../tables/declarations/adoptions";
import { CRITICISM } from "../../tables/declarations/criticism";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENT_LIST_NAME,
  DEPARTMENTS,
  newDepartmentRow,
  PLAN_SUBTOTALS,
  subtotalRow,
  type DepartmentRow,
  type PlanSubtotalRow,
} from "../../tables/declarations/departments";
import { LEDGER } from "../../tables/declarations/ledger";
import { LOG, type LogRow } from "../../tables/declarations/log";
import { PARAGRAPHS } from "../../tables/declarations/paragraphs";
import type { Period } from "../../tables/blocks/shown-period";
import { SETTINGS } from "../../tables/declarations/settings";
import type { TableSchema } from "../../tables/schema/table";
import { newSettingRows } from "../excel/settings-rows";
import { queueCells, queueChoices, queueTable, tableLooks } from "./sheet-building";

export interface NewLedger {
  /** The same for every attempt at making this ledger; it is also what the ledger is known by. */
  readonly token: string;
  readonly plan: Plan;
  /** Without problems (P2). */
  readonly resolved: ResolvedPlan;
  readonly period: Period;
  /** 经办人, "" = not told (S6). */
  readonly clerk: string;
  /** China time. */
  readonly now: CivilDateTime;
  /** 检索码 of a department's name. */
  readonly searchCode: (name: string) => string;
}

/** The sheets from left to right. */
export const LEDGER_SHEETS: readonly string[] = [
  DEPARTMENTS,
  LEDGER,
  { name: QUARTERLY_SHEET },
  ADOPTIONS,
  COMMISSIONS,
  OUTLETS,
  CRITICISM,
  SETTINGS,
  LOG,
  DEPARTMENT_CHANGES,
  PLAN_SUBTOTALS,
  PARAGRAPHS,
].map((each) => each.name);

/**
 * Queues adding all sheets, the first at `position` (null = at the end), filling them, 日志 and its line
 * last, and then naming them: a ledger with that line lacks nothing but names of sheets.
 */
export function queueLedger(
  context: Excel.RequestContext,
  request: NewLedger,
  position: number | null,
): void {
  const { names } = context.workbook;
  const sheets = LEDGER_SHEETS.map((name, index) => {
    const sheet = queueNewSheet(context, request.token, index);
    if (position !== null) sheet.position = position + index;
    return { name, sheet };
  });
  const fill = <R>({ name }: TableSchema<R>, queue: (sheet: Excel.Worksheet) => void) => {
    for (const each of sheets) if (each.name === name) queue(each.sheet);
  };
  const fillTable = <R>(schema: TableSchema<R>, records: readonly R[]) => {
    fill(schema, (sheet) => queueTable(sheet, schema, records));
  };
  // Lists of names first: other sheets' choices refer to them.
  fillTable(DEPARTMENTS, departmentsOf(request));
  names.add(DEPARTMENT_LIST_NAME, `=${DEPARTMENTS.name}[${DEPARTMENTS.columns.name.header}]`);
  fillTable(OUTLETS, [{ ...FIRST_OUTLET, retired: false, token: "" }]);
  names.add(OUTLET_LIST_NAME, `=${OUTLETS.name}[${OUTLETS.columns.name.header}]`);
  fillTable(LEDGER, []);
  fillTable(ADOPTIONS, []);
  fillTable(COMMISSIONS, []);
  fillTable(CRITICISM, []);
  fill(SETTINGS, (sheet) => fillSettings(sheet, request));
  fillTable(DEPARTMENT_CHANGES, []);
  fillTable(PLAN_SUBTOTALS, subtotalsOf(request));
  fill(PARAGRAPHS, queueParagraphs);
  for (const { name, sheet } of sheets) {
    if (name !== QUARTERLY_SHEET) continue;
    queueQuarterlySheet(context, sheet, request.period, request.now);
    queueQuarterlyFormula(context, sheet);
  }
  fillTable(LOG, [firstLogEntry(request)]);
  for (const { name, sheet } of sheets) sheet.name = name;
}

/** Queues filling the sheet that no menu shows (I6): out of sight first, so that a cut leaves none to be seen. */
export function queueParagraphs(sheet: Excel.Worksheet): void {
  sheet.visibility = "VeryHidden";
  queueTable(sheet, PARAGRAPHS, []);
}

/** The looks of all these sheets. */
export function ledgerLooks({ resolved }: NewLedger): Look[] {
  const tables = LEDGER_SHEETS.filter((name) => name !== QUARTERLY_SHEET);
  return [...tables.flatMap(tableLooks), ...quarterlyLooks(resolved.departments.length)];
}

/** P4: in the order of the plan. */
function departmentsOf({ resolved, searchCode }: NewLedger): DepartmentRow[] {
  const rows: DepartmentRow[] = [];
  for (const planned of resolved.departments) {
    const id = nextDepartmentId(rows.map((row) => row.id));
    rows.push(newDepartmentRow(planned, { id, searchCode: searchCode(planned.name) }));
  }
  return rows;
}

function subtotalsOf({ plan, resolved, period }: NewLedger): PlanSubtotalRow[] {
  return resolved.totals.map((total) => subtotalRow(plan, total, period.year));
}

function firstLogEntry({ token, plan, resolved, period, clerk, now }: NewLedger): LogRow {
  const { departments, totalQuota } = resolved;
  return {
    at: now,
    who: clerk,
    action: "建立台账",
    subject: `${period.year}年`,
    field: "",
    old: "",
    new: `${departments.length}个部门，${totalQuota}篇`,
    reason: `依据工作表“${plan.sheetName}”`,
    token: `${token}/1`,
  };
}

/** E12: the plan is one of its own year. */
function fillSettings(sheet: Excel.Worksheet, { token, period, clerk }: NewLedger): void {
  const settings = { ...DEFAULT_SETTINGS, planYears: [period.year] };
  const rows = newSettingRows(settings, { ledger: token, clerk });
  // Each 值 follows in a format of its own: a name that begins with = is a name.
  queueTable(
    sheet,
    SETTINGS,
    rows.map(({ row }) => ({ ...row, value: "" })),
  );
  queueCells(
    sheet.getRangeByIndexes(1, 1, rows.length, 1),
    rows.map(({ row, format }) => [{ value: row.value, format }]),
  );
  sheet.getRangeByIndexes(1, 1, rows.length, 1).format.wrapText = true;
  const definitions: readonly SettingDefinition[] = SETTING_DEFINITIONS;
  for (const [index, { choices, label }] of definitions.entries()) {
    const cell = sheet.getRangeByIndexes(1 + index, 1, 1, 1);
    cell.format.horizontalAlignment = "Left";
    if (choices !== undefined) queueChoices(cell, label, choices, false);
  }
}
