// Owns 建立台账: the sheets of a year beside the plan, which is left alone. All or nothing: a failure takes
// away what this run made and nothing else (T4). It makes 日志 itself, so that its line there, the first
// one, is also what says that the ledger is whole.

import { QUARTERLY_SHEET, TABLE_NAMES } from "../../../tables/declarations/registry";
import {
  LEDGER_SHEETS,
  ledgerLooks,
  queueLedger,
  type NewLedger,
} from "../../sheets/ledger-sheets";
import { refusePoorFormat, requestFormat } from "../../excel/file-format";
import type { Dressed, Look } from "../../excel/looks/look";
import { queuePending, setLooks } from "../../excel/looks/looks";
import { SHEET_NAMES } from "../../sheets/quarterly-sheet";
import {
  hasSheet,
  queueAway,
  queueNameAway,
  requestBook,
  type Book,
  type BookSheet,
} from "../../excel/book/book";
import { isMadeBy, isProvisional, nthOf } from "../../excel/book/own-mark";
import { requestValues, valuesOf } from "../../excel/pieces";
import { inOrder } from "../../excel/queue";
import { inWorkbook } from "../../excel/run";
import { LOG } from "../../../tables/declarations/log";
import { textOf } from "../../../tables/schema/cells";
import { OUTLET_LIST_NAME } from "../../../tables/declarations/adoptions";
import { DEPARTMENT_LIST_NAME } from "../../../tables/declarations/departments";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { startWithWorkbook } from "../../excel/startup";
import { TEXTS } from "../../excel/texts";

const OWN_NAMES: readonly string[] = [...SHEET_NAMES, DEPARTMENT_LIST_NAME, OUTLET_LIST_NAME];
const OWN_SHEETS: readonly string[] = [...TABLE_NAMES, QUARTERLY_SHEET];

/**
 * Makes the sheets, tables and 季度考核 for a plan in two round trips, then sets their looks. Throws
 * WorkbookError "name-taken" if a sheet or table of one of these names is there already, "bad-input" in a
 * file that cannot hold them; nothing is written then. May be repeated with the same token. What the
 * formula of 季度考核 needs is `finishQuarterly`'s.
 */
export async function createLedger(request: NewLedger): Promise<Dressed> {
  const [problem] = request.resolved.problems;
  if (problem !== undefined) throw new WorkbookError("bad-input", problem.sentence);
  const dressed = await inOrder(() => makeSheets(request));
  // Not waited for: whether Excel takes it changes nothing of what was made.
  void startWithWorkbook();
  return dressed;
}

async function makeSheets(request: NewLedger): Promise<Dressed> {
  let writing = false;
  try {
    return await inWorkbook(async (context) => {
      const before = await look(context);
      await giveNames(context, before);
      if (isTold(before, request.token)) return dress(context, before.book.pending);
      const rest = queueRemoval(context, before, ({ run }) => isUnfinished(before, run));
      refuseTaken(before, rest);
      const wanted = ledgerLooks(request);
      const pending = queuePending(context, [], wanted);
      queueLedger(context, request, positionAfter(rest, request.plan.sheetName));
      writing = true;
      await context.sync();
      writing = false;
      return dress(context, pending, wanted);
    });
  } catch (error) {
    if (!writing) throw error;
    return afterFailure(request, error);
  }
}

/** The chart's turn comes when the formula has its table (pitfall 32). */
async function dress(
  context: Excel.RequestContext,
  pending: readonly Look[],
  looks = pending,
): Promise<Dressed> {
  const now = looks.filter(({ kind }) => kind !== "chart");
  return { looks: await setLooks(context, pending, now) };
}

export interface Before {
  readonly book: Book;
  readonly tables: readonly string[];
  /** 标识 of the lines of 日志, if there is one. */
  readonly lines: readonly string[];
}

/** Throws WorkbookError "bad-input" in a file that cannot hold a ledger. */
export async function look(context: Excel.RequestContext): Promise<Before> {
  const format = requestFormat(context);
  const book = requestBook(context);
  const tables = context.workbook.tables.load("items/name");
  await context.sync();
  refusePoorFormat(format);
  const names = tables.items.map((table) => table.name);
  const lines = names.includes(LOG.name) ? await readLines(context) : [];
  return { book: book(), tables: names, lines };
}

async function readLines(context: Excel.RequestContext): Promise<string[]> {
  const { columns } = context.workbook.tables.getItem(LOG.name);
  const column = columns.getItemOrNullObject(LOG.columns.token.header).load("name");
  await context.sync();
  if (column.isNullObject) return [];
  const range = requestValues(column.getDataBodyRange(), "pieces");
  await context.sync();
  return (await valuesOf(range, "pieces")).map(([cell]) => textOf(cell));
}

function isTold({ lines }: Before, run: string): boolean {
  return lines.some((line) => line.startsWith(`${run}/`));
}

/** A run with a sheet that it did not get to naming, and without its line. */
function isUnfinished(before: Before, run: string | null): boolean {
  if (run === null || isTold(before, run)) return false;
  return before.book.sheets.some((sheet) => sheet.run === run && isProvisional(sheet.name));
}

function refuseTaken({ tables, book }: Before, rest: Book): void {
  const gone = book.sheets.length > rest.sheets.length;
  const present = [...rest.sheets.map((sheet) => sheet.name), ...(gone ? [] : tables)];
  const taken = OWN_SHEETS.filter((name) => present.includes(name));
  if (taken.length > 0) throw new WorkbookError("name-taken", TEXTS.ledgerExists(taken));
}

/** Where no ledger is left, names of one point nowhere, and would refuse to be made anew. */
function queueRemoval(
  context: Excel.RequestContext,
  { book, lines }: Before,
  isLeft: (sheet: BookSheet) => boolean,
): Book {
  const rest = queueAway(context, book, isLeft);
  if (lines.length > 0 || OWN_SHEETS.some((name) => hasSheet(rest, name))) return rest;
  for (const name of OWN_NAMES) queueNameAway(context, rest, name);
  return rest;
}

/** Where the first sheet beside the plan goes; null = at the end, where new sheets come. */
function positionAfter({ sheets }: Book, name: string): number | null {
  const index = sheets.findIndex((sheet) => sheet.name === name);
  return index === -1 || index === sheets.length - 1 ? null : index + 1;
}

/** Of a ledger that has its line nothing can be missing but the names of some sheets, also another's. */
export async function giveNames(context: Excel.RequestContext, before: Before): Promise<string[]> {
  const due = before.book.sheets.flatMap(({ name, run }) => {
    const own = run !== null && isTold(before, run) ? LEDGER_SHEETS[nthOf(name)] : undefined;
    return own === undefined ? [] : [{ name, own }];
  });
  for (const { name, own } of due) context.workbook.worksheets.getItem(name).name = own;
  if (due.length > 0) await context.sync();
  return due.map(({ own }) => own);
}

/** The batch may have been carried out whole, its answer lost; else what it made goes again. */
async function afterFailure(request: NewLedger, failure: unknown): Promise<Dressed> {
  try {
    return await inWorkbook(async (context) => {
      const before = await look(context);
      await giveNames(context, before);
      if (isTold(before, request.token)) return dress(context, before.book.pending);
      const rest = queueRemoval(context, before, (sheet) => isMadeBy(request.token, sheet));
      await context.sync();
      // Another clerk has made it at the same moment.
      refuseTaken(before, rest);
      throw failure;
    });
  } catch (reason) {
    // What is left is taken away by the next run.
    throw reason instanceof WorkbookError && reason.trouble === "name-taken" ? reason : failure;
  }
}
