// Owns the flags (E4): ONE table with an entry for each, in the order in which 标记 lists them. To add a
// flag, add its entry; the tally counts it, the sentence says it, 标记 and the pane show it.

import { isApprovedLater, needsHead } from "../rules/approval";
import { eventTimeliness } from "./articles/timeliness";
import type { LedgerFacts } from "./articles/facts";
import type { Settings } from "../records/settings";

/** One article that stands, as a flag looks at it. */
export interface FlaggedArticle {
  readonly facts: LedgerFacts;
  /** Serial of the chain's first receipt: it decides timeliness (S6). */
  readonly first: number;
  /** Every approval was given by the as-of date. */
  readonly approved: boolean;
  readonly settings: Settings;
  /** Serial of the day after the as-of date. */
  readonly asOfEnd: number;
  readonly isOddLength: (category: string, wordCount: number) => boolean;
}

/** One department, as a flag that is about it as a whole looks at it. */
export interface FlaggedDepartment {
  /** E6 */
  readonly assessed: boolean;
  readonly quota: number;
  readonly countedInQuarter: number;
  /** Quarters in a row up to this one, each assessed, each with something due, each without an article. */
  readonly idle: number;
  /** A4: commissions that it has not answered although their deadline has passed. */
  readonly overdue: number;
  readonly settings: Settings;
}

interface FlagRule {
  readonly word: string;
  /** Where the notice says so. */
  readonly clause: string;
  /** Which articles are looked at; "department" = none, the department as a whole is. */
  readonly scope: "quarter" | "year" | "department";
  readonly article?: (article: FlaggedArticle) => boolean;
  readonly department?: (department: FlaggedDepartment) => boolean;
  /** Its part of the department's sentence (E5); `count` = articles behind it. */
  readonly sentence: (count: number, department: FlaggedDepartment) => string;
}

function timelinessOf({ facts, first, settings }: FlaggedArticle) {
  return eventTimeliness(first, facts.publishedSerial, settings.sameDay);
}

function isGivenLater({ facts, asOfEnd }: FlaggedArticle, given: boolean, serial: number): boolean {
  return given && serial < asOfEnd && isApprovedLater(facts.receivedSerial, serial);
}

const FLAG_RULES = [
  {
    word: "当季零报",
    clause: "三（四）：各部门一般每季报送信息不少于1篇",
    scope: "department",
    department: ({ assessed, quota, countedInQuarter }) =>
      assessed && quota >= 4 && countedInQuarter === 0,
    sentence: () => "本季没有信息计入",
  },
  {
    word: "长期不报送",
    clause: "三（四）4：长期不报送信息",
    scope: "department",
    department: ({ idle, settings }) => idle >= settings.idleQuarters,
    sentence: (_count, { idle }) => `连续${idle}个季度没有信息计入`,
  },
  {
    // Late answers to commissions are added by the tally, which knows all answers (answers.ts).
    word: "迟报",
    clause: "三（一）、三（四）4：在规定时间节点前完成；在正式对外发布或举行之前报送",
    scope: "quarter",
    article: (article) => timelinessOf(article) === "迟报",
    department: ({ overdue }) => overdue > 0,
    sentence: (count, { overdue }) =>
      [
        ...(count > 0 ? [`${count}篇迟报`] : []),
        ...(overdue > 0 ? [`${overdue}件约稿逾期未交`] : []),
      ].join("；"),
  },
  {
    word: "待核",
    clause: "三（四）4：在正式对外发布或举行之前报送",
    scope: "quarter",
    article: (article) => timelinessOf(article) === "待核",
    sentence: (count) => `${count}篇与发布同日，是否迟报待核`,
  },
  {
    word: "缺审签",
    clause: "三（二）：须经部门负责人和分管领导审阅同意",
    scope: "year",
    article: ({ approved }) => !approved,
    sentence: (count, { settings }) =>
      `${count}篇缺审签${settings.countWithoutApproval ? "" : "未计入"}`,
  },
  {
    word: "先报后批",
    clause: "三（二）：须经部门负责人和分管领导审阅同意",
    scope: "quarter",
    article: (article) => {
      const { facts } = article;
      return (
        isGivenLater(article, facts.leaderApproved, facts.leaderApprovedSerial) ||
        (isGivenLater(article, facts.headApproved, facts.headApprovedSerial) &&
          needsHead(facts.channel))
      );
    },
    sentence: (count) => `${count}篇先报后批`,
  },
  {
    word: "字数提示",
    clause: "二（一）：各类信息的字数",
    scope: "quarter",
    article: ({ facts, isOddLength }) => isOddLength(facts.category, facts.wordCount),
    sentence: (count) => `${count}篇字数不在范围内`,
  },
] as const satisfies readonly FlagRule[];

export type Flag = (typeof FLAG_RULES)[number]["word"];

/** The table as a list of rules of one type. */
export const FLAGS: readonly (FlagRule & { readonly word: Flag })[] = FLAG_RULES;

/** E4: the flags of a department. `counts` = articles behind each, by position in the table. */
export function flagsOf(
  department: FlaggedDepartment,
  counts: readonly number[],
): readonly (FlagRule & { readonly word: Flag; readonly count: number })[] {
  return FLAGS.map((rule, position) => ({ ...rule, count: counts[position] ?? 0 })).filter(
    (rule) => rule.count > 0 || rule.department?.(department) === true,
  );
}
