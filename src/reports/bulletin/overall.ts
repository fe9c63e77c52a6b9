// Owns 一、总体情况: what came in, what counts, how far the year is, what has changed since the quarter before (O9).

import { CATEGORIES } from "../../domain/records/vocabulary";
import { percent } from "../../domain/text/written";
import { quarterName } from "../../domain/calendar/quarter";
import type { Section, Sentence } from "../document";
import { isInQuarter, monthDay, type BulletinFacts } from "../facts/facts";
import { change, counted, say } from "./phrases";

function received({ received: articles, input }: BulletinFacts): Sentence[] {
  const quarter = quarterName(input.evaluation.quarter);
  const byCategory = counted(
    CATEGORIES,
    (category) => articles.filter((each) => each.category === category).length,
    "篇",
  );
  const text =
    byCategory === null
      ? `${quarter}没有收到各部门报送的信息。`
      : `${quarter}共收到各部门报送的信息${articles.length}篇，其中${byCategory}。`;
  return say(
    "overall.received",
    text,
    articles.map(({ id }) => id),
  );
}

function countedArticles(facts: BulletinFacts): Sentence[] {
  const { total } = facts.figures;
  const text =
    facts.received.length === 0
      ? null
      : `经审阅符合要求、计入任务的${total.countedInQuarter}篇（本季度应报${total.dueInQuarter}篇）。`;
  return say("overall.counted", text, facts.rowsOf("本季已报"));
}

function completion({ figures, input, period, rowsOf }: BulletinFacts): Sentence[] {
  const { total, met } = figures;
  if (total.completion === null || met === null) return [];
  const rate = percent(total.completion);
  const owing = met.assessed - met.met;
  const end = `${met.assessed}个有任务的部门中${met.met}个完成任务${owing > 0 ? `，${owing}个未完成` : ""}。`;
  const text =
    input.evaluation.settings.basis === "当季"
      ? `按当季口径，任务完成率${rate}，${end}`
      : `截至${monthDay(period.asOf)}，全年累计应报${total.dueToDate}篇，累计报送${total.countedToDate}篇，` +
        `累计完成率${rate}（各部门超额部分不抵其他部门的欠报），${end}`;
  return say("overall.completion", text, rowsOf("累计已报"));
}

function comparison({ figures, before, input }: BulletinFacts): Sentence[] {
  if (before === null) return [];
  const { quarter } = input.evaluation;
  const earlier = quarter === 1 ? "上年第四季度" : quarterName((quarter - 1) as typeof quarter);
  const sent = change(figures.total.countedInQuarter, before.total.countedInQuarter, "篇");
  const adopted = change(figures.total.adoptedInQuarter, before.total.adoptedInQuarter, "篇");
  return say("overall.comparison", `与${earlier}相比，报送${sent}，采用${adopted}。`);
}

function commissions(facts: BulletinFacts): Sentence[] {
  const issued = facts.commissions.filter(
    ({ commission: { issuedOn } }) => issuedOn !== null && isInQuarter(facts, issuedOn),
  );
  if (issued.length === 0) return [];
  const asked = issued.flatMap(({ departments }) => departments);
  const inTime = [
    ...new Set(asked.filter(({ state }) => state === "已交").map(({ department }) => department)),
  ];
  const ids = new Set(issued.map(({ commission }) => commission.id));
  const rows = facts.input.evaluation.submissions.filter(({ commissionId }) =>
    ids.has(commissionId),
  );
  const answered = inTime.length === 0 ? "" : `，${inTime.join("、")}按时交稿`;
  return say(
    "overall.commissions",
    `本季度下达约稿${issued.length}件${answered}。`,
    rows.map(({ id }) => id),
  );
}

export function overallSection(facts: BulletinFacts): Section {
  return {
    heading: "总体情况",
    paragraphs: [
      [...received(facts), ...countedArticles(facts), ...completion(facts), ...comparison(facts)],
      commissions(facts),
    ],
  };
}
