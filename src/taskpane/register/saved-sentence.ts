// Owns what 保存 means (S4, I7): whether what was registered counts, in which quarter, or what it lacks.

import { compareDates, toSerial } from "../../domain/calendar/civil-date";
import { createCountingRule } from "../../domain/evaluation/articles/counting";
import { factsOf } from "../../domain/evaluation/articles/facts";
import type { Settings } from "../../domain/records/settings";
import type { Submission } from "../../domain/records/submission";
import { missingApprovals } from "../../domain/rules/lifecycle";
import type { Tracker } from "../../workbook/reading/tracker";
import { endOfQuarter, quarterName, quarterOf } from "../../domain/calendar/quarter";
import { registerTexts } from "./texts";

const say = registerTexts;

export interface SavedContext {
  readonly settings: Settings;
  readonly period: Tracker["period"];
  /** The quarter is sealed: what counts now is listed under 更正. */
  readonly isSealed: boolean;
}

/** "已登记 2022-0003 水寨司法所 动态类 380字，有效，计入第二季度。" */
export function savedSentence(saved: Submission, context: SavedContext): string {
  const { id, department, category, wordCount } = saved;
  return say.saved(id, department, category, wordCount, meaningOf(saved, context));
}

function meaningOf(saved: Submission, { settings, period, isSealed }: SavedContext): string {
  if (saved.duplicateOf !== "") return say.savedDuplicate(saved.duplicateOf);
  const missing = missingApprovals(saved);
  if (saved.status !== "有效") return say.savedWaiting(saved.status, missing.join("、"));
  const { receivedOn } = saved;
  const quarter = quarterName(quarterOf(receivedOn));
  const facts = factsOf(saved);
  const countsBy = (asOfEnd: number) => {
    const rule = createCountingRule(settings, asOfEnd);
    return rule.counts(facts);
  };
  if (!countsBy(Infinity)) return say.savedDirect;
  const quarterEnd = toSerial(endOfQuarter(receivedOn.year, quarterOf(receivedOn))) + 1;
  if (!countsBy(quarterEnd)) {
    return say.savedApprovedLater(quarter, quarterOf(receivedOn) === 4);
  }
  if (receivedOn.year !== period.year) return say.savedOtherYear(receivedOn.year, quarter);
  if (isSealed) return say.savedSealed(quarter);
  const { asOf } = period;
  const isLater =
    asOf !== null && quarterOf(receivedOn) === period.quarter && compareDates(receivedOn, asOf) > 0;
  return isLater ? say.savedAfterAsOf(quarter) : say.savedCounts(quarter);
}
