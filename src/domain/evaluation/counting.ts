// Owns S4: whether an article counts towards the plan, and which approval it lacks, as of a day.

import type { LedgerFacts } from "../evaluation";
import type { Settings } from "../settings";

export interface CountingRule {
  /** Both approvals (直报: only 分管领导) given by the as-of date. */
  approved(facts: LedgerFacts): boolean;
  /** S4 but for the dates of the period, which the caller knows. */
  counts(facts: LedgerFacts): boolean;
  /** An approval that was given is dated after the day of receipt (先报后批). */
  approvedAfterReceipt(facts: LedgerFacts): boolean;
}

/** Status texts under which an article is still on its way to being counted. */
export function isLive(status: string): boolean {
  return status !== "作废" && status !== "退回";
}

/** `asOfEnd` = serial of the day after the as-of date. An approval without date has serial 0. */
export function createCountingRule(settings: Settings, asOfEnd: number): CountingRule {
  const approved = (facts: LedgerFacts): boolean =>
    facts.leaderApproved &&
    facts.leaderApprovedSerial < asOfEnd &&
    ((facts.headApproved && facts.headApprovedSerial < asOfEnd) || facts.channel === "直报");

  const dayAfter = (received: number, given: boolean, serial: number): boolean =>
    given && serial < asOfEnd && Math.floor(serial) > Math.floor(received);

  return {
    approved,
    counts: (facts) =>
      facts.status === "有效" &&
      facts.duplicateOf === "" &&
      (settings.countDirect || facts.channel !== "直报") &&
      (settings.countWithoutApproval || approved(facts)),
    approvedAfterReceipt: (facts) =>
      dayAfter(facts.receivedSerial, facts.leaderApproved, facts.leaderApprovedSerial) ||
      (facts.channel !== "直报" &&
        dayAfter(facts.receivedSerial, facts.headApproved, facts.headApprovedSerial)),
  };
}
