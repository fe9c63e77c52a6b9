// Owns the sheet 导入遗漏 (I5): what of the older list imported last was left out, as plain texts. It is
// written before the first row is taken, so that an import cut short has said it already.

import { formatDateTime, type CivilDateTime } from "../../../domain/calendar/civil-date";
import {
  LEFT_OUT_COLUMNS,
  leftOutBlock,
  type LeftOutRow,
} from "../../../tables/blocks/left-out-rows";
import { requestBook } from "../../excel/book/book";
import { writeWhole } from "../../excel/book/whole-sheets";
import { newToken } from "../../excel/engine/memory";
import type { Dressed } from "../../excel/looks/look";
import { sendWithLooks } from "../../excel/looks/looks";
import { putOutputs } from "../../sheets/output-sheet";
import { emptyReports } from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";

const REPORT = { name: "导入遗漏", anchor: "导入遗漏表" };

interface LeftOutList {
  /** What the clerk calls the list: a sheet, a file. */
  readonly source: string;
  readonly rows: readonly LeftOutRow[];
  readonly now: CivilDateTime;
}

/** Writes the sheet anew; safe to repeat. @returns its name, and what is to be said of its looks. */
export function writeLeftOut({
  source,
  rows,
  now,
}: LeftOutList): Promise<Dressed & { readonly sheet: string }> {
  const run = newToken();
  return writeWhole(async (context) => {
    const request = requestBook(context);
    await context.sync();
    const book = request();
    const [, ...texts] = leftOutBlock(rows);
    const content = {
      title: TEXTS.leftOutTitle,
      note: TEXTS.leftOutNote(source, formatDateTime(now)),
      tables: [{ left: 0, columns: LEFT_OUT_COLUMNS, rows: texts }],
      foot: [],
      charts: [],
    };
    const reports = emptyReports(context, book, [REPORT], run);
    const looks = await putOutputs(reports, [content]);
    const [{ name } = REPORT] = reports;
    return { sheet: name, looks: await sendWithLooks(context, book.pending, looks) };
  });
}
