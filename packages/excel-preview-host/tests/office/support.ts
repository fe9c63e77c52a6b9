// A small workbook made by hand, opened in office.js.
import { Book } from "../../src/model/book";
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

/** Lets office.js deliver what the host has sent. */
export function delivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
