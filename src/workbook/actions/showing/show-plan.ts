// Owns showing cells of the plan: by selecting them, never by a colour (P1: the plan is never altered).

import { inWorkbook } from "../../excel/run";

/** Brings a sheet to the front and selects cells of it. */
export async function showCells(sheetName: string, address: string): Promise<void> {
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
