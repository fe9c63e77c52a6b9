// Owns what a new tracker's sheets hold: the departments of a plan, the settings, the first outlet.

import { queueOwnMark } from "../excel/looks/own-mark";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import type { Department } from "../../domain/records/department";
import { FIRST_OUTLET } from "../../domain/records/outlet";
import type { Plan, ResolvedPlan } from "../../domain/plan/plan";
import {
  DEFAULT_SETTINGS,
  SETTING_DEFINITIONS,
  type SettingDefinition,
} from "../../domain/records/settings";
import { logEntry } from "../excel/log";
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
  PLAN_SUBTOTALS,
  type PlanSubtotalRow,
} from "../../tables/declarations/departments";
import { LEDGER } from "../../tables/declarations/ledger";
import { LOG } from "../../tables/declarations/log";
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
  /** China time. */
  readonly now: CivilDateTime;
  /** 检索码 of a department's name. */
  readonly searchCode: (name: string) => string;
}

/** The sheets from left to right. */
const SHEET_ORDER = [
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

/** Queues adding all sheets, the first at `position` (null = at the end), and filling them. */
export function queueLedger(
  context: Excel.RequestContext,
  request: NewLedger,
  position: number | null,
): void {
  const { names, worksheets } = context.workbook;
  for (const [index, name] of SHEET_ORDER.entries()) {
    const sheet = worksheets.add(name);
    queueOwnMark(sheet);
    if (position !== null) sheet.position = position + index;
  }
  const fill = <R>(schema: TableSchema<R>, records: readonly R[]) => {
    queueTable(worksheets.getItem(schema.name), schema, records);
  };
  // Lists of names first: other sheets' choices refer to them.
  const departments = departmentsOf(request);
  fill(DEPARTMENTS, departments);
  names.add(DEPARTMENT_LIST_NAME, `=${DEPARTMENTS.name}[${DEPARTMENTS.columns.name.header}]`);
  fill(OUTLETS, [FIRST_OUTLET]);
  names.add(OUTLET_LIST_NAME, `=${OUTLETS.name}[${OUTLETS.columns.name.header}]`);
  fill(LEDGER, []);
  fill(ADOPTIONS, []);
  fill(COMMISSIONS, []);
  fill(CRITICISM, []);
  fillSettings(worksheets.getItem(SETTINGS.name), request.token);
  fill(DEPARTMENT_CHANGES, []);
  fill(PLAN_SUBTOTALS, subtotalsOf(request));
  fill(LOG, [firstLogEntry(request)]);
  fill(PARAGRAPHS, []);
  worksheets.getItem(PARAGRAPHS.name).visibility = "VeryHidden";
  const quarterly = worksheets.getItem(QUARTERLY_SHEET);
  queueQuarterlySheet(context, quarterly, request.period, request.now);
  queueQuarterlyFormula(context, quarterly);
}

/** The looks of all these sheets. */
export function ledgerLooks({ resolved }: NewLedger): Look[] {
  const tables = SHEET_ORDER.filter((name) => name !== QUARTERLY_SHEET);
  return [...tables.flatMap(tableLooks), ...quarterlyLooks(resolved.departments.length)];
}

/** P4: "D01"… in the order of the plan, with the people that stand beside them there. */
function departmentsOf({ resolved, searchCode }: NewLedger): Department[] {
  return resolved.departments.map(({ name, kind, quota, remark, people }, index) => ({
    id: `D${String(index + 1).padStart(2, "0")}`,
    name,
    kind,
    quota,
    searchCode: searchCode(name),
    aliases: [],
    ...people,
    remark,
  }));
}

/** P3: stated beside computed, as the paper has it. */
function subtotalsOf({ plan, resolved, period }: NewLedger): PlanSubtotalRow[] {
  return resolved.totals.map((total) => {
    const block = plan.blocks.find((each) =>
      each.totals.some(({ address }) => address === total.address),
    );
    return {
      year: period.year,
      block: `${block?.header ?? ""}${total.label}`,
      stated: total.stated,
      computed: total.computed,
      source: `${plan.sheetName}!${total.address}`,
    };
  });
}

function firstLogEntry({ token, plan, resolved, period, now }: NewLedger) {
  const { departments, totalQuota } = resolved;
  const line = logEntry(now, "", {
    action: "建立台账",
    subject: `${period.year}年`,
    new: `${departments.length}个部门，${totalQuota}篇`,
    reason: `依据工作表“${plan.sheetName}”`,
  });
  return { ...line, token: `${token}/1` };
}

function fillSettings(sheet: Excel.Worksheet, ledger: string): void {
  const rows = newSettingRows(DEFAULT_SETTINGS, ledger);
  queueTable(
    sheet,
    SETTINGS,
    rows.map(({ row }) => row),
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
