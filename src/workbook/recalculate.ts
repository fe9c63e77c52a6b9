// Owns 重算季度表 (O1): calculates the workbook anew, repairs formulas that lost the add-in (pitfall 6),
// and writes the quarterly table as values where the host has no custom functions (pitfall 8).

import type { CellValue } from "../domain/cell";
import { formatDateTime, type CivilDateTime } from "../domain/civil-date";
import { evaluate } from "../domain/evaluation/evaluate";
import { QUARTERLY_SHEET, TABLE_NAMES } from "./own-sheets";
import { CALCULATED_AT, FORMATTED_ROWS, QUARTERLY_FORMULA, TABLE_ANCHOR } from "./quarterly-sheet";
import { repairFormula } from "./repair-formula";
import { inWorkbook, protectedSheet } from "./run";
import { QUARTERLY_COLUMNS, quarterlyBlock } from "./schema/quarterly";
import { WorkbookError } from "./schema/workbook-error";
import { TEXTS } from "./texts";
import { evaluationInput, readTracker } from "./tracker";

export interface Recalculation {
  /** "values": this Excel does not run the add-in's functions; the table is plain values now. */
  readonly written: "formula" | "values";
}

/** What stands at the table's first cell some time after its formula was written. */
type Outcome = "table" | "pending" | "no functions" | "blocked" | "failed";

const TRIES = 10;
const PAUSE_MILLISECONDS = 300;

/** O1: safe to repeat. `now` is China time and is shown as 计算于. */
export async function recalculate(request: { now: CivilDateTime }): Promise<Recalculation> {
  const outcome = await inWorkbook(async (context) => {
    await repairAll(context);
    const anchor = await rewrite(context, request.now);
    return settled(context, anchor, TRIES);
  }, TABLE_NAMES);
  if (outcome === "blocked") throw new WorkbookError("blocked-cells", TEXTS.spillBlocked);
  if (outcome === "table" || outcome === "pending") return { written: "formula" };
  // Reading the tracker says in words what a failed formula cannot.
  const block = quarterlyBlock(evaluate(evaluationInput(await readTracker())));
  if (outcome === "failed") throw new WorkbookError("other", TEXTS.formulaFailed);
  await writeValues(block);
  return { written: "values" };
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

/** Queues and sends the formula, anew if it is not there as it should be, and a full calculation. */
async function rewrite(context: Excel.RequestContext, now: CivilDateTime): Promise<Excel.Range> {
  const anchor = context.workbook.names.getItem(TABLE_ANCHOR).getRange().load("formulas");
  await context.sync();
  if ((anchor.formulas as CellValue[][])[0]?.[0] !== QUARTERLY_FORMULA) {
    tableArea(anchor).clear(Excel.ClearApplyTo.contents);
    anchor.formulas = [[QUARTERLY_FORMULA]];
  }
  queueCalculatedAt(context, now);
  context.workbook.application.calculate(Excel.CalculationType.full);
  await context.sync();
  return anchor;
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

/** Custom functions answer after the batch: looks again until they have, or for three seconds. */
async function settled(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  tries: number,
): Promise<Outcome> {
  anchor.load("values");
  await context.sync();
  const outcome = outcomeOf((anchor.values as CellValue[][])[0]?.[0] ?? "");
  if (outcome !== "pending" || tries <= 1) return outcome;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  return settled(context, anchor, tries - 1);
}

function outcomeOf(value: CellValue): Outcome {
  if (value === QUARTERLY_COLUMNS[0]?.header) return "table";
  if (value === "#NAME?") return "no functions";
  if (value === "#SPILL!") return "blocked";
  return value === "#VALUE!" || value === "#N/A" || value === "#REF!" ? "failed" : "pending";
}

async function writeValues(block: CellValue[][]): Promise<void> {
  await inWorkbook(async (context) => {
    const anchor = context.workbook.names.getItem(TABLE_ANCHOR).getRange();
    tableArea(anchor).clear(Excel.ClearApplyTo.contents);
    anchor.getAbsoluteResizedRange(block.length, QUARTERLY_COLUMNS.length).values = block;
    await context.sync();
  });
}
