// Owns showing the workbook's other sheets to the import of an older list (I5): their names, and the cells
// of one, bounded as the plan's are (pitfall 34).

import type { SheetValues } from "../../domain/plan/plan";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { isOwnSheet, OWN_MARK_PATHS } from "../excel/book/own-mark";
import { asFarAsItGoes, requestValues, valuesOf } from "../excel/pieces";
import { inWorkbook } from "../excel/run";
import { TEXTS } from "../excel/texts";

/** The sheets that are not ours, in their order. */
export function otherSheets(): Promise<string[]> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets.load(OWN_MARK_PATHS);
    await context.sync();
    return sheets.items.filter((sheet) => !isOwnSheet(sheet)).map(({ name }) => name);
  });
}

/** The used cells of a sheet, as far as `most` goes; a long list in several answers of at most 5 MB. */
export function readSheet(
  name: string,
  most: { readonly rows: number; readonly columns: number },
): Promise<SheetValues> {
  return asFarAsItGoes((mode) =>
    inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet
        .getRangeByIndexes(0, 0, most.rows, most.columns)
        .getUsedRangeOrNullObject(true);
      requestValues(used, mode).load("columnIndex");
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError("missing-table", TEXTS.sheetGone(name));
      if (used.isNullObject) return { name, values: [], firstRow: 0, firstColumn: 0 };
      const values = await valuesOf(used, mode);
      return { name, values, firstRow: used.rowIndex, firstColumn: used.columnIndex };
    }),
  );
}
