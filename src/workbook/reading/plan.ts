// Owns showing the workbook's cells to the search for the plan (P1). The plan sheet is only read, and never
// more of any sheet than its first rows and columns (pitfall 34): a stray cell at the end costs nothing.

import type { CellValue } from "../../domain/text/cell";
import { ROWS_ABOVE, withLinesAbove } from "../../domain/plan/above";
import { findPlan, takenForPlan } from "../../domain/plan/find-plan";
import type { SheetValues } from "../../domain/plan/plan";
import type { PlanSearch, Understanding } from "../../domain/plan/understanding";
import { nameKey } from "../../domain/text/text";
import { DEPARTMENTS } from "../../tables/declarations/departments";
import { readTable } from "../../tables/reading/read-table";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { isOwnSheet, OWN_MARK_PATHS } from "../excel/book/own-mark";
import { inWorkbook } from "../excel/run";

const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;
/** Where so few rows of each sheet are still too much for one answer, there is nothing more to try. */
const FEWEST_ROWS = 100;
/** What is read of a range: whether any of its rows or columns are hidden as well. */
const CELLS = "values,rowIndex,columnIndex,rowHidden,columnHidden";

/** P1, P5: looks at every sheet but our own, in two round trips; at fewer rows where they do not fit into one answer. */
export async function readPlan(rows = MOST_ROWS): Promise<PlanSearch> {
  try {
    return await findIn(rows);
  } catch (error) {
    const tooLarge = error instanceof WorkbookError && error.trouble === "too-large";
    if (!tooLarge || rows <= FEWEST_ROWS) throw error;
    return readPlan(Math.floor(rows / 4));
  }
}

function findIn(rows: number): Promise<PlanSearch> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load(OWN_MARK_PATHS);
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    const units = requestUnits(tables, sheets.items.filter(isOwnSheet));
    const used = sheets.items
      .filter((sheet) => !isOwnSheet(sheet))
      .map((sheet) => ({
        sheet,
        range: sheet
          .getRangeByIndexes(0, 0, rows, MOST_COLUMNS)
          .getUsedRangeOrNullObject(true)
          .load(CELLS),
      }));
    await context.sync();
    const known = units();
    return withHidden(used, (found) => findPlan(found, known));
  });
}

/** The names and aliases in 部门 of a tracker that is there already (O6), to be read after the next sync. */
function requestUnits(
  tables: Excel.TableCollection,
  own: readonly Excel.Worksheet[],
): () => ReadonlySet<string> {
  const isOurs = ({ name, worksheet }: Excel.Table) =>
    name === DEPARTMENTS.name && own.some((sheet) => sheet.name === worksheet.name);
  const range = tables.items.find(isOurs)?.getRange().load("values");
  if (range === undefined) return () => new Set();
  return () => {
    const { rows } = readTable(DEPARTMENTS, { rows: range.values as CellValue[][] });
    return new Set(rows.flatMap(({ record }) => [record.name, ...record.aliases]).map(nameKey));
  };
}

/** P1, P5: takes the selected cells as the plan; one selected cell stands for its whole region. */
export async function readSelectedPlan(): Promise<PlanSearch> {
  return inWorkbook(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("cellCount");
    const sheet = selected.worksheet.load("name");
    const bounds = sheet.getRangeByIndexes(0, 0, MOST_ROWS, MOST_COLUMNS);
    const within = (range: Excel.Range) => range.getIntersectionOrNullObject(bounds).load(CELLS);
    const region = within(selected.getSurroundingRegion());
    const cells = within(selected);
    await context.sync();
    const range = selected.cellCount === 1 ? region : cells;
    const values = await withTitle(sheet, sheetValues(sheet.name, range));
    return withHidden([{ sheet, range, values }], takenForPlan);
  });
}

/** The title and the year mostly stand above what one selects. */
async function withTitle(sheet: Excel.Worksheet, range: SheetValues): Promise<SheetValues> {
  const rows = Math.min(range.firstRow, ROWS_ABOVE);
  if (rows === 0 || range.values.length === 0) return range;
  const above = sheet
    .getRangeByIndexes(range.firstRow - rows, 0, rows, MOST_COLUMNS)
    .load("values,rowIndex,columnIndex");
  await sheet.context.sync();
  return withLinesAbove(range, sheetValues(sheet.name, above));
}

interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** Where they are more than those of the range. */
  readonly values?: SheetValues;
}

/**
 * Searches, and where what was understood lies on a sheet with hidden rows or columns, searches again knowing which:
 * one more round trip, only of the rows that were understood.
 */
async function withHidden(
  read: readonly ReadSheet[],
  search: (sheets: readonly SheetValues[]) => PlanSearch,
): Promise<PlanSearch> {
  const sheets = read.map(({ sheet, range, values }) => values ?? sheetValues(sheet.name, range));
  const first = search(sheets);
  const understood = first.found ? [first.plan, ...first.others] : first.possible;
  const requests = read.map(({ sheet, range }, at) => {
    const plan = understood.find((each) => each.sheet === sheets[at]);
    const whole = range.isNullObject || (range.rowHidden === false && range.columnHidden === false);
    return plan === undefined || whole ? null : requestHidden(sheet, plan);
  });
  const [asked] = read;
  if (asked === undefined || requests.every((request) => request === null)) return first;
  await asked.sheet.context.sync();
  return search(
    sheets.map((each, at) => {
      const hidden = requests[at]?.();
      return hidden === undefined ? each : { ...each, hidden };
    }),
  );
}

/** Which rows and columns of a plan are hidden, to be read after the next sync. */
function requestHidden(
  sheet: Excel.Worksheet,
  { lines, sheet: { values, firstColumn } }: Understanding,
): () => NonNullable<SheetValues["hidden"]> {
  const rowOf = (key: string) => Number(/\d+$/u.exec(key)?.[0]) - 1;
  const rows = [...new Set(lines.map(({ key }) => rowOf(key)))].map((row) => ({
    line: row,
    range: sheet.getRangeByIndexes(row, 0, 1, 1).load("rowHidden"),
  }));
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) => ({
    line: firstColumn + at,
    range: sheet.getRangeByIndexes(0, firstColumn + at, 1, 1).load("columnHidden"),
  }));
  return () => ({
    rows: new Set(rows.filter(({ range }) => range.rowHidden).map(({ line }) => line)),
    columns: new Set(columns.filter(({ range }) => range.columnHidden).map(({ line }) => line)),
  });
}

function sheetValues(name: string, range: Excel.Range): SheetValues {
  if (range.isNullObject) return { name, values: [], firstRow: 0, firstColumn: 0 };
  const values = range.values as CellValue[][];
  return { name, values, firstRow: range.rowIndex, firstColumn: range.columnIndex };
}
