// Owns the one Chinese sentence that explains a department's line (E5).

import { formatChinese, type CivilDate } from "../civil-date";
import type { Settings } from "../settings";
import type { Flag } from "../vocabulary";

/** How many articles stand behind each flag that is about articles. */
export interface FlagCounts {
  readonly late: number;
  readonly toCheck: number;
  readonly unapproved: number;
  readonly approvedLater: number;
  readonly oddLength: number;
}

export interface SentenceFacts {
  readonly basis: Settings["basis"];
  readonly due: number;
  readonly counted: number;
  readonly assessed: boolean;
  readonly merger: { readonly from: CivilDate; readonly into: string } | null;
  /** Consecutive quarters without a counted article, this one included. */
  readonly idle: number;
  readonly flags: readonly Flag[];
  readonly counts: FlagCounts;
  /** Setting 缺审签计数. */
  readonly unapprovedCount: boolean;
}

function figures({ basis, due, counted }: SentenceFacts): string {
  const period = basis === "累计" ? "累计" : "本季";
  if (due === 0 && counted === 0) return "本期无任务";
  const start = `${period}应报${due}篇，已报${counted}篇`;
  if (counted < due) return `${start}，欠${due - counted}篇`;
  return counted === due ? `${start}，已完成` : `${start}，超${counted - due}篇`;
}

function flagClause(flag: Flag, facts: SentenceFacts): string {
  const { counts, idle } = facts;
  switch (flag) {
    case "当季零报":
      return "本季未报";
    case "长期不报送":
      return `连续${idle}个季度未报`;
    case "迟报":
      return `${counts.late}篇迟报`;
    case "待核":
      return `${counts.toCheck}篇与发布同日，是否迟报待核`;
    case "缺审签":
      return `${counts.unapproved}篇缺审签${facts.unapprovedCount ? "" : "未计入"}`;
    case "先报后批":
      return `${counts.approvedLater}篇先报后批`;
    case "字数提示":
      return `${counts.oddLength}篇字数不在范围内`;
  }
}

/** E.g. "累计应报2篇，已报1篇，欠1篇；1篇缺审签未计入。" */
export function sentenceOf(facts: SentenceFacts): string {
  const { merger } = facts;
  let sentence = figures(facts);
  if (merger !== null) {
    sentence = `已于${formatChinese(merger.from)}并入${merger.into}；${sentence}`;
  } else if (!facts.assessed) {
    sentence += "；在首个考核季度之前，不定状态";
  }
  for (const flag of facts.flags) sentence += `；${flagClause(flag, facts)}`;
  return `${sentence}。`;
}
