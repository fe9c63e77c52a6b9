// A small workbook made by hand, opened in office.js.
import { Book } from "../../src/model/book";
import type { BatchEntry } from "../../src/office/batch-log";
import { openBookInNode, type BookInNode, type NodeExcelOptions } from "../../src/node";

const open: BookInNode[] = [];

/** Sheets "一" and "二". */
export async function excel(options: NodeExcelOptions = {}): Promise<BookInNode> {
  const book = new Book();
  book.addSheet("一");
  book.addSheet("二");
  const node = await openBookInNode(book, () => undefined, options);
  open.push(node);
  return node;
}

export function closeAll(): void {
  for (const node of open.splice(0)) node.close();
}

/** One batch on sheet "一"; returns what `work` gave, loaded. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** The code of the error that a run fails with. */
export async function errorOf(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return "no error";
}

/** Waits until office.js has delivered what the host has sent: one more event comes after all of that. */
export async function delivered(): Promise<void> {
  let heard = (): void => undefined;
  const last = new Promise<void>((resolve) => (heard = resolve));
  await onSheet((sheet) => {
    sheet.onFormatChanged.add(async () => heard());
  });
  await onSheet((sheet) => {
    sheet.getRange("Z99").format.fill.color = "#FFFFFF";
  });
  await last;
}

/** Waits for a round trip that nobody waits for. */
export function trip(node: BookInNode, wanted: BatchEntry["kind"]): Promise<void> {
  return new Promise((resolve) => {
    const end = node.log.subscribe(({ kind }) => {
      if (kind !== wanted) return;
      end();
      resolve();
    });
  });
}

export async function putFormulas(address: string, formulas: unknown[][]): Promise<void> {
  await onSheet((sheet) => {
    sheet.getRange(address).formulas = formulas;
  });
}

export async function getFormulas(address: string): Promise<unknown> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("formulas"));
  return range.formulas;
}
