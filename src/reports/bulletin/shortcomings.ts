// Owns 三、存在问题: what is owed and what was not in order, by name where the notice says so, in numbers else; and
// the criticism that was confirmed, no other (E8).

import type { RowReason } from "../../domain/evaluation/tally";
import type { Section, Sentence } from "../document";
import { monthDay, type BulletinFacts } from "../facts/facts";
import { sentNothing, wasNeverAdopted, type LineFigures } from "../facts/figures";
import { say } from "./phrases";

function owing({ figures, period, input }: BulletinFacts): Sentence[] {
  const late = figures.departments.filter(({ status }) => status === "未完成");
  if (late.length === 0) return [];
  const quarterOnly = input.evaluation.settings.basis === "当季";
  const figuresOf = (line: LineFigures) =>
    quarterOnly
      ? `应报${line.dueInQuarter}篇，已报${line.countedInQuarter}篇`
      : `应报${line.dueToDate}篇，已报${line.countedToDate}篇`;
  const names = late.map((line) => `${line.name}（${figuresOf(line)}，欠${line.shortfall}篇）`);
  const until = quarterOnly ? "本季度" : `截至${monthDay(period.asOf)}`;
  return say(
    "shortcomings.owing",
    `${until}未完成任务的有${late.length}个部门：${names.join("、")}。`,
  );
}

function named(
  facts: BulletinFacts,
  id: string,
  intro: string,
  test: (line: LineFigures) => boolean,
): Sentence[] {
  const names = facts.figures.departments.filter(test).map(({ name }) => name);
  return say(`shortcomings.${id}`, names.length === 0 ? null : `${intro}${names.join("、")}。`);
}

/** O9: by name, unless it is everybody; not before the first quarter that is assessed (E6). */
function unadopted(facts: BulletinFacts): Sentence[] {
  const { total, met } = facts.figures;
  if (met !== null && total.adoptedInQuarter === 0) {
    return say("shortcomings.unadopted", "本季度没有信息被采用。");
  }
  const never = wasNeverAdopted(facts.figures);
  return named(facts, "unadopted", "本季度没有信息被采用的：", never);
}

/** What is told in numbers, by whom is in the sheet. */
const IN_NUMBERS: readonly (readonly [RowReason, (count: number) => string])[] = [
  ["迟报", (count) => `${count}篇迟报`],
  ["缺审签", (count) => `${count}篇缺审签`],
  ["先报后批", (count) => `${count}篇先报后批`],
  ["字数提示", (count) => `${count}篇字数不在规定范围内`],
];

/** Of the articles of the quarter: 缺审签 is a flag of the whole year. */
function inNumbers({ rowsOf, received }: BulletinFacts): Sentence[] {
  const own = new Set(received.map(({ id }) => id));
  const found = IN_NUMBERS.map(([reason, words]) => ({
    rows: rowsOf(reason).filter((id) => own.has(id)),
    words,
  })).filter(({ rows }) => rows.length > 0);
  if (found.length === 0) return [];
  const text = found.map(({ rows, words }) => words(rows.length)).join("，");
  const rows = [...new Set(found.flatMap((each) => each.rows))].sort();
  return say("shortcomings.numbers", `报送的信息中，${text}。`, rows);
}

function unanswered({ commissions }: BulletinFacts): Sentence[] {
  const late = commissions.flatMap(({ commission, departments }) =>
    departments
      .filter(({ state }) => state === "逾期未交")
      .map(({ department }) => `${department}（${commission.topic}）`),
  );
  const text = late.length === 0 ? null : `逾期没有交稿的约稿：${late.join("、")}。`;
  return say("shortcomings.commissions", text);
}

function criticised({ criticism }: BulletinFacts): Sentence[] {
  const names = [...new Set(criticism.map(({ department }) => department))];
  if (names.length === 0) return [];
  const grounds = names.map((name) => {
    const own = criticism.filter(({ department }) => department === name);
    return `${name}（${own.map(({ ground }) => ground).join("、")}）`;
  });
  return say("shortcomings.criticism", `对以下部门予以通报批评：${grounds.join("、")}。`);
}

export function shortcomingsSection(facts: BulletinFacts): Section {
  return {
    heading: "存在问题",
    paragraphs: [
      owing(facts),
      [
        ...named(facts, "none", "本季度没有信息计入的：", sentNothing),
        ...named(facts, "idle", "长期不报送信息的：", ({ flags }) => flags.includes("长期不报送")),
        ...unadopted(facts),
      ],
      [...inNumbers(facts), ...unanswered(facts)],
      criticised(facts),
    ],
  };
}
