// Owns showing the workbook's cells to the search for the plan (P1). The plan sheet is only read, and never
// more of any sheet than its first rows and columns (pitfall 34): a stray cell at the end costs nothing.

import type { CellValue } from "../../domain/text/cell";
import { ROWS_ABOVE, withLinesAbove } from "../../domain/plan/above";
import { findPlan, takenForPlan } from "../../domain/plan/find-plan";
import type { SheetValues } from "../../domain/plan/plan";
import type { PlanSearch } from "../../domain/plan/understanding";
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
    const known = requestUnits(tables, sheets.items.filter(isOwnSheet));
    const used = sheets.items
      .filter((sheet) => !isOwnSheet(sheet))
      .map((sheet) => ({
        name: sheet.name,
        range: sheet
          .getRangeByIndexes(0, 0, rows, MOST_COLUMNS)
          .getUsedRangeOrNullObject(true)
          .load("values,rowIndex,columnIndex"),
      }));
    await context.sync();
    return findPlan(
      used.map(({ name, range }) => sheetValues(name, range)),
      known(),
    );
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
    const within = (range: Excel.Range) =>
      range.getIntersectionOrNullObject(bounds).load("values,rowIndex,columnIndex");
    const region = within(selected.getSurroundingRegion());
    const cells = within(selected);
    await context.sync();
    const range = sheetValues(sheet.name, selected.cellCount === 1 ? region : cells);
    return takenForPlan([await withTitle(sheet, range)]);
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

function sheetValues(name: string, range: Excel.Range): SheetValues {
  if (range.isNullObject) return { name, values: [], firstRow: 0, firstColumn: 0 };
  const values = range.values as CellValue[][];
  return { name, values, firstRow: range.rowIndex, firstColumn: range.columnIndex };
}
