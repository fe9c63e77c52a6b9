// A small workbook made by hand, opened in office.js.
import { Book } from "../../../src/preview/model/book";
import {
  openBookInNode,
  type BookInNode,
  type NodeExcelOptions,
} from "../../../src/preview/node";

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
