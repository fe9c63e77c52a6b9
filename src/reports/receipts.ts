// Owns 采用回执 (O8): for a department or an author, what of theirs was adopted where in a quarter, as text to paste.

import { formatChinese, fromSerial } from "../domain/calendar/civil-date";
import { createTimeFrame } from "../domain/evaluation/time-frame";
import type { EvaluationInput } from "../domain/evaluation/types";
import { nameOn } from "../domain/rules/effective";
import { nameKey } from "../domain/text/text";
import { splitPeople } from "../domain/text/written";
import { endOfQuarter, quarterLabel } from "../domain/calendar/quarter";
import { adoptionsIn, type AdoptionFact } from "./facts/adoption-facts";

export interface Receipt {
  /** The department, or "张三（水寨司法所）": a person is a name and a department (E9). */
  readonly whose: string;
  /** Lines end with a line feed. */
  readonly text: string;
}

export type ReceiptFor = "department" | "author";

function ownersOf({ countedFor, department, author }: AdoptionFact, by: ReceiptFor): string[] {
  if (by === "department") return [...countedFor];
  // 张 三 is 张三, as among the people (E9).
  return splitPeople(author).map((name) => `${nameKey(name)}（${department}）`);
}

function lineOf(facts: readonly AdoptionFact[], by: ReceiptFor, at: number): string {
  const [first] = facts;
  const title = first?.title ?? "";
  const author = by === "author" || !first?.author ? "" : `（主笔：${first.author}）`;
  const outlets = facts.map(({ outlet, serial }) => {
    const day = fromSerial(Math.floor(serial));
    return day === null ? outlet : `${outlet}（${formatChinese(day)}）`;
  });
  return `${at + 1}. 《${title}》${author}：${outlets.join("、")}`;
}

/** O8, A3: those of whom something was adopted in the quarter of `input`, by whose first adoption comes first. */
export function receiptsOf(input: EvaluationInput, by: ReceiptFor): Receipt[] {
  const { year, quarter } = input;
  const period = createTimeFrame(year, quarter, input.asOf);
  const lastDay = endOfQuarter(year, quarter);
  const names = input.departments.map((each) => nameOn(each, input.changes, lastDay));
  const owned = new Map<string, Map<string, AdoptionFact[]>>();
  for (const fact of adoptionsIn(input, period, names)) {
    for (const owner of ownersOf(fact, by)) {
      const articles = owned.get(owner) ?? new Map<string, AdoptionFact[]>();
      owned.set(owner, articles.set(fact.id, [...(articles.get(fact.id) ?? []), fact]));
    }
  }
  const when = `${quarterLabel({ year, quarter })}（截至${formatChinese(period.asOf)}）`;
  return [...owned].map(([whose, articles]) => {
    const times = [...articles.values()].flat().length;
    const head = `【采用回执】${whose}：${when}信息被采用${articles.size}篇、${times}次：`;
    const lines = [...articles.values()].map((facts, at) => lineOf(facts, by, at));
    return { whose, text: [head, ...lines].join("\n") };
  });
}
