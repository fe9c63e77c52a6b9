// Excel in plain Node, for tests: the real office.js over a workbook, without a browser.
import { openBookInNode, type BookInNode, type NodeExcelOptions } from "./office/node-excel";
import { openWorkbook, type WorkbookFile } from "./xlsx/workbook-file";

export type { NodeExcelOptions } from "./office/node-excel";

export interface NodeExcel extends BookInNode {
  readonly file: WorkbookFile;
}

/** Opens an .xlsx file's bytes in an Excel of its own; see `openBookInNode`. */
export async function openInNode(
  bytes: Uint8Array,
  options: NodeExcelOptions = {},
): Promise<NodeExcel> {
  const file = openWorkbook(bytes);
  const excel = await openBookInNode(file.book, () => void file.save(), options);
  return { ...excel, file };
}
