// Owns putting a plan that came from a document onto a sheet of its own (issue 10, P1): plain texts and numbers,
// never a formula. The sheet is the clerk's from then on, and bears no mark of ours.

import type { SheetValues } from "../../../domain/plan/plan";
import type { CellValue } from "../../../domain/text/cell";
import { writeWhole } from "../../excel/book/whole-sheets";

const PLAN_SHEET = "计划表";
const IS_PLAN_SHEET = /^计划表(?: \d+)?$/u;

/**
 * Puts the cells from A1 on a new sheet 计划表 (计划表 2 … where the name is taken) and brings it to the front, in
 * two or three round trips. A sheet of that name that is blank, or holds these cells already, is taken over: an attempt
 * that was cut short leaves no second one behind.
 */
export async function placePlan(cells: readonly (readonly CellValue[])[]): Promise<SheetValues> {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const values = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  return writeWhole(async (context) => {
    const { sheet, name } = await findHome(context, values);
    const range = sheet.getRangeByIndexes(0, 0, values.length, width);
    range.numberFormat = values.map((row) =>
      row.map((cell) => (typeof cell === "number" ? "General" : "@")),
    );
    range.values = values;
    range.format.autofitColumns();
    sheet.activate();
    await context.sync();
    return { name, values, firstRow: 0, firstColumn: 0 };
  });
}

async function findHome(
  context: Excel.RequestContext,
  values: CellValue[][],
): Promise<{ sheet: Excel.Worksheet; name: string }> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const names = new Set(sheets.items.map((sheet) => sheet.name));
  const candidates = sheets.items.filter(({ name }) => IS_PLAN_SHEET.test(name));
  const seen = candidates.map((sheet) => ({
    sheet,
    name: sheet.name,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount,columnIndex,columnCount"),
    cells: sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).load("values"),
  }));
  if (seen.length > 0) await context.sync();
  const home = seen.find(({ used, cells }) => used.isNullObject || holds(used, cells, values));
  if (home !== undefined) return home;
  let name = PLAN_SHEET;
  for (let number = 2; names.has(name); number += 1) name = `${PLAN_SHEET} ${number}`;
  return { sheet: context.workbook.worksheets.add(name), name };
}

/** These values and no others. */
function holds(used: Excel.Range, cells: Excel.Range, values: CellValue[][]): boolean {
  const rows = used.rowIndex + used.rowCount;
  const columns = used.columnIndex + used.columnCount;
  if (rows > values.length || columns > (values[0]?.length ?? 0)) return false;
  return JSON.stringify(cells.values) === JSON.stringify(values);
}
