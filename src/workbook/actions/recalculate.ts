// Owns 重算季度表 (O1): calculates the workbook anew, repairs formulas that lost the add-in (pitfall 6),
// and writes the quarterly table as values where the host has no custom functions (pitfall 8).

import { queueOwnMark } from "../excel/own-mark";
import type { CellValue } from "../../domain/cell";
import { formatDateTime, quarterOf, type CivilDateTime } from "../../domain/civil-date";
import { evaluate } from "../../domain/evaluation/evaluate";
import { QUARTERLY_SHEET, TABLE_NAMES } from "../../tables/registry";
import { refreshCommissionStates } from "./commissions";
import { fitToTable } from "../sheets/quarterly-fit";
import {
  CALCULATED_AT,
  FORMATTED_ROWS,
  QUARTERLY_FORMULA,
  queueQuarterlyFormula,
  queueQuarterlySheet,
  SHEET_NAMES,
  TABLE_ANCHOR,
} from "../sheets/quarterly-sheet";
import { DEPARTMENTS } from "../../tables/departments";
import { repairFormula } from "../sheets/repair-formula";
import { inWorkbook, protectedSheet } from "../excel/run";
import { QUARTERLY_COLUMNS, quarterlyBlock } from "../../tables/quarterly";
import { WorkbookError } from "../../tables/workbook-error";
import { settled } from "../excel/spill-outcome";
import { TEXTS } from "../excel/texts";
import { evaluationInput, readTracker, type Tracker } from "../reading/tracker";

const FIRST_HEADER = QUARTERLY_COLUMNS[0]?.header ?? "";

export interface Recalculation {
  /** "values": this Excel does not run the add-in's functions; the table is plain values now. */
  readonly written: "formula" | "values";
}

/** O1: safe to repeat. `now` is China time and is shown as 计算于. */
export async function recalculate(request: { now: CivilDateTime }): Promise<Recalculation> {
  const outcome = await inWorkbook(async (context) => {
    await repairAll(context);
    const anchor = await rewrite(context, request.now);
    const reached = await settled(context, [{ range: anchor, header: FIRST_HEADER }]);
    if (reached === "table") await fitToTable(context, anchor, null);
    return reached;
  }, TABLE_NAMES);
  if (outcome === "blocked") throw new WorkbookError("blocked-cells", TEXTS.spillBlocked);
  const tracker = await readTracker();
  // The tracker says in words what a failed formula cannot.
  if (outcome === "failed") throw new WorkbookError("other", formulaFailed(tracker));
  await refreshCommissionStates(tracker, request.now);
  if (outcome !== "no functions") return { written: "formula" };
  await writeValues(quarterlyBlock(evaluate(evaluationInput(tracker))));
  return { written: "values" };
}

function formulaFailed({ problems: [problem] }: Tracker): string {
  return TEXTS.formulaFailed(problem?.sentence ?? "");
}

/** Formulas of ours that name the add-in in a dead form, on every sheet but those of our tables. */
async function repairAll(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const locked = sheets.items.find((sheet) => sheet.name === QUARTERLY_SHEET);
  if (locked?.protection.protected) throw protectedSheet([QUARTERLY_SHEET]);
  const used = sheets.items
    .filter((sheet) => !TABLE_NAMES.includes(sheet.name) && !sheet.protection.protected)
    .map((sheet) => sheet.getUsedRangeOrNullObject(true).load("formulas"));
  await context.sync();
  for (const range of used) {
    if (!range.isNullObject) queueRepairs(range);
  }
}

function queueRepairs(range: Excel.Range): void {
  for (const [row, cells] of (range.formulas as CellValue[][]).entries()) {
    for (const [column, formula] of cells.entries()) {
      const repaired = typeof formula === "string" ? repairFormula(formula) : null;
      if (repaired !== null) range.getCell(row, column).formulas = [[repaired]];
    }
  }
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
  await context.sync();
  for (const item of names.items) if (SHEET_NAMES.includes(item.name)) item.delete();
  const sheet = context.workbook.worksheets.add(QUARTERLY_SHEET);
  queueOwnMark(sheet);
  const period = { year: now.year, quarter: quarterOf(now), asOf: null };
  queueQuarterlySheet(context, sheet, period, rows.count, now);
  queueQuarterlyFormula(context, sheet);
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

async function writeValues(block: CellValue[][]): Promise<void> {
  await inWorkbook(async (context) => {
    const anchor = context.workbook.names.getItem(TABLE_ANCHOR).getRange();
    tableArea(anchor).clear(Excel.ClearApplyTo.contents);
    anchor.getAbsoluteResizedRange(block.length, QUARTERLY_COLUMNS.length).values = block;
    await fitToTable(context, anchor, block);
  });
}
