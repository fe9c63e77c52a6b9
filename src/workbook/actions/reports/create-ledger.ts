// Owns 建立台账: the sheets of a year beside the plan, which is left alone. All or nothing: a failure
// takes away the sheets that this run added, and what an interrupted run left is cleared by the next.

import { QUARTERLY_SHEET, TABLE_NAMES } from "../../../tables/declarations/registry";
import { ledgerLooks, queueLedger, type NewLedger } from "../../sheets/ledger-sheets";
import { refusePoorFormat, requestFormat } from "../../excel/file-format";
import type { Dressed } from "../../excel/looks/look";
import { queuePending, setLooks } from "../../excel/looks/looks";
import { SHEET_NAMES } from "../../sheets/quarterly-sheet";
import { inWorkbook } from "../../excel/run";
import { OUTLET_LIST_NAME } from "../../../tables/declarations/adoptions";
import { DEPARTMENT_LIST_NAME } from "../../../tables/declarations/departments";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { startWithWorkbook } from "../../excel/startup";
import { TEXTS } from "../../excel/texts";

/** Stands in the workbook while its sheets are being made: what is there then is not finished. */
const UNFINISHED = "台账建立中";
const OWN_NAMES: readonly string[] = [
  ...SHEET_NAMES,
  DEPARTMENT_LIST_NAME,
  OUTLET_LIST_NAME,
  UNFINISHED,
];
const OWN_SHEETS: readonly string[] = [...TABLE_NAMES, QUARTERLY_SHEET];

/**
 * Makes the sheets, tables and 季度考核 for a plan in two round trips, then sets their looks. Throws
 * WorkbookError "name-taken" if a sheet or table of one of these names is there already, "bad-input" in a
 * file that cannot hold them; nothing is written then. What the formula of 季度考核 needs is
 * `finishQuarterly`'s.
 */
export async function createLedger(request: NewLedger): Promise<Dressed> {
  const [problem] = request.resolved.problems;
  if (problem !== undefined) throw new WorkbookError("bad-input", problem.sentence);
  const dressed = await makeSheets(request);
  // Not waited for: whether Excel takes it changes nothing of what was made.
  void startWithWorkbook();
  return dressed;
}

async function makeSheets(request: NewLedger): Promise<Dressed> {
  let writing = false;
  try {
    return await inWorkbook(async (context) => {
      const format = requestFormat(context);
      const before = await look(context);
      refusePoorFormat(format);
      if (before.unfinished) queueRemoval(before);
      else refuseTaken(before);
      context.workbook.names.add(UNFINISHED, "=TRUE").visible = false;
      queueLedger(context, request, before.positionAfter(request.plan.sheetName));
      const wanted = ledgerLooks(request);
      const pending = queuePending(context, [], wanted);
      context.workbook.names.getItem(UNFINISHED).delete();
      writing = true;
      await context.sync();
      writing = false;
      // The chart's turn comes when the formula has its table (pitfall 32).
      const now = wanted.filter(({ kind }) => kind !== "chart");
      return { looks: await setLooks(context, pending, now) };
    });
  } catch (error) {
    if (writing) await removeUnfinished();
    throw error;
  }
}

interface Before {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly string[];
  readonly names: readonly Excel.NamedItem[];
  readonly unfinished: boolean;
  /** Where the first sheet beside the named one goes; null = at the end, where new sheets come. */
  readonly positionAfter: (sheet: string) => number | null;
}

async function look(context: Excel.RequestContext): Promise<Before> {
  const sheets = context.workbook.worksheets.load("items/name");
  const tables = context.workbook.tables.load("items/name");
  const names = context.workbook.names.load("items/name");
  await context.sync();
  return {
    sheets: sheets.items,
    tables: tables.items.map((table) => table.name),
    names: names.items.filter((item) => OWN_NAMES.includes(item.name)),
    unfinished: names.items.some((item) => item.name === UNFINISHED),
    positionAfter(name) {
      const index = sheets.items.findIndex((sheet) => sheet.name === name);
      return index === -1 || index === sheets.items.length - 1 ? null : index + 1;
    },
  };
}

function refuseTaken(before: Before): void {
  const present = [...before.sheets.map((sheet) => sheet.name), ...before.tables];
  const taken = OWN_SHEETS.filter((name) => present.includes(name));
  if (taken.length > 0) throw new WorkbookError("name-taken", TEXTS.ledgerExists(taken));
  // Names of a tracker whose sheets were deleted point nowhere; they would refuse to be made anew.
  for (const item of before.names) item.delete();
}

/** With the mark in the workbook, sheets of our names are ours: the run that set it saw none. */
function queueRemoval(before: Before): void {
  for (const sheet of before.sheets) if (OWN_SHEETS.includes(sheet.name)) sheet.delete();
  for (const item of before.names) item.delete();
}

async function removeUnfinished(): Promise<void> {
  try {
    await inWorkbook(async (context) => {
      const before = await look(context);
      if (!before.unfinished) return;
      queueRemoval(before);
      await context.sync();
    });
  } catch {
    // The first failure is the one to tell; with the mark left standing, the next run clears up.
  }
}
