// What `Excel.createWorkbook` shows: a file's bytes, an empty workbook where none are given.
import { OfficeError } from "./office/errors";
import { isWorkbook, newWorkbook } from "./xlsx/workbook-file";

/** Throws OfficeError for bytes that are no workbook, as Excel does. */
export function otherWorkbook(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return newWorkbook(["Sheet1"]);
  if (!isWorkbook(bytes)) throw new OfficeError("InvalidArgument");
  return bytes;
}
