// Owns what an action sees of the workbook besides its tables, as plain data: the sheets and whose they are,
// the defined names, the looks still to be set. And taking away what a run of ours made and did not finish.

import type { Look } from "../looks/look";
import { pendingLooks, requestLooks } from "./pending-looks";
import { RUN_PATHS, runOf } from "./own-mark";

export interface BookSheet {
  readonly name: string;
  /** The token of the run that made it, "" = ours, and older than these tokens; null = not ours. */
  readonly run: string | null;
}

export interface BookName {
  readonly name: string;
  /** The sheet that it points into, null if into none. */
  readonly sheet: string | null;
  /** False where the cells are gone that it pointed to. */
  readonly isAlive: boolean;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly pending: readonly Look[];
}

/** To be called before a sync; the answer is to be called after it. */
export function requestBook(context: Excel.RequestContext): () => Book {
  const sheets = context.workbook.worksheets.load(RUN_PATHS);
  const names = context.workbook.names.load("items/name,items/formula");
  const looks = requestLooks(context);
  return () => ({
    sheets: sheets.items.map((sheet) => ({ name: sheet.name, run: runOf(sheet) })),
    names: names.items.map(({ name, formula }) => ({
      name,
      sheet: sheetOf(String(formula)),
      isAlive: !String(formula).includes("#REF!"),
    })),
    pending: pendingLooks(looks),
  });
}

/** The sheet that a name's formula points into: ='个人（二）'!$A$1 → 个人（二）. */
function sheetOf(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^!'"]+))!/u.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
}

/** The sheet of a name that is in force, null if it is not there or points nowhere. */
export function placeOfName(
  { names, sheets }: Pick<Book, "names" | "sheets">,
  name: string,
): BookSheet | null {
  const place = names.find((each) => each.name === name && each.isAlive)?.sheet;
  return sheets.find((each) => each.name === place) ?? null;
}

export function hasSheet({ sheets }: Pick<Book, "sheets">, name: string): boolean {
  return sheets.some((each) => each.name === name);
}

/** Queues deleting a name if it is there. */
export function queueNameAway(context: Excel.RequestContext, { names }: Book, name: string): void {
  if (names.some((each) => each.name === name)) context.workbook.names.getItem(name).delete();
}

/**
 * Queues taking away sheets of ours, with the names that point into them (T4: nothing else).
 * @returns the workbook as it is then
 */
export function queueAway(
  context: Excel.RequestContext,
  book: Book,
  isLeft: (sheet: BookSheet) => boolean,
): Book {
  const gone = book.sheets.filter((sheet) => sheet.run !== null && isLeft(sheet));
  const isGone = (name: string | null) => gone.some((sheet) => sheet.name === name);
  const names = book.names.filter(({ sheet }) => isGone(sheet));
  for (const { name } of names) context.workbook.names.getItem(name).delete();
  for (const { name } of gone) {
    const sheet = context.workbook.worksheets.getItem(name);
    // Excel deletes none that no menu shows.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  return {
    ...book,
    sheets: book.sheets.filter((sheet) => !gone.includes(sheet)),
    names: book.names.filter((name) => !names.includes(name)),
  };
}
