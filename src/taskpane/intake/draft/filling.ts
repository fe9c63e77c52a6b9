// Owns what a mail brings into the form (I1): its values, what it goes on saying beside them, and what saving
// them teaches. It comes with the mail: the form itself knows none of it.

import type { CivilDate } from "../../../domain/calendar/civil-date";
import type { MailDraft } from "../../../intake/mail-draft";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import type { Draft } from "../../register/draft";
import type { Findings } from "../../register/findings";
import { lessonOf } from "./lessons";
import { draftOf, mailFindings, offeredDay } from "./mail-draft-values";

export interface Filling {
  /** What the form holds at first. */
  readonly draft: Draft;
  /** Beside fields that still hold what the mail has filled in. */
  findings(draft: Draft): Findings;
  /** Another day that the mail offers, "" = none. */
  offeredDay(draft: Draft): string;
  /** What saving this draft teaches, null = nothing. */
  lesson(saved: Draft): Lesson | null;
}

/** @param token of the draft that it begins, today */
export function fillingOf(mail: MailDraft, token: string, today: CivilDate): Filling {
  const filled = draftOf(mail, token, today);
  return {
    draft: filled,
    findings: (draft) => mailFindings(mail, filled, draft),
    offeredDay: (draft) => offeredDay(mail, draft),
    lesson: (saved) => lessonOf(mail, saved),
  };
}
