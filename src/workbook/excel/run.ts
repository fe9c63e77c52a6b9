// Owns the one door to Excel: every action passes through `inWorkbook`, every failure leaves as a
// WorkbookError whose sentence says what is wrong and what to do now.

import { TABLE_NAMES } from "../../tables/declarations/registry";
import { isSealSheet } from "../../tables/declarations/seal-records";
import { WorkbookError, type WorkbookTrouble } from "../../tables/schema/workbook-error";
import { TEXTS } from "./texts";

/** Codes of office.js, by what they mean to the clerk. */
const TROUBLES: Readonly<Record<string, WorkbookTrouble>> = {
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "cell-being-edited",
  ItemNotFound: "missing-table",
  InvalidReference: "missing-table",
  ItemAlreadyExists: "name-taken",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  ConnectionFailure: "connection",
  ConnectionFailureWithStatus: "connection",
  ConnectionFailureWithDetails: "connection",
  Timeout: "connection",
  ServiceNotAvailable: "connection",
  Conflict: "busy",
  Aborted: "busy",
  RequestAborted: "busy",
  NonActiveClientError: "busy",
  ActivityLimitReached: "busy",
};

/** Long enough that an ordinary action never gets there. */
const PATIENCE_MILLISECONDS = 1500;
let sayWaiting: (sentence: string | null) => void = () => undefined;

/**
 * Pitfall 10: Excel holds actions back while a cell is being edited. The listener (one: the pane's
 * status line) is told a sentence while an action waits, and null when it goes on.
 */
export function onWaiting(listener: (sentence: string | null) => void): void {
  sayWaiting = listener;
}

async function patiently<T>(work: Promise<T>): Promise<T> {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    sayWaiting(TEXTS.waiting);
  }, PATIENCE_MILLISECONDS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (told) sayWaiting(null);
  }
}

/**
 * One action of the clerk = one call. Excel waits for a cell edit to end where it can.
 * @param tables names of the tables that the action needs, to say which one is missing.
 */
export async function inWorkbook<T>(
  action: (context: Excel.RequestContext) => Promise<T>,
  tables: readonly string[] = [],
): Promise<T> {
  try {
    return await patiently(Excel.run({ delayForCellEdit: true }, action));
  } catch (error) {
    throw await explain(error, tables);
  }
}

/**
 * What an action says that has found the workbook other than it had just read it; the last where rows no longer fit a
 * table with a column more. That one can mean anything else too: then it is said the second time.
 */
const ROWS_MOVED = "RowsMoved";
const OVERTAKEN: readonly string[] = [
  "ItemAlreadyExists",
  "ItemNotFound",
  "InvalidArgument",
  ROWS_MOVED,
];

/** Rows stand elsewhere than where they were found a round trip before. */
export function rowsMoved(): WorkbookError {
  const cause = { code: ROWS_MOVED };
  return new WorkbookError("busy", TEXTS.trouble("busy", "", ""), { cause });
}

/**
 * Does it once more where another clerk has at the same moment made or taken away what it looked for. `work`
 * starts from what it reads and finds what its first run has done, by its token: to be done twice is what every write
 * is made for (T2).
 */
export async function evenIfOvertaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkbookError && OVERTAKEN.includes(codeOf(error.cause)))) throw error;
    return work();
  }
}

/** The failure as the clerk is told of it; one more look at the workbook says which sheet or table. */
async function explain(error: unknown, tables: readonly string[]): Promise<WorkbookError> {
  if (error instanceof WorkbookError) return error;
  const code = codeOf(error);
  const trouble = TROUBLES[code] ?? "other";
  if (trouble === "protected" || trouble === "missing-table") {
    const found = await diagnose(trouble, tables, error);
    if (found !== null) return found;
  }
  const detail = error instanceof Error ? error.message : String(error);
  return new WorkbookError(trouble, TEXTS.trouble(trouble, code, detail), { cause: error });
}

/** office.js's word for what went wrong, "" if there is none. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

/** Names the protected sheets or the missing tables; null if none explains the failure. */
async function diagnose(
  trouble: "protected" | "missing-table",
  tables: readonly string[],
  cause: unknown,
): Promise<WorkbookError | null> {
  let seen: { locked: string[]; structure: boolean; missing: string[]; ours: number };
  try {
    seen = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
      const present = context.workbook.tables.load("items/name");
      const structure = context.workbook.protection.load("protected");
      await context.sync();
      const names = present.items.map((table) => table.name);
      return {
        // Snapshots are always protected, and nothing is ever written there.
        locked: sheets.items
          .filter((sheet) => sheet.protection.protected && !isSealSheet(sheet.name))
          .map((sheet) => sheet.name),
        structure: structure.protected,
        missing: tables.filter((name) => !names.includes(name)),
        ours: names.filter((name) => TABLE_NAMES.includes(name)).length,
      };
    });
  } catch {
    // The look itself failed: the first failure is told without the name.
    return null;
  }
  if (trouble === "protected" && seen.locked.length > 0) return protectedSheet(seen.locked, cause);
  if (trouble === "protected" && seen.structure) {
    return new WorkbookError(trouble, TEXTS.protectedStructure, { cause });
  }
  if (trouble === "missing-table" && seen.missing.length > 0) {
    const sentence = seen.ours === 0 ? TEXTS.noLedger : TEXTS.missingTables(seen.missing);
    return new WorkbookError(trouble, sentence, { cause });
  }
  return null;
}

export function protectedSheet(sheets: readonly string[], cause?: unknown): WorkbookError {
  return new WorkbookError("protected", TEXTS.protectedSheets(sheets), { cause });
}
