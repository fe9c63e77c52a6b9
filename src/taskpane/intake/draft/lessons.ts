// Owns what a correction teaches (I4): the words in the subject that meant a department, else the address.

import type { MailDraft } from "../../../intake/mail-draft";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import type { Draft } from "../../register/draft";

/** null where the clerk has changed nothing, or where several departments would have to share it. */
export function lessonOf(
  mail: MailDraft,
  draft: Pick<Draft, "department" | "coDepartments">,
): Lesson | null {
  const { department } = draft;
  if (department === "" || department === mail.department || draft.coDepartments.length > 0)
    return null;
  const { unknownDepartment, senderAddress } = mail;
  const isNamed = mail.remarks.every(({ field }) => field !== "department");
  // The subject named one, and the clerk chose another for this article alone.
  if (isNamed) return null;
  const alias = unknownDepartment || senderAddress;
  return alias === "" ? null : { alias, department };
}
