// Owns whether a reading may be taken for a plan by itself (P5): it speaks of articles and of a task, its
// column of figures is not of something else, and every unit stands in it once.

import { areOddNames, type ColumnFacts } from "./shape/columns";
import type { ReadShape } from "./read-shape";
import { isReportTitle, speaksOfArticles, speaksOfPlan } from "./cells/words";

/** What is missing for certainty; null = nothing. The order is that in which the clerk would ask. */
export type Uncertainty =
  "report" | "otherFigures" | "repeatedNames" | "oddNames" | "fewFigures" | "noArticles";

export function uncertaintyOf(sheetName: string, read: readonly ReadShape[]): Uncertainty | null {
  const titles = read.map(({ heading }) => heading.text).join(" ");
  const headings = read.map(({ figures }) => figures.heading).join(" ");
  const rows = read.flatMap(({ reading }) => reading.rows);
  const cells = rows.some(
    ({ rawQuota }) => typeof rawQuota === "string" && /[篇条]/u.test(rawQuota),
  );
  const text = `${titles} ${headings} ${sheetName}`;
  if (read.some(({ heading, figures }) => isReport(heading.title, figures.heading)))
    return "report";
  const flags = read.flatMap(({ figures }) => [...figures.flags]);
  if (flags.some((flag) => flag === "other" || flag === "done" || flag === "earlier"))
    return "otherFigures";
  const names = rows.map(({ name }) => name).filter(Boolean);
  if (new Set(names).size * 3 < names.length * 2) return "repeatedNames";
  if (read.some(({ shape, name }) => hasOddNames(shape.facts[name]))) return "oddNames";
  const readable = rows.filter(
    ({ quota, rawQuota }) => quota !== null || typeof rawQuota === "string",
  );
  if (readable.length * 2 < rows.length) return "fewFigures";
  return (speaksOfArticles(text) && speaksOfPlan(text)) || cells ? null : "noArticles";
}

/** 完成情况, 采用统计, 登记表: told of the past, unless the column itself is a task's. */
function isReport(title: string, heading: string): boolean {
  return isReportTitle(title) && !(speaksOfPlan(title) && /任务|计划|目标|应报/u.test(heading));
}

/** Nothing says that they are units: neither their own words nor a heading. */
function hasOddNames(facts: ColumnFacts | undefined): boolean {
  return facts !== undefined && facts.hint !== "name" && areOddNames(facts);
}

export function isCertain(sheetName: string, read: readonly ReadShape[]): boolean {
  return uncertaintyOf(sheetName, read) === null;
}
