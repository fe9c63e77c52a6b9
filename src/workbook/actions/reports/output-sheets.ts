// Owns writing the output sheets (O5, O9): each found by its defined name and made anew, so that none is there twice and
// a sheet of the clerk's is never overwritten.

import type { OutputSheet } from "../../../tables/blocks/output-sheet";
import { requestBook } from "../../excel/book/book";
import { writeWhole } from "../../excel/book/whole-sheets";
import { newToken } from "../../excel/engine/memory";
import type { Dressed } from "../../excel/looks/look";
import { sendWithLooks } from "../../excel/looks/looks";
import { putOutputs } from "../../sheets/output-sheet";
import { emptyReports } from "../../sheets/report-sheet";

export interface WrittenSheets extends Dressed {
  /** What they are called now; the first is in front. */
  readonly names: readonly string[];
}

/**
 * Writes the sheets and brings the first to the front. Safe to repeat. Throws WorkbookError "name-taken" for a
 * sheet of such a name that is not ours; nothing is written then.
 */
export function writeOutputSheets(contents: readonly OutputSheet[]): Promise<WrittenSheets> {
  const run = newToken();
  return writeWhole(async (context) => {
    const request = requestBook(context);
    await context.sync();
    const book = request();
    const reports = emptyReports(context, book, contents, run);
    const looks = await putOutputs(reports, contents);
    reports[0]?.sheet.activate();
    const names = reports.map(({ name }) => name);
    return { names, looks: await sendWithLooks(context, book.pending, looks) };
  });
}
