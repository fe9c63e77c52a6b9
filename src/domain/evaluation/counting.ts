// Owns S4: whether an article counts towards the plan, and which approval it lacks, as of a day.

import type { LedgerFacts } from "./types";
import type { Settings } from "../settings";

export interface CountingRule {
  /** Both approvals (直报: only 分管领导) given by the as-of date. */
  approved(facts: LedgerFacts): boolean;
  /** S4 but for the dates of the period, which the caller knows. */
  counts(facts: LedgerFacts, approved: boolean): boolean;
  /** An approval that was given is dated after the day of receipt (先报后批). */
  approvedAfterReceipt(facts: LedgerFacts): boolean;
}

/** Status texts under which an article is still on its way to being counted. */
export function isLive(status: string): boolean {
  return status === "有效" || (status !== "作废" && status !== "退回");
}

/** `asOfEnd` = serial of the day after the as-of date. An approval without date has serial 0. */
export function createCountingRule(settings: Settings, asOfEnd: number): CountingRule {
  const { countDirect, countWithoutApproval } = settings;
  return {
    approved: (facts) =>
      facts.leaderApproved &&
      facts.leaderApprovedSerial < asOfEnd &&
      ((facts.headApproved && facts.headApprovedSerial < asOfEnd) || facts.channel === "直报"),
    counts: (facts, approved) =>
      facts.status === "有效" &&
      (approved || countWithoutApproval) &&
      facts.duplicateOf === "" &&
      (countDirect || facts.channel !== "直报"),
    approvedAfterReceipt(facts) {
      const nextDay = Math.floor(facts.receivedSerial) + 1;
      const { leaderApprovedSerial: leader, headApprovedSerial: head } = facts;
      if (leader >= nextDay && leader < asOfEnd && facts.leaderApproved) return true;
      return head >= nextDay && head < asOfEnd && facts.headApproved && facts.channel !== "直报";
    },
  };
}
