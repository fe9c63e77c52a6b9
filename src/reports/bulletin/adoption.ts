// Owns 二、采用情况: what was adopted where, whom it honours (A2, E9), who was adopted for the first time (O9).

import { DEPARTMENT_KINDS, OUTLET_KINDS, OUTLET_LEVELS } from "../../domain/records/vocabulary";
import type { Section, Sentence } from "../document";
import type { BulletinFacts } from "../facts/facts";
import { tallied } from "../facts/tallied";
import { counted, inFallingOrder, say, topThree } from "./phrases";

const HIGHEST_FIRST = [...OUTLET_LEVELS].reverse();

function idsOf(facts: BulletinFacts): string[] {
  return [...new Set(facts.adoptions.map(({ id }) => id))];
}

function summary(facts: BulletinFacts): Sentence[] {
  const { adoptions, figures, live } = facts;
  if (figures.total.adoptedInQuarter === 0 && adoptions.length === 0) return [];
  const levels = counted(
    HIGHEST_FIRST.map((level) => `${level}级`),
    (word) => adoptions.filter(({ level }) => `${level}级` === word).length,
    "次",
  );
  const kinds = counted(
    OUTLET_KINDS,
    (kind) => adoptions.filter((each) => each.kind === kind).length,
    "次",
  );
  const parts = [levels, kinds].filter((part) => part !== null);
  const counts = figures.total.adoptedInQuarter;
  const now = live.total.adoptedInQuarter;
  // E7: 次 are those of today; of the 篇 of another day they are no part.
  const since = now === counts ? "" : `（封存时）；按现在的台账为${now}篇`;
  const text = `本季度共采用信息${counts}篇${since}、${adoptions.length}次`;
  const detail = parts.length === 0 ? "" : `：${parts.join("；")}`;
  return say("adoption.summary", `${text}${detail}。`, idsOf(facts));
}

function byDepartment(facts: BulletinFacts): Sentence[] {
  const items = facts.figures.departments
    .filter(({ adoptedInQuarter }) => adoptedInQuarter > 0)
    .map(({ name, adoptedInQuarter }) => ({ name, count: adoptedInQuarter }));
  const text = items.length === 0 ? null : `按部门：${inFallingOrder(items, "篇")}。`;
  return say("adoption.departments", text, idsOf(facts));
}

function byOutlet(facts: BulletinFacts): Sentence[] {
  const outlets = tallied(facts.adoptions.map(({ outlet }) => outlet));
  const text = outlets.length === 0 ? null : `按渠道：${inFallingOrder(outlets, "次")}。`;
  return say("adoption.outlets", text, idsOf(facts));
}

function honours(facts: BulletinFacts): Sentence[] {
  const worthy = facts.adoptions.filter(({ commendable }) => commendable);
  const articles = worthy.filter((each, at) => worthy.findIndex(({ id }) => id === each.id) === at);
  const items = tallied(articles.map(({ department }) => department));
  const text =
    items.length === 0
      ? null
      : `以下部门的信息被县级以上党政网站、政府内部刊物或市级以上报刊、简报调研采用，予以表彰：${inFallingOrder(items, "篇")}。`;
  return say(
    "adoption.honours",
    text,
    articles.map(({ id }) => id),
  );
}

function recommended({ recommended: people }: BulletinFacts): Sentence[] {
  const names = people.map(({ author, department }) => `${author}（${department}）`);
  const text =
    names.length === 0
      ? null
      : `主笔的同志在本季度平时考核中优先评为“好”的等次：${names.join("、")}。`;
  return say(
    "adoption.recommended",
    text,
    people.flatMap(({ submissionIds }) => submissionIds),
  );
}

function firsts({ firstAdopted, adoptions }: BulletinFacts): Sentence[] {
  const rows = adoptions.filter(({ countedFor }) =>
    countedFor.some((name) => firstAdopted.includes(name)),
  );
  const text =
    firstAdopted.length === 0 ? null : `${firstAdopted.join("、")}实现今年信息采用零的突破。`;
  return say(
    "adoption.firsts",
    text,
    rows.map(({ id }) => id),
  );
}

/** Ranking within each 类别; where only one department was adopted there is nothing to rank. */
function rankings({ figures, adoptions }: BulletinFacts): Sentence[] {
  return DEPARTMENT_KINDS.flatMap((kind): Sentence[] => {
    const members = figures.departments.filter((each) => each.kind === kind);
    const best = topThree(members, ({ adoptedInQuarter }) => adoptedInQuarter);
    if (best.length < 2) return [];
    const items = best.map(({ name, adoptedInQuarter }) => ({ name, count: adoptedInQuarter }));
    const names = new Set(best.map(({ name }) => name));
    const rows = adoptions
      .filter(({ countedFor }) => countedFor.some((name) => names.has(name)))
      .map(({ id }) => id);
    return say(
      `adoption.ranking.${kind}`,
      `${kind}中采用居前的：${inFallingOrder(items, "篇")}。`,
      rows,
    );
  });
}

export function adoptionSection(facts: BulletinFacts): Section {
  return {
    heading: "采用情况",
    paragraphs: [
      [...summary(facts), ...byDepartment(facts), ...byOutlet(facts)],
      [...honours(facts), ...recommended(facts)],
      [...firsts(facts), ...rankings(facts)],
    ],
  };
}
