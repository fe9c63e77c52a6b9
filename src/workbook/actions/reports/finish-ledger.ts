// Owns finishing a ledger when it is opened: sheets that have not got their names, because making it was cut
// short among them, and tables that the version that made it did not know. Nothing of what stands is changed.

import { PARAGRAPHS } from "../../../tables/declarations/paragraphs";
import { hasSheet, queueAway, type BookSheet } from "../../excel/book/book";
import { nthOf, queueNewSheet } from "../../excel/book/own-mark";
import { newToken } from "../../excel/engine/memory";
import { inOrder } from "../../excel/queue";
import { evenIfOvertaken, inWorkbook } from "../../excel/run";
import { LEDGER_SHEETS, queueParagraphs } from "../../sheets/ledger-sheets";
import { giveNames, look, type Before } from "./create-ledger";

const NTH = LEDGER_SHEETS.indexOf(PARAGRAPHS.name);

/** Safe to repeat. @returns the names of the sheets that were finished */
export function finishLedger(): Promise<string[]> {
  return inOrder(() =>
    evenIfOvertaken(() =>
      inWorkbook(async (context) => {
        const before = await look(context);
        const named = await giveNames(context, before);
        const added = await addParagraphs(
          context,
          named.length === 0 ? before : await look(context),
        );
        return [...named, ...added];
      }),
    ),
  );
}

/** The table has its name before the sheet has: once it has, the sheet may be in use, and is kept. */
async function addParagraphs(
  context: Excel.RequestContext,
  { tables, book }: Before,
): Promise<string[]> {
  const isBegun = ({ name, run }: BookSheet) => run !== null && nthOf(name) === NTH;
  const begun = book.sheets.find(isBegun);
  const isMade = tables.includes(PARAGRAPHS.name);
  const isNamed = hasSheet(book, PARAGRAPHS.name);
  if (isMade && begun === undefined) return [];
  if (isMade && begun !== undefined && !isNamed) {
    context.workbook.worksheets.getItem(begun.name).name = PARAGRAPHS.name;
  } else {
    queueAway(context, book, isBegun);
    if (!isMade) {
      const sheet = queueNewSheet(context, newToken(), NTH);
      queueParagraphs(sheet);
      sheet.name = PARAGRAPHS.name;
    }
  }
  await context.sync();
  return isMade && isNamed ? [] : [PARAGRAPHS.name];
}
