// Owns reading everything that the pane needs, in one round trip. A row that cannot be read is
// reported with its address and leaves the others alone.

import type { CellValue } from "../../domain/text/cell";
import type { Department, DepartmentChange } from "../../domain/records/department";
import type { EvaluationInput } from "../../domain/evaluation/types";
import type { Submission } from "../../domain/records/submission";
import { LATER_TABLES, TABLE_NAMES } from "../../tables/declarations/registry";
import { addressBeneath, requestBeneath } from "./beneath";
import { formatProblemOf, requestFormat } from "../excel/file-format";
import { knownLedger, type Cells, type KnownLedger } from "./known-ledger";
import { periodOf, periodRanges } from "./shown-period";
import { isOwnSheet, nthOf, OWN_MARK_PATHS } from "../excel/book/own-mark";
import { inWorkbook } from "../excel/run";
import {
  ADOPTIONS,
  COMMISSIONS,
  OUTLETS,
  type AdoptionRow,
  type CommissionRow,
  type OutletRow,
} from "../../tables/declarations/adoptions";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  PLAN_SUBTOTALS,
  type PlanSubtotalRow,
} from "../../tables/declarations/departments";
import { LEDGER } from "../../tables/declarations/ledger";
import { LOG } from "../../tables/declarations/log";
import { SETTINGS } from "../../tables/declarations/settings";
import type { Period } from "../../tables/blocks/shown-period";
import { readFrameTables } from "../../tables/reading/frame-tables";
import { readTable, type RowProblem } from "../../tables/reading/read-table";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { locate } from "../../tables/schema/table";
import { ownSetting } from "../excel/settings-rows";

export interface Tracker {
  readonly period: Period;
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
  /** 台账, also where a row could not be read; changed by `withLedger` only. */
  readonly ledger: KnownLedger;
  /** Those of `ledger`. */
  readonly submissions: readonly Submission[];
  /** Those that stand; taken back ones are left out. */
  readonly adoptions: readonly AdoptionRow[];
  readonly commissions: readonly CommissionRow[];
  /** With those 停用. */
  readonly outlets: readonly OutletRow[];
  readonly settings: EvaluationInput["settings"];
  /** 经办人, "" = not given. */
  readonly clerk: string;
  /** P3, kept for ever. */
  readonly subtotals: readonly PlanSubtotalRow[];
  /** E11: cells that could not be read, and what stands twice, in the tables on which figures rest. */
  readonly leftOut: readonly RowProblem[];
  /** The same in all tables. */
  readonly problems: readonly RowProblem[];
}

/** What an evaluation takes of a tracker. */
export function evaluationInput(tracker: Tracker): EvaluationInput {
  return { ...tracker, ...tracker.period };
}

/**
 * Whether the workbook has a tracker: all of its tables, none, or some ("damaged", with the rest). Tables of
 * our names in a workbook without a sheet of ours are the clerk's. One whose making was cut short is none yet,
 * unless only names of sheets were missing; that, or a table that came later, makes it "unfinished".
 */
export type LedgerState = (
  | { readonly kind: "present" }
  | { readonly kind: "unfinished" }
  | { readonly kind: "absent" }
  | { readonly kind: "damaged"; readonly missing: readonly string[] }
) & {
  /** Why the file cannot hold a tracker, and what to do. */
  readonly formatProblem: string | null;
};

export async function ledgerState(): Promise<LedgerState> {
  return inWorkbook(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const format = requestFormat(context);
    const sheets = context.workbook.worksheets.load(OWN_MARK_PATHS);
    await context.sync();
    const formatProblem = formatProblemOf(format);
    const present = tables.items.map((table) => table.name);
    const missing = TABLE_NAMES.filter((name) => !present.includes(name));
    const isHalfMade = sheets.items.some(({ name }) => nthOf(name) !== -1);
    if (isHalfMade && !(present.includes(LOG.name) && (await hasLine(context)))) {
      return { kind: "absent", formatProblem };
    }
    if (missing.every((name) => LATER_TABLES.includes(name))) {
      return { kind: isHalfMade || missing.length > 0 ? "unfinished" : "present", formatProblem };
    }
    return missing.length < TABLE_NAMES.length && sheets.items.some(isOwnSheet)
      ? { kind: "damaged", missing, formatProblem }
      : { kind: "absent", formatProblem };
  });
}

/** The line that says that the ledger is whole is the first one of 日志. */
async function hasLine(context: Excel.RequestContext): Promise<boolean> {
  const body = context.workbook.tables.getItem(LOG.name).getDataBodyRange();
  const first = body.getRow(0).load("values");
  await context.sync();
  return (first.values as CellValue[][]).flat().some((cell) => cell !== "");
}

/** One table as asked for; the totals row is not among its cells. */
interface Block {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly beneath: Excel.Range;
}

