// Owns the record of one submission (S1, S3, S6): one row of the ledger. No zod here: the pane's first view needs none.

import type * as z from "zod/mini";
import type { submissionSchema } from "./submission-schema";
import type { Category } from "./vocabulary";

/** A row of the ledger may be without a readable 类别: "" then (E11). */
export type Submission = Omit<z.infer<typeof submissionSchema>, "category"> & {
  category: Category | "";
};

/** What only the clerk can know about a new submission. */
export type SubmissionEssentials = Pick<
  Submission,
  "id" | "receivedOn" | "department" | "title" | "category"
>;

/** Every other field as a new registration has it. */
export const NEW_SUBMISSION: Omit<Submission, keyof SubmissionEssentials> = {
  coDepartments: [],
  wordCount: 0,
  author: "",
  coAuthors: [],
  channel: "邮箱",
  headApproved: false,
  headApprovedOn: null,
  leaderApproved: false,
  leaderApprovedOn: null,
  commissioned: false,
  commissionId: "",
  important: false,
  publishedAt: null,
  status: "待审",
  selected: false,
  forwardedOn: null,
  chiefApproved: false,
  resubmissionOf: "",
  duplicateOf: "",
  notDuplicateOf: "",
  noPersonnelMatters: false,
  hasProposals: false,
  bodyFingerprint: "",
  mailKey: "",
  remark: "",
};

/** A submission with every other field as a new registration has it; `given` wins. */
export function newSubmission(given: SubmissionEssentials & Partial<Submission>): Submission {
  return { ...NEW_SUBMISSION, ...given };
}
