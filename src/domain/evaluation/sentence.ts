// Owns the one Chinese sentence that explains a department's line (E5).

import { formatChinese, type CivilDate } from "../calendar/civil-date";
import type { Settings } from "../records/settings";
import { statusOf } from "./due";

export interface SentenceFacts {
  readonly basis: Settings["basis"];
  readonly due: number;
  readonly counted: number;
  readonly assessed: boolean;
  /** E12: the year, where the workbook has no plan of it. */
  readonly unplannedYear: number | null;
  readonly merger: { readonly from: CivilDate; readonly into: string } | null;
  /** What each flag says. */
  readonly flags: readonly string[];
}

/** E3 in words, what is between due and counted: "欠2篇", "已完成", "超1篇"; "" where there is nothing to do. */
export function balanceOf(due: number, counted: number): string {
  switch (statusOf(due, counted)) {
    case "本期无任务":
      return "";
    case "未完成":
      return `欠${due - counted}篇`;
    case "完成":
      return "已完成";
    case "超额完成":
      return `超${counted - due}篇`;
  }
}

function figures({ basis, due, counted }: SentenceFacts): string {
  const balance = balanceOf(due, counted);
  if (balance === "") return "本期无任务";
  const period = basis === "累计" ? "累计" : "本季";
  return `${period}应报${due}篇，已报${counted}篇，${balance}`;
}

/** E12 */
export function noPlanOf(year: number): string {
  return `工作簿中没有${year}年的任务计划，不考核完成情况`;
}

/** E.g. "累计应报2篇，已报1篇，欠1篇；1篇缺审签未计入。" */
export function sentenceOf(facts: SentenceFacts): string {
  const { merger } = facts;
  let sentence =
    facts.unplannedYear === null
      ? figures(facts)
      : `已报${facts.counted}篇；${noPlanOf(facts.unplannedYear)}`;
  if (merger !== null) {
    sentence = `已于${formatChinese(merger.from)}并入${merger.into}；${sentence}`;
  } else if (!facts.assessed && facts.unplannedYear === null) {
    sentence += "；在首个考核季度之前，不定状态";
  }
  for (const flag of facts.flags) sentence += `；${flag}`;
  return `${sentence}。`;
}
