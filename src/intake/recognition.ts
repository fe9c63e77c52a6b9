// Owns recognising a mail that is in the ledger already (I3, I7): by its message id, else by title and body.

import type { Submission } from "../domain/records/submission";
import { isVoid } from "../domain/rules/lifecycle";

/** 编号 of the registration that came from this mail, null = none stands; what is 作废 may come again. */
export function registeredAs(
  key: string,
  submissions: readonly Pick<Submission, "id" | "mailKey" | "status">[],
): string | null {
  return submissions.findLast((each) => each.mailKey === key && !isVoid(each))?.id ?? null;
}
