// Owns the submission that a row of an older list becomes (I5, S3).

import { initialStatus } from "../../domain/rules/lifecycle";
import { newSubmission, type Submission } from "../../domain/records/submission";
import type { ListDraft } from "./draft";
import { rowKey } from "./standing";

/** S4: an approval whose day the list does not give was given on the day of receipt. */
function approvalOf(
  approval: ListDraft["headApproved"],
  { receivedOn: { year, month, day } }: ListDraft,
  unsaid: boolean,
): { given: boolean; on: Submission["headApprovedOn"] } {
  const { given, on } = approval ?? { given: unsaid, on: null };
  if (!given) return { given, on: null };
  return {
    given,
    on: on === null ? { year, month, day } : { year: on.year, month: on.month, day: on.day },
  };
}

/**
 * The row as it is registered, without a 编号.
 * @param approved what holds where the list has no column for an approval
 */
export function submissionOf(draft: ListDraft, approved: boolean): Submission {
  const head = approvalOf(draft.headApproved, draft, approved);
  const leader = approvalOf(draft.leaderApproved, draft, approved);
  const { receivedOn, department, coDepartments, title, category, author, coAuthors } = draft;
  const submission = newSubmission({
    id: "",
    receivedOn,
    department,
    coDepartments: coDepartments.filter((name) => name !== department),
    title,
    category,
    wordCount: draft.wordCount ?? 0,
    author,
    coAuthors: [...coAuthors],
    channel: draft.channel,
    headApproved: head.given,
    headApprovedOn: head.on,
    leaderApproved: leader.given,
    leaderApprovedOn: leader.on,
    mailKey: rowKey(draft),
    remark: draft.remark,
  });
  return { ...submission, status: initialStatus(submission) };
}
