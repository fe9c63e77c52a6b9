// Owns showing a workbook that the pane has made in a window of its own (O7): where the web view takes no downloads
// (pitfall 21), it is saved from there.

import { inWorkbook } from "../../excel/run";

/** Throws WorkbookError, "unsupported" before ExcelApi 1.8. @param bytes of an .xlsx file */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  const file = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  await inWorkbook(() => Excel.createWorkbook(file));
}
