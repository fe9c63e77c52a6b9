// Owns the three labelled cells 年度, 季度, 截止日期 above the table in 季度考核.

import type { CellValue } from "../../domain/text/cell";
import { inOrder } from "../excel/queue";
import { inWorkbook } from "../excel/run";
import {
  PERIOD_NAMES,
  readPeriodCells,
  writePeriodCells,
  type Period,
} from "../../tables/blocks/shown-period";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { TEXTS } from "../excel/texts";

/** The three cells, wherever the clerk moved them. */
export function periodRanges(context: Excel.RequestContext): Excel.Range[] {
  return PERIOD_NAMES.map((name) => context.workbook.names.getItem(name).getRange());
}

/** To be called after a sync that loaded `values` of the ranges. Throws WorkbookError "bad-input". */
export function periodOf(ranges: readonly Excel.Range[]): Period {
  const [year, quarter, asOf] = ranges.map((range) => (range.values as CellValue[][])[0]?.[0]);
  const period = readPeriodCells([year, quarter, asOf]);
  if (typeof period !== "string") return period;
  throw new WorkbookError("bad-input", TEXTS.periodUnreadable(period));
}

/** Writes the three cells in one round trip; the table beneath recalculates by itself. */
export async function setPeriod(period: Period): Promise<void> {
  await inOrder(() =>
    inWorkbook(async (context) => {
      const cells = writePeriodCells(period);
      for (const [index, range] of periodRanges(context).entries()) {
        range.values = [[cells[index]]];
      }
      await context.sync();
    }),
  );
}
