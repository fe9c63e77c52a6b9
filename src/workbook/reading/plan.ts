// Owns showing the workbook's cells to the search for the plan (P1). The plan sheet is only read.

import type { CellValue } from "../../domain/cell";
import { findPlan } from "../../domain/plan/find-plan";
import type { SheetValues } from "../../domain/plan/plan";
import type { PlanSearch, Understanding } from "../../domain/plan/understanding";
import { isOwnSheet, TABLE_NAMES } from "../../tables/registry";
import { inWorkbook } from "../excel/run";

/** P1, P5: looks at every sheet but our own, in two round trips. */
export async function readPlan(): Promise<PlanSearch> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    const own = tables.items
      .filter((table) => TABLE_NAMES.includes(table.name))
      .map((table) => table.worksheet.name);
    const used = sheets.items
      .filter((sheet) => !isOwnSheet(sheet.name) && !own.includes(sheet.name))
      .map((sheet) => ({
        name: sheet.name,
        range: sheet.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
      }));
    await context.sync();
    return findPlan(used.map(({ name, range }) => sheetValues(name, range)));
  });
}

/** P1, P5: takes the selected cells as the plan; one selected cell stands for its whole region. */
export async function readSelectedPlan(): Promise<PlanSearch> {
  return inWorkbook(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("cellCount");
    const sheet = selected.worksheet.load("name");
    const region = selected.getSurroundingRegion().load("values,rowIndex,columnIndex");
    const cells = selected.getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
    await context.sync();
    return taken(findPlan([sheetValues(sheet.name, selected.cellCount === 1 ? region : cells)]));
  });
}

/** What the clerk has selected for a plan is one, whatever it says of itself. */
function taken(search: PlanSearch): PlanSearch {
  if (search.found) return search;
  const [plan, ...others]: readonly Understanding[] = search.possible;
  return plan === undefined ? search : { found: true, plan, others };
}

function sheetValues(name: string, range: Excel.Range): SheetValues {
  if (range.isNullObject) return { name, values: [], firstRow: 0, firstColumn: 0 };
  const values = range.values as CellValue[][];
  return { name, values, firstRow: range.rowIndex, firstColumn: range.columnIndex };
}
