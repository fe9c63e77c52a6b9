// Owns refusing what an action is given: nothing is written then, and the clerk hears why.

import type * as z from "zod/mini";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { TEXTS } from "./texts";

/** @param detail what is wrong, in Chinese */
export function badInput(detail: string): WorkbookError {
  return new WorkbookError("bad-input", TEXTS.badInput(detail));
}

/** The same where whoever tells of it begins with what was not done (没有登记：…). */
export function refused(detail: string): WorkbookError {
  return new WorkbookError("bad-input", TEXTS.refused(detail));
}

/** Throws `refuse`, a WorkbookError "bad-input", with the first thing that the schema does not take. */
export function requireValid(schema: z.ZodMiniType, given: unknown, refuse = badInput): void {
  const { error } = schema.safeParse(given);
  if (error !== undefined) throw refuse(error.issues[0]?.message ?? TEXTS.incomplete);
}
