// Owns what an evaluation reads of one row of the ledger. The fields are listed here once: their type,
// copies and fingerprints follow. Primitives only, so that one record can be reused for all rows.

import { dateTimeToSerial, toSerial } from "../../calendar/civil-date";
import type { Submission } from "../../records/submission";
import { joinNames } from "../../text/written";

/** An empty row. Dates are Excel serials, 0 = none, a fraction is the clock time. New fields go last. */
export const EMPTY_FACTS = {
  id: "",
  /** 牵头部门 as written in the cell. */
  department: "",
  /** 参与部门 as written in the cell. */
  coDepartments: "",
  receivedSerial: 0,
  status: "",
  category: "",
  wordCount: 0,
  author: "",
  channel: "",
  headApproved: false,
  headApprovedSerial: 0,
  leaderApproved: false,
  leaderApprovedSerial: 0,
  commissionId: "",
  important: false,
  publishedSerial: 0,
  resubmissionOf: "",
  duplicateOf: "",
};

export type LedgerFacts = typeof EMPTY_FACTS;

/** Every field, in an order that only grows at its end: fingerprints of seals depend on it (E7). */
export const FACT_FIELDS = Object.keys(EMPTY_FACTS) as readonly (keyof LedgerFacts)[];

/** By name, because the record may read its fields from a row that will be another one by then. */
export function copyOf(facts: LedgerFacts): LedgerFacts {
  const copy: Record<string, unknown> = { ...EMPTY_FACTS };
  for (const field of FACT_FIELDS) copy[field] = facts[field];
  return copy as LedgerFacts;
}

/** The facts of one submission. */
export function factsOf(submission: Submission): LedgerFacts {
  const { headApprovedOn, leaderApprovedOn, publishedAt } = submission;
  return {
    id: submission.id,
    department: submission.department,
    coDepartments: joinNames(submission.coDepartments),
    receivedSerial: dateTimeToSerial(submission.receivedOn),
    status: submission.status,
    category: submission.category,
    wordCount: submission.wordCount,
    author: submission.author,
    channel: submission.channel,
    headApproved: submission.headApproved,
    headApprovedSerial: headApprovedOn === null ? 0 : toSerial(headApprovedOn),
    leaderApproved: submission.leaderApproved,
    leaderApprovedSerial: leaderApprovedOn === null ? 0 : toSerial(leaderApprovedOn),
    commissionId: submission.commissionId,
    important: submission.important,
    publishedSerial: publishedAt === null ? 0 : dateTimeToSerial(publishedAt),
    resubmissionOf: submission.resubmissionOf,
    duplicateOf: submission.duplicateOf,
  };
}
