// Owns how a failure is put to the clerk.

import { WorkbookError } from "../../tables/schema/workbook-error";
import { paneTexts } from "./texts";

/** A WorkbookError says it itself; anything else is our own fault and is shown with its message. */
export function sentenceOf(error: unknown): string {
  if (error instanceof WorkbookError) return error.message;
  return paneTexts.unknownError(error instanceof Error ? error.message : String(error));
}
