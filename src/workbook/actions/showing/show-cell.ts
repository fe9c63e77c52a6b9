// Owns showing one cell of a table (E11: what is left out is named with its cell): by selecting it.

import { WorkbookError } from "../../../tables/schema/workbook-error";
import { inWorkbook } from "../../excel/run";
import { TEXTS } from "../../excel/texts";

/**
 * Brings the table's sheet to the front, whatever it is called, and selects the cell. Throws WorkbookError
 * where the table is gone or its sheet is hidden.
 * @param address A1, as `RowProblem` has it
 */
export async function showCell(table: string, address: string): Promise<void> {
  await inWorkbook(
    async (context) => {
      const worksheet = context.workbook.tables.getItem(table).worksheet.load("name,visibility");
      await context.sync();
      if (worksheet.visibility !== "Visible") {
        throw new WorkbookError("bad-input", TEXTS.sheetHidden(worksheet.name));
      }
      worksheet.activate();
      worksheet.getRange(address).select();
      await context.sync();
    },
    [table],
  );
}
