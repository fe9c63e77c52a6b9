// Owns 重算季度表 (O1), and seeing 建立台账 through: calculates the workbook anew, waits for functions that
// come late (pitfall 25), and writes the table as values where none comes (pitfall 8).

import { queueOwnMark } from "../../excel/looks/own-mark";
import type { CellValue } from "../../../domain/text/cell";
import { formatDateTime, quarterOf, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { evaluate } from "../../../domain/evaluation/evaluate";
import { QUARTERLY_SHEET, TABLE_NAMES } from "../../../tables/declarations/registry";
import { refreshCommissionStates } from "../rows/commissions";
import { dressTable } from "./dress-table";
import { repairFormulas } from "./repair-formulas";
import {
  CALCULATED_AT,
  FORMATTED_ROWS,
  QUARTERLY_FORMULA,
  queueQuarterlyFormula,
  quarterlyLooks,
  queueQuarterlySheet,
  SHEET_NAMES,
  TABLE_ANCHOR,
} from "../../sheets/quarterly-sheet";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../tables/declarations/departments";
import { SETTINGS } from "../../../tables/declarations/settings";
import type { Dressed } from "../../excel/looks/look";
import { pendingLooks, queuePending, requestLooks } from "../../excel/looks/looks";
import { asText } from "../../excel/engine/writing";
import { inWorkbook, protectedSheet } from "../../excel/run";
import { QUARTERLY_COLUMNS, quarterlyBlock } from "../../../tables/blocks/quarterly";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import {
  settled,
  type Pause,
  type SpillOutcome,
  type ToSettle,
} from "../../excel/looks/spill-outcome";
import { TEXTS } from "../../excel/texts";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";

const FIRST_HEADER = QUARTERLY_COLUMNS[0]?.header ?? "";
/** Tables of which one unreadable cell is an error of the formula. */
const STRICT_TABLES = [DEPARTMENTS, DEPARTMENT_CHANGES, SETTINGS].map((schema) => schema.name);

export interface Recalculation extends Dressed {
  /** "values": this Excel does not run the add-in's functions (yet); the table is plain values now. */
  readonly written: "formula" | "values";
}

/** O1: safe to repeat. Looks that were not set earlier are tried again. */
export async function recalculate({ now, pause }: ToSettle): Promise<Recalculation> {
  const settling = await inWorkbook(async (context) => {
    await repairAll(context);
    const anchor = await rewrite(context, now);
    return settle(context, anchor, pause);
  }, TABLE_NAMES);
  const done = await conclude(settling);
  await refreshCommissionStates(done.tracker ?? (await readTracker()), now);
  return done.result;
}

/**
 * Sees 建立台账 through: waits for the functions, which may come late, then for the looks that need the
 * table. Writes values where no function answers. Safe to repeat.
 */
export async function finishQuarterly({ pause }: Pick<ToSettle, "pause">): Promise<Recalculation> {
  const settling = await inWorkbook((context) => {
    const anchor = context.workbook.names.getItem(TABLE_ANCHOR).getRange();
    return settle(context, anchor, pause);
  }, TABLE_NAMES);
  return (await conclude(settling)).result;
}

interface Settling extends Dressed {
  readonly outcome: SpillOutcome;
}

async function settle(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  pause: Pause | undefined,
): Promise<Settling> {
  const spill = { range: anchor, formula: QUARTERLY_FORMULA, header: FIRST_HEADER };
  const outcome = await settled(context, [spill], pause);
  const looks = outcome === "table" ? await dressTable(context, anchor, null) : "";
  return { outcome, looks };
}

/** Says why the formula has no table, or writes its values; the tracker where it had to be read. */
async function conclude({
  outcome,
  looks,
}: Settling): Promise<{ result: Recalculation; tracker?: Tracker }> {
  if (outcome === "blocked") throw new WorkbookError("blocked-cells", TEXTS.spillBlocked);
  if (outcome === "table" || outcome === "pending")
    return { result: { written: "formula", looks } };
  const tracker = await readTracker();
  // The tracker says in words what a failed formula cannot. An error that none explains is a function
  // that has not come.
  if (outcome === "failed") refuseUnreadable(tracker);
  const values = await writeValues(quarterlyBlock(evaluate(evaluationInput(tracker))));
  return { result: { written: "values", looks: values }, tracker };
}

function refuseUnreadable({ problems }: Tracker): void {
  const problem = problems.find(
    ({ table, errorCell }) => STRICT_TABLES.includes(table) && errorCell === undefined,
  );
  if (problem !== undefined) {
    throw new WorkbookError("other", TEXTS.formulaFailed(problem.sentence));
  }
}

/** On every sheet but those of our tables. */
async function repairAll(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const locked = sheets.items.find((sheet) => sheet.name === QUARTERLY_SHEET);
  if (locked?.protection.protected) throw protectedSheet([QUARTERLY_SHEET]);
  const open = sheets.items.filter(
    (sheet) => !TABLE_NAMES.includes(sheet.name) && !sheet.protection.protected,
  );
  await repairFormulas(context, open);
}

/**
 * Sends the formula anew and a full calculation. Always anew: a cell keeps its old result until the
 * function has answered, and what is waited for here is the new one.
 */
async function rewrite(context: Excel.RequestContext, now: CivilDateTime): Promise<Excel.Range> {
  const anchor = await anchorOf(context, now);
  tableArea(anchor).clear(Excel.ClearApplyTo.contents);
  anchor.formulas = [[QUARTERLY_FORMULA]];
  queueCalculatedAt(context, now);
  context.workbook.application.calculate(Excel.CalculationType.full);
  await context.sync();
  return anchor;
}

/** The table's first cell; the sheet is made again if it was deleted. */
async function anchorOf(context: Excel.RequestContext, now: CivilDateTime): Promise<Excel.Range> {
  const named = context.workbook.names.getItemOrNullObject(TABLE_ANCHOR);
  const anchor = named.getRangeOrNullObject().load("address");
  await context.sync();
  if (!anchor.isNullObject) return anchor;
  const names = context.workbook.names.load("items/name");
  const rows = context.workbook.tables.getItem(DEPARTMENTS.name).rows.load("count");
  const looks = requestLooks(context);
  await context.sync();
  for (const item of names.items) if (SHEET_NAMES.includes(item.name)) item.delete();
  const sheet = context.workbook.worksheets.add(QUARTERLY_SHEET);
  queueOwnMark(sheet);
  const period = { year: now.year, quarter: quarterOf(now), asOf: null };
  queueQuarterlySheet(context, sheet, period, now);
  queueQuarterlyFormula(context, sheet);
  queuePending(context, pendingLooks(looks), quarterlyLooks(rows.count));
  return context.workbook.names.getItem(TABLE_ANCHOR).getRange();
}

function queueCalculatedAt(context: Excel.RequestContext, now: CivilDateTime): void {
  const cell = context.workbook.names.getItem(CALCULATED_AT).getRange();
  cell.numberFormat = [["@"]];
  cell.values = [[formatDateTime(now)]];
}

/** The cells that the table may take. */
function tableArea(anchor: Excel.Range): Excel.Range {
  return anchor.getAbsoluteResizedRange(FORMATTED_ROWS + 1, QUARTERLY_COLUMNS.length);
}

async function writeValues(block: CellValue[][]): Promise<string> {
  return inWorkbook(async (context) => {
    const anchor = context.workbook.names.getItem(TABLE_ANCHOR).getRange();
    tableArea(anchor).clear(Excel.ClearApplyTo.contents);
    // Names and sentences come from the clerks: in cells without a text format they stay text all the same.
    anchor.getAbsoluteResizedRange(block.length, QUARTERLY_COLUMNS.length).values = block.map(
      (row) => row.map((cell) => asText(cell, null)),
    );
    return dressTable(context, anchor, block);
  });
}
