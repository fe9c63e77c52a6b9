// Owns 重算季度表 (O1), and seeing 建立台账 through: calculates the workbook anew, waits for functions that
// come late (pitfall 25), and writes the table as values where none comes (pitfall 8).

import { hasSheet, queueAway, queueNameAway, requestBook, type Book } from "../../excel/book/book";
import { isLeftover, queueNewSheet } from "../../excel/book/own-mark";
import { newToken } from "../../excel/engine/memory";
import type { CellValue } from "../../../domain/text/cell";
import { formatDateTime, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { quarterOf } from "../../../domain/calendar/quarter";
import { evaluate } from "../../../domain/evaluation/evaluate";
import { QUARTERLY_SHEET, TABLE_NAMES } from "../../../tables/declarations/registry";
import { REPORT_TEXTS } from "../../sheets/report-texts";
import { writeLastFigures } from "./last-figures";
import { refreshCommissionStates } from "../rows/commissions";
import { dressTable } from "../../sheets/dress-table";
import { repairFormulas } from "../../sheets/repair-formulas";
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
import { DEPARTMENTS } from "../../../tables/declarations/departments";
import type { Dressed } from "../../excel/looks/look";
import { queuePending } from "../../excel/looks/looks";
import { asText } from "../../excel/engine/as-text";
import { inWorkbook, protectedSheet } from "../../excel/run";
import { writeWhole } from "../../excel/book/whole-sheets";
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
export interface Recalculation extends Dressed {
  /** "values": this Excel does not run the add-in's functions (yet); the table is plain values now. */
  readonly written: "formula" | "values";
}

/** O1: safe to repeat. Looks that were not set earlier are tried again. */
export async function recalculate({ now, pause }: ToSettle): Promise<Recalculation> {
  const run = newToken();
  await writeWhole(async (context) => {
    const named = context.workbook.names.getItemOrNullObject(TABLE_ANCHOR);
    const anchor = named.getRangeOrNullObject().load("address,worksheet/name");
    await repairAll(context);
    await rewrite(context, await anchorOf(context, anchor, { now, run }), now);
  }, TABLE_NAMES);
  const done = await conclude(await settle(pause));
  const tracker = done.tracker ?? (await readTracker());
  await refreshCommissionStates(tracker, now);
  return { ...done.result, looks: done.result.looks + (await lastFigures(tracker, now)) };
}

/** O7. The table stands by then: what keeps its copy from being written is said, and costs nothing else. */
async function lastFigures({ period }: Tracker, now: CivilDateTime): Promise<string> {
  try {
    return await writeLastFigures(period, now);
  } catch (error) {
    const lasting = ["name-taken", "protected"];
    if (!(error instanceof WorkbookError && lasting.includes(error.trouble))) throw error;
    return REPORT_TEXTS.lastFiguresFailed(error.message);
  }
}

/**
 * Sees 建立台账 through: waits for the functions, which may come late, then for the looks that need the
 * table. Writes values where no function answers. Safe to repeat.
 */
export async function finishQuarterly({ pause }: Pick<ToSettle, "pause">): Promise<Recalculation> {
  return (await conclude(await settle(pause))).result;
}

interface Settling extends Dressed {
  readonly outcome: SpillOutcome;
}

/** Waiting for functions holds up no other action. */
async function settle(pause: Pause | undefined): Promise<Settling> {
  const outcome = await inWorkbook(async (context) => {
    const spill = {
      range: anchorIn(context),
      formula: QUARTERLY_FORMULA,
      header: FIRST_HEADER,
    };
    return settled(context, [spill], pause);
  }, TABLE_NAMES);
  const looks =
    outcome === "table"
      ? await writeWhole((context) => dressTable(context, anchorIn(context), null))
      : "";
  return { outcome, looks };
}

function anchorIn(context: Excel.RequestContext): Excel.Range {
  return context.workbook.names.getItem(TABLE_ANCHOR).getRange();
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
  // What a formula refuses, the tracker refuses in words; an error that it does not know is a function
  // that has not come.
  const values = await writeValues(quarterlyBlock(evaluate(evaluationInput(tracker))));
  return { result: { written: "values", looks: values }, tracker };
}

/** On every sheet but those of our tables. Brings with it what was asked for before. */
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
async function rewrite(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  now: CivilDateTime,
): Promise<void> {
  tableArea(anchor).clear(Excel.ClearApplyTo.contents);
  anchor.formulas = [[QUARTERLY_FORMULA]];
  queueCalculatedAt(context, now);
  context.workbook.application.calculate(Excel.CalculationType.full);
  await context.sync();
}

/** The table's first cell, as it was read; the sheet is made again if it was deleted. */
async function anchorOf(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  { now, run }: { now: CivilDateTime; run: string },
): Promise<Excel.Range> {
  if (!anchor.isNullObject && !isLeftover(anchor.worksheet.name)) return anchor;
  const rows = context.workbook.tables.getItem(DEPARTMENTS.name).rows.load("count");
  const request = requestBook(context);
  await context.sync();
  queueQuarterly(context, request(), { now, run, departments: rows.count });
  return anchorIn(context);
}

/** Queues making the sheet anew. Throws WorkbookError "name-taken" for a sheet of its name. */
function queueQuarterly(
  context: Excel.RequestContext,
  book: Book,
  { now, run, departments }: { now: CivilDateTime; run: string; departments: number },
): void {
  if (hasSheet(book, QUARTERLY_SHEET)) {
    throw new WorkbookError("name-taken", TEXTS.quarterlyTaken(QUARTERLY_SHEET));
  }
  const rest = queueAway(context, book, ({ name }) => isLeftover(name));
  for (const name of SHEET_NAMES) queueNameAway(context, rest, name);
  const sheet = queueNewSheet(context, run);
  const period = { year: now.year, quarter: quarterOf(now), asOf: null };
  queueQuarterlySheet(context, sheet, period, now);
  queueQuarterlyFormula(context, sheet);
  sheet.name = QUARTERLY_SHEET;
  queuePending(context, book.pending, quarterlyLooks(departments));
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
  return writeWhole(async (context) => {
    const anchor = anchorIn(context);
    tableArea(anchor).clear(Excel.ClearApplyTo.contents);
    // Names and sentences come from the clerks: in cells without a text format they stay text all the same.
    anchor.getAbsoluteResizedRange(block.length, QUARTERLY_COLUMNS.length).values = block.map(
      (row) => row.map((cell) => asText(cell, null)),
    );
    return dressTable(context, anchor, block);
  });
}
