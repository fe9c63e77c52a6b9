// Owns showing one cell of a table (E11: what is left out is named with its cell): by selecting it.

import { WorkbookError } from "../../../tables/schema/workbook-error";
import { inWorkbook } from "../../excel/run";
import { TEXTS } from "../../excel/texts";

/**
 * Brings the table's sheet to the front, whatever it is called, and selects the cell. Throws WorkbookError
 * where the table is gone or its sheet is hidden.
 * @param address A1, as `RowProblem` has it
 * @returns whether it is to be seen: a row or column that is hidden, by a filter or by hand, stays so
 */
export async function showCell(table: string, address: string): Promise<{ isSeen: boolean }> {
  return inWorkbook(
    async (context) => {
      const worksheet = context.workbook.tables.getItem(table).worksheet.load("name,visibility");
      await context.sync();
      if (worksheet.visibility !== "Visible") {
        throw new WorkbookError("bad-input", TEXTS.sheetHidden(worksheet.name));
      }
      worksheet.activate();
      const range = worksheet.getRange(address).load("rowHidden,columnHidden");
      range.select();
      await context.sync();
      // null = some of several.
      return { isSeen: range.rowHidden !== true && range.columnHidden !== true };
    },
    [table],
  );
}