function requestBlock(context: Excel.RequestContext, name: string, what: string): Block {
  const table = context.workbook.tables.getItem(name);
  return {
    header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load(what),
    beneath: requestBeneath(table),
  };
}

const SHORT_TABLES: readonly string[] = [
  DEPARTMENTS.name,
  DEPARTMENT_CHANGES.name,
  ADOPTIONS.name,
  COMMISSIONS.name,
  OUTLETS.name,
  PLAN_SUBTOTALS.name,
  SETTINGS.name,
];
/** Those of which the pane tells itself what is wrong in and beneath them. */
export const READ_TABLES: readonly string[] = [LEDGER.name, ...SHORT_TABLES];
/** Rows of 台账 that go into one answer where the whole does not (pitfall 14: 5 MB). */
const ROWS_AT_ONCE = 4000;

/**
 * Everything the pane shows, as it stands now: one round trip, more only for a ledger too long for one.
 * Throws WorkbookError if a table or column is gone.
 */
export async function readTracker(): Promise<Tracker> {
  try {
    return await readWith("values", ({ body }) => Promise.resolve(body.values as CellValue[][]));
  } catch (error) {
    if (!(error instanceof WorkbookError && error.trouble === "too-large")) throw error;
    return readWith("rowCount", ({ body }) => readPieces(body, 0));
  }
}

/** @param what is loaded of the ledger's body at first, and how its rows are had from there. */
function readWith(
  what: "values" | "rowCount",
  rowsOf: (ledger: Block) => Promise<CellValue[][]>,
): Promise<Tracker> {
  return inWorkbook(async (context) => {
    const period = periodRanges(context).map((range) => range.load("values"));
    const short = SHORT_TABLES.map(
      (name) => [name, requestBlock(context, name, "values")] as const,
    );
    const ledger = requestBlock(context, LEDGER.name, what);
    await context.sync();
    const blocks = new Map(short.map(([name, block]) => [name, read(block, block.body.values)]));
    blocks.set(LEDGER.name, read(ledger, await rowsOf(ledger)));
    return assemble(periodOf(period), blocks);
  }, TABLE_NAMES);
}

async function readPieces(body: Excel.Range, from: number): Promise<CellValue[][]> {
  const rows = Math.min(ROWS_AT_ONCE, body.rowCount - from);
  if (rows <= 0) return [];
  const piece = body
    .getRow(from)
    .getResizedRange(rows - 1, 0)
    .load("values");
  await body.context.sync();
  return [...(piece.values as CellValue[][]), ...(await readPieces(body, from + rows))];
}

function read({ header, beneath }: Block, body: CellValue[][]): Cells {
  return {
    rows: [...(header.values as CellValue[][]), ...body],
    origin: { row: header.rowIndex, column: header.columnIndex },
    beneath: addressBeneath(beneath),
  };
}

const NO_CELLS: Cells = { rows: [], origin: { row: 0, column: 0 } };

function clerkOf({ rows: [header = [], ...rows] }: Cells): string {
  return ownSetting({ located: locate(SETTINGS, header), rows }, "clerk");
}

function assemble(period: Period, blocks: ReadonlyMap<string, Cells>): Tracker {
  const cells = ({ name }: { readonly name: string }) => blocks.get(name) ?? NO_CELLS;
  const { problems: ofFrame, ...frame } = readFrameTables(
    {
      departments: cells(DEPARTMENTS),
      changes: cells(DEPARTMENT_CHANGES),
      adoptions: cells(ADOPTIONS),
      commissions: cells(COMMISSIONS),
      settings: cells(SETTINGS),
    },
    period.year,
  );
  const outlets = readTable(OUTLETS, cells(OUTLETS));
  const subtotals = readTable(PLAN_SUBTOTALS, cells(PLAN_SUBTOTALS));
  const others = {
    ...frame,
    period,
    outlets: outlets.rows.map((row) => row.record),
    clerk: clerkOf(cells(SETTINGS)),
    subtotals: subtotals.rows.map((row) => row.record),
    leftOut: ofFrame,
    problems: [...ofFrame, ...outlets.problems, ...subtotals.problems],
  };
  return withLedger(others, knownLedger(cells(LEDGER), period.year));
}

/** With 台账 as it is known now, and what is made of it. */
export function withLedger(
  tracker: Omit<Tracker, "ledger" | "submissions">,
  ledger: KnownLedger,
): Tracker {
  const ofOthers = (problems: readonly RowProblem[]) =>
    problems.filter(({ table }) => table !== LEDGER.name);
  return {
    ...tracker,
    ledger,
    submissions: ledger.submissions,
    leftOut: [...ofOthers(tracker.leftOut), ...ledger.problems],
    problems: [...ofOthers(tracker.problems), ...ledger.problems],
  };
}
