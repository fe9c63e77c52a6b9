// Owns what a ribbon button does besides its work: it always completes, and a failure is shown where
// the clerk looks, since a button has no pane of its own.

import type { CivilDateTime } from "../../domain/civil-date";
import { CALCULATED_AT } from "../sheets/quarterly-sheet";
import { recalculate } from "./recalculate";
import { inWorkbook } from "../excel/run";
import { WorkbookError } from "../../tables/workbook-error";
import { TEXTS } from "../excel/texts";

/** 重算季度表 from the ribbon. A failure stands in the cell beside 计算于, else the pane opens. */
export async function recalculateFromRibbon(
  event: Office.AddinCommands.Event,
  now: CivilDateTime,
): Promise<void> {
  try {
    await recalculate({ now });
  } catch (error) {
    await show(error);
  } finally {
    event.completed();
  }
}

async function show(error: unknown): Promise<void> {
  const sentence = error instanceof WorkbookError ? error.message : String(error);
  try {
    await inWorkbook(async (context) => {
      const cell = context.workbook.names.getItem(CALCULATED_AT).getRange();
      cell.values = [[TEXTS.recalculationFailed(sentence)]];
      await context.sync();
    });
  } catch {
    // No cell to write into (no tracker yet, or the sheet is protected): the pane says why.
    await Office.addin.showAsTaskpane();
  }
}
