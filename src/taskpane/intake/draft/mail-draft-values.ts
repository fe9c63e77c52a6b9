// Owns how what was read of a mail fills a draft (I1), and what is said beside the fields it has filled.

import { formatDateTime, formatIso, type CivilDate } from "../../../domain/calendar/civil-date";
import { joinNames } from "../../../domain/text/written";
import type { MailDraft } from "../../../intake/mail-draft";
import { emptyDraft, type Draft } from "../../register/draft";
import type { Findings } from "../../register/findings";
import type { Finding } from "../../shared/fields/finding";

/** A mail's draft as the form and the batch hold it, begun today. */
export function draftOf(mail: MailDraft, token: string, today: CivilDate): Draft {
  const receivedOn = mail.receivedOn === null ? "" : formatDateTime(mail.receivedOn);
  return {
    ...emptyDraft(token, receivedOn, formatIso(today)),
    subject: mail.subject.replace(/\s+/gu, " ").trim(),
    department: mail.department,
    coDepartments: [...mail.coDepartments],
    title: mail.title,
    category: mail.category ?? "",
    body: mail.body,
    wordCount: mail.wordCount === null ? "" : String(mail.wordCount),
    author: mail.author,
    coAuthors: joinNames(mail.coAuthors),
    mailKey: mail.key,
  };
}

/** What the mail has to say of fields that still hold what it has filled in. */
export function mailFindings(mail: MailDraft, filled: Draft, draft: Draft): Findings {
  const found: Partial<Record<keyof Draft, Finding>> = {};
  for (const { field, sentence, needsHand } of mail.remarks) {
    if (draft[field] !== filled[field]) continue;
    const before = found[field];
    found[field] = {
      level: needsHand || before?.level === "warning" ? "warning" : "hint",
      sentence: `${before?.sentence ?? ""}${sentence}`,
    };
  }
  return found;
}

/** The original's day, where a forwarded mail offers another than its own; "" where it offers none. */
export function offeredDay(mail: MailDraft, draft: Draft): string {
  const sentAt = mail.original?.sentAt ?? null;
  const day = sentAt === null ? "" : formatDateTime(sentAt);
  return day.slice(0, 10) === draft.receivedOn.slice(0, 10) ? "" : day;
}
