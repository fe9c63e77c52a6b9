// Owns what of a registered batch does not count (S4): what still may, once it is approved, and what will not.

import { createCountingRule } from "../../../domain/evaluation/articles/counting";
import { factsOf } from "../../../domain/evaluation/articles/facts";
import type { Settings } from "../../../domain/records/settings";
import type { Submission } from "../../../domain/records/submission";
import { isArticle, isLive } from "../../../domain/rules/lifecycle";

export interface Uncounted {
  /** 待审 or 重报 */
  readonly waiting: number;
  /** Duplicates, what is returned or void, 直报 where the setting does not count it. */
  readonly other: number;
}

export function uncountedOf(saved: readonly Submission[], settings: Settings): Uncounted {
  const rule = createCountingRule(settings, Infinity);
  const uncounted = saved.filter((submission) => {
    const facts = factsOf(submission);
    return !rule.counts(facts);
  });
  const waiting = uncounted.filter(
    (each) => isArticle(each) && isLive(each) && each.status !== "有效",
  ).length;
  return { waiting, other: uncounted.length - waiting };
}

/** "都有效", or "其中 3 篇待审，暂不计数；1 篇是重复…，不计数". @param unit 篇, 行 */
export function validitySentence({ waiting, other }: Uncounted, unit: string): string {
  const parts = [
    ...(waiting === 0 ? [] : [`${waiting} ${unit}待审，暂不计数`]),
    ...(other === 0 ? [] : [`${other} ${unit}是重复、退回、作废或按设置不计的直报，不计数`]),
  ];
  return parts.length === 0 ? "都有效" : `其中 ${parts.join("；")}`;
}
