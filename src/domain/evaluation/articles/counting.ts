// Owns S4: whether an article counts towards the plan, and which approval it lacks, as of a day.

import { needsHead } from "../../rules/approval";
import type { LedgerFacts } from "./facts";
import type { Settings } from "../../records/settings";

export interface CountingRule {
  /** Both approvals (直报: only 分管领导) given by the as-of date. */
  approved(facts: LedgerFacts): boolean;
  /** S4 but for the dates of the period, which the caller knows; `approved` if it knows that too. */
  counts(facts: LedgerFacts, approved?: boolean): boolean;
}

/** `asOfEnd` = serial of the day after the as-of date. An approval without date has serial 0. */
export function createCountingRule(settings: Settings, asOfEnd: number): CountingRule {
  const { countDirect, countWithoutApproval } = settings;
  const isApproved = (facts: LedgerFacts) =>
    facts.leaderApproved &&
    facts.leaderApprovedSerial < asOfEnd &&
    ((facts.headApproved && facts.headApprovedSerial < asOfEnd) || !needsHead(facts.channel));
  return {
    approved: isApproved,
    counts: (facts, approved = isApproved(facts)) =>
      facts.status === "有效" &&
      (approved || countWithoutApproval) &&
      facts.duplicateOf === "" &&
      (countDirect || needsHead(facts.channel)),
  };
}
