// Owns the life of a submission (S6): with which status it starts, which changes make sense.

import { needsHead } from "./approval";
import type { Submission } from "../records/submission";
import type { SubmissionStatus } from "../records/vocabulary";

const NEXT: Readonly<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  待审: ["有效", "退回", "作废"],
  有效: ["退回", "作废"],
  退回: ["作废"],
  重报: ["有效", "退回", "作废"],
  作废: [],
};

/** S6: taken back; it stands for nothing any more, and what it was may come again. */
export function isVoid({ status }: { readonly status: string }): boolean {
  return status === "作废";
}

/** S6: whether a row counts or is on its way to it: neither taken back nor returned. */
export function isLive({ status }: { readonly status: string }): boolean {
  return status === "有效" || (status !== "作废" && status !== "退回");
}

/**
 * S6, S7: whether a row stands for an article: neither taken back nor a confirmed duplicate. Whether it counts is
 * another question (`counting.ts`).
 */
export function isArticle(row: { readonly status: string; readonly duplicateOf: string }): boolean {
  return !isVoid(row) && row.duplicateOf === "";
}

/** S6: whether the pane may offer this change; hand edits in the sheet are logged, not refused. */
export function canBecome(from: SubmissionStatus, to: SubmissionStatus): boolean {
  return NEXT[from].includes(to);
}

type Approvals = Pick<Submission, "channel" | "headApproved" | "leaderApproved" | "resubmissionOf">;

/** The ticks a submission still lacks (notice 三（二）; 直报 needs 分管领导 alone). */
export function missingApprovals(submission: Approvals): ("部门负责人" | "分管领导")[] {
  const missing: ("部门负责人" | "分管领导")[] = [];
  if (!submission.headApproved && needsHead(submission.channel)) missing.push("部门负责人");
  if (!submission.leaderApproved) missing.push("分管领导");
  return missing;
}

/** S6 待补审签: an approval is missing, and may still come. */
export function waitsForApproval(submission: Submission): boolean {
  return isLive(submission) && missingApprovals(submission).length > 0;
}

/** S6: 有效 at once when every approval is there, else 待审 (of a resubmitted version: 重报). */
export function initialStatus(submission: Approvals): SubmissionStatus {
  if (missingApprovals(submission).length === 0) return "有效";
  return submission.resubmissionOf === "" ? "待审" : "重报";
}

/** S6: the status once approvals have come: what waited for them is 有效 when none is missing any more. */
export function statusOnApproval(
  submission: Approvals & Pick<Submission, "status">,
): SubmissionStatus {
  const { status } = submission;
  return status === "待审" || status === "重报" ? initialStatus(submission) : status;
}

/** S6: the status once an approval is taken back: what stood by it waits again. */
export function statusOnWithdrawal(
  submission: Approvals & Pick<Submission, "status">,
): SubmissionStatus {
  const { status } = submission;
  return status === "有效" ? initialStatus(submission) : status;
}
