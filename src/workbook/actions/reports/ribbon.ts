// Owns what a ribbon button does besides its work: a failure is shown where the clerk looks.

import { chinaTime } from "../../../domain/calendar/china-time";
import { CALCULATED_AT } from "../../sheets/quarterly-sheet";
import { recalculate } from "./recalculate";
import { tellRibbonFailure } from "../../excel/ribbon-failure";
import { writeWhole } from "../../excel/book/whole-sheets";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { TEXTS } from "../../excel/texts";

/**
 * 重算季度表 from the ribbon. A failure stands in the cell beside 计算于 and in the pane, which opens
 * where there is no such cell. Never throws for a failure in the workbook.
 * @param pressedAt milliseconds since 1970-01-01 UTC
 */
export async function recalculateFromRibbon(pressedAt: number): Promise<void> {
  try {
    const { looks } = await recalculate({ now: chinaTime(pressedAt) });
    if (looks !== "") tellRibbonFailure(looks);
  } catch (error) {
    await show(
      TEXTS.recalculationFailed(error instanceof WorkbookError ? error.message : String(error)),
    );
  }
}

async function show(sentence: string): Promise<void> {
  tellRibbonFailure(sentence);
  try {
    await writeWhole(async (context) => {
      const cell = context.workbook.names.getItem(CALCULATED_AT).getRange();
      cell.values = [[sentence]];
      await context.sync();
    });
  } catch {
    // No cell to write into (no tracker yet, or the sheet is protected).
    await Office.addin.showAsTaskpane();
  }
}
