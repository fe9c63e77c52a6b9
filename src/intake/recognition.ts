// Owns recognising a mail that is in the ledger already (I3, I7): by its message id, else by title and body.

import type { Submission } from "../domain/records/submission";
import { mailOf } from "../domain/rules/duplicates";

/** With what the key of an older list's row begins; those of mails begin otherwise. */
export const LIST_ROW = "l";

/** 编号 of the registration that came from this mail, null = none stands; what is 作废 may come again. */
export function registeredAs(
  key: string,
  submissions: readonly Pick<Submission, "id" | "mailKey" | "status">[],
): string | null {
  return submissions.findLast((each) => mailOf(each) === key)?.id ?? null;
}
