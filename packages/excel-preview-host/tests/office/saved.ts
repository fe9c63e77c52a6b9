// A workbook of a file, opened in office.js, and opened again after it was saved.
import { newWorkbook, openWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";
import { openInNode, type NodeExcel } from "../../src/node";
import { partsOf } from "../xlsx/support";

const open: NodeExcel[] = [];

/** One empty sheet named "一", or a file's bytes. */
export async function openFile(bytes: Uint8Array = newWorkbook(["一"])): Promise<NodeExcel> {
  const node = await openInNode(bytes);
  open.push(node);
  return node;
}

export function closeFiles(): void {
  for (const node of open.splice(0)) node.close();
}

/** What the file holds after saving, as office.js finds it; the first window closes. */
export async function reopened(node: NodeExcel): Promise<NodeExcel> {
  const bytes = node.file.save();
  node.close();
  return openFile(bytes);
}

export function savedParts(node: NodeExcel): Record<string, string> {
  return partsOf(node.file.save());
}

/** What is read back of the saved file. */
export function readBack(node: NodeExcel): WorkbookFile {
  return openWorkbook(node.file.save());
}
