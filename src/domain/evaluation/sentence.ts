// Owns the one Chinese sentence that explains a department's line (E5).

import { formatChinese, type CivilDate } from "../calendar/civil-date";
import type { Settings } from "../records/settings";

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

function figures({ basis, due, counted }: SentenceFacts): string {
  const period = basis === "累计" ? "累计" : "本季";
  if (due === 0 && counted === 0) return "本期无任务";
  const start = `${period}应报${due}篇，已报${counted}篇`;
  if (counted < due) return `${start}，欠${due - counted}篇`;
  return counted === due ? `${start}，已完成` : `${start}，超${counted - due}篇`;
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
