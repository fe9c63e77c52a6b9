// Owns 季度考核（数值） (O7): the last figures of 季度考核 as values with their time, for whoever opens the tracker where
// the add-in is not and sees #NAME?.

import { formatDateTime, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { QUARTERLY_COLUMNS } from "../../../tables/blocks/quarterly";
import { quarterLabel } from "../../../domain/calendar/quarter";
import type { QuarterOfYear } from "../../../tables/declarations/seal-records";
import { requestBook } from "../../excel/book/book";
import { writeWhole } from "../../excel/book/whole-sheets";
import { newToken } from "../../excel/engine/memory";
import { sendWithLooks } from "../../excel/looks/looks";
import { requestShownFigures } from "../../reading/sealed-figures";
import { putOutputs } from "../../sheets/output-sheet";
import { emptyReports } from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";

export const LAST_FIGURES = { name: "季度考核（数值）", anchor: "考核数值表" };

/**
 * Writes what 季度考核 shows; nothing while it shows no table. Safe to repeat.
 * @param which the quarter that it shows
 * @returns a sentence that names the looks that were not set, "" if all were
 */
export function writeLastFigures(which: QuarterOfYear, now: CivilDateTime): Promise<string> {
  const run = newToken();
  return writeWhole(async (context) => {
    const request = requestBook(context);
    const shown = requestShownFigures(context);
    await context.sync();
    const figures = shown.read();
    if (figures === null) return "";
    const book = request();
    const content = {
      title: TEXTS.lastFigures(quarterLabel(which)),
      note: TEXTS.lastFiguresNote(formatDateTime(now)),
      tables: [{ left: 0, columns: QUARTERLY_COLUMNS, rows: figures.slice(1) }],
      foot: [],
      charts: [],
    };
    const looks = await putOutputs(emptyReports(context, book, [LAST_FIGURES], run), [content]);
    return sendWithLooks(context, book.pending, looks);
  });
}
