// Owns finishing a ledger when it is opened: sheets that have not got their names, because making it was cut
// short among them, and tables that the version that made it did not know. Nothing of what stands is changed.

import { PARAGRAPHS } from "../../../tables/declarations/paragraphs";
import { queueAway } from "../../excel/book/book";
import { isLeftover, queueNewSheet } from "../../excel/book/own-mark";
import { newToken } from "../../excel/engine/memory";
import { inOrder } from "../../excel/queue";
import { evenIfOvertaken, inWorkbook } from "../../excel/run";
import { queueParagraphs } from "../../sheets/ledger-sheets";
import { giveNames, look, type Before } from "./create-ledger";

/** Safe to repeat. @returns the names of the sheets that were finished */
export function finishLedger(): Promise<string[]> {
  return inOrder(() =>
    evenIfOvertaken(() =>
      inWorkbook(async (context) => {
        const before = await look(context);
        const named = await giveNames(context, before);
        const added = await addLaterTables(context, before);
        return [...named, ...added];
      }),
    ),
  );
}

async function addLaterTables(
  context: Excel.RequestContext,
  { tables, book }: Before,
): Promise<string[]> {
  if (tables.includes(PARAGRAPHS.name)) return [];
  queueAway(context, book, ({ name }) => isLeftover(name));
  const sheet = queueNewSheet(context, newToken());
  queueParagraphs(sheet);
  sheet.name = PARAGRAPHS.name;
  await context.sync();
  return [PARAGRAPHS.name];
}
