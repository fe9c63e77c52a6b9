// Owns what can be done with submissions that are in the ledger (S6), one or several at once.

import {
  canBecome,
  initialStatus,
  isVoid,
  missingApprovals,
  statusOnApproval,
  waitsForApproval,
} from "../../domain/rules/lifecycle";
import type { CivilDate } from "../../domain/calendar/civil-date";
import type { Submission } from "../../domain/records/submission";
import type { SubmissionChanges } from "../../workbook/actions/rows/submissions";

export const CHANGE_KINDS = ["approve", "accept", "correct", "return", "void", "restore"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Fields to be written, by 编号. */
export type Changes = ReadonlyMap<string, SubmissionChanges>;

const POSSIBLE: Readonly<Record<ChangeKind, (submission: Submission) => boolean>> = {
  approve: waitsForApproval,
  accept: (each) => canBecome(each.status, "有效") && missingApprovals(each).length === 0,
  correct: (each) => !isVoid(each),
  return: ({ status }) => canBecome(status, "退回"),
  void: ({ status }) => canBecome(status, "作废"),
  restore: isVoid,
};

/** What all of them can take, in the order of the buttons. */
export function possibleChanges(submissions: readonly Submission[]): ChangeKind[] {
  return CHANGE_KINDS.filter((kind) => submissions.every(POSSIBLE[kind]));
}

/** S6: a change of status alone; what was made void comes back as its approvals have it. */
export function statusChanges(
  kind: Exclude<ChangeKind, "approve" | "correct">,
  submissions: readonly Submission[],
): Changes {
  const status = { accept: "有效", return: "退回", void: "作废", restore: null } as const;
  return new Map(
    submissions.map((each) => [each.id, { status: status[kind] ?? initialStatus(each) }]),
  );
}

export interface Approval {
  readonly head: boolean;
  readonly leader: boolean;
  readonly on: CivilDate;
}

/** S6: the ticks that are missing; once nothing is missing any more, 待审 and 重报 become 有效. */
export function approvalChanges(
  submissions: readonly Submission[],
  { head, leader, on }: Approval,
): Changes {
  return new Map(
    submissions.map((each) => {
      const missing = missingApprovals(each);
      const changes: SubmissionChanges = {
        ...(head && missing.includes("部门负责人") && { headApproved: true, headApprovedOn: on }),
        ...(leader &&
          missing.includes("分管领导") && { leaderApproved: true, leaderApprovedOn: on }),
      };
      return [each.id, { ...changes, status: statusOnApproval({ ...each, ...changes }) }];
    }),
  );
}
