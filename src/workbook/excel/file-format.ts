// Owns which files can hold a tracker (pitfall 35). Saved as .xls and the like, a workbook loses its
// tables' references, spilled formulas, or all sheets but one.

import { WorkbookError } from "../../tables/schema/workbook-error";
import { TEXTS } from "./texts";

/** Endings that Excel opens and saves without what the tracker needs. A workbook never saved has none. */
const POORER = /\.(?:xl[stmwc]|xla|csv|txt|prn|dif|slk|xml|od[st]|html?|mhtml?|dbf|ett?|uos)$/iu;
const ROWS_OF_XLSX = 1_048_576;

export interface FormatRequest {
  readonly workbook: Excel.Workbook;
  /** The whole of a sheet: a workbook opened as .xls has short ones, until it is opened again. */
  readonly whole: Excel.Range;
}

/** Asks for it with whatever else the coming sync brings. */
export function requestFormat(context: Excel.RequestContext): FormatRequest {
  return {
    workbook: context.workbook.load("name"),
    whole: context.workbook.worksheets.getFirst().getRange().load("rowCount"),
  };
}

export function formatProblemOf({ workbook, whole }: FormatRequest): string | null {
  return formatProblem(workbook.name, whole.rowCount);
}

/** Says why the file cannot hold a tracker and what to do, or null. @param rows of a whole sheet */
export function formatProblem(name: string, rows: number): string | null {
  const ending = POORER.exec(name)?.[0];
  if (ending !== undefined) return TEXTS.poorFormat(name, ending.toLowerCase());
  return rows < ROWS_OF_XLSX ? TEXTS.compatibilityMode : null;
}

/** Throws WorkbookError "bad-input" where a tracker would not survive saving. */
export function refusePoorFormat(request: FormatRequest): void {
  const problem = formatProblemOf(request);
  if (problem !== null) throw new WorkbookError("bad-input", problem);
}
