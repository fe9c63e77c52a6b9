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
import { queuePending, setLooks } from "../../excel/looks/looks";
import {
  emptyReports,
  putGrid,
  queueColumnLook,
  queueNote,
  queueTitle,
  reportLooks,
} from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";

const REPORT = { name: "导入遗漏", anchor: "导入遗漏表" };
const HEADER_ROW = 2;

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
    const block = leftOutBlock(rows);
    const area = { rows: HEADER_ROW + block.length, columns: LEFT_OUT_COLUMNS.length };
    const looks = [];
    for (const { sheet, name } of emptyReports(context, book, [REPORT], run)) {
      queueColumnLook(sheet, LEFT_OUT_COLUMNS);
      queueTitle(sheet, TEXTS.leftOutTitle);
      queueNote(sheet, "A2", TEXTS.leftOutNote(source, formatDateTime(now)));
      await putGrid(sheet, { row: HEADER_ROW, column: 0 }, LEFT_OUT_COLUMNS, block);
      looks.push(...reportLooks(name, { headerRow: HEADER_ROW, area }));
    }
    const pending = queuePending(context, book.pending, looks);
    await context.sync();
    return { sheet: REPORT.name, looks: await setLooks(context, pending, looks) };
  });
}
