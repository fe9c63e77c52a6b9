// A further year's plan for tests, read from cells as any plan is.

import { resolvePlan } from "../../src/domain/plan/resolve";
import { understandSheet } from "../../src/domain/plan/understand";
import type { NewYearRequest } from "../../src/workbook/actions/rows/new-year";

export type Quota = readonly [name: string, quota: number, liaison?: string];

/** The cells of a plan's sheet. */
export function planCells(year: number, rows: readonly Quota[]): (string | number)[][] {
  return [
    [`${year}年信息报送任务计划表`, "", "", ""],
    ["序", "单位", "篇数", "联络员"],
    ...rows.map(([name, quota, liaison = ""], at) => [at + 1, name, quota, liaison]),
    ["", "合计", rows.reduce((sum, [, quota]) => sum + quota, 0), ""],
  ];
}

/** What 新年度 is asked for, but for its token and time. */
export function nextYear(
  year: number,
  rows: readonly Quota[],
): Omit<NewYearRequest, "token" | "now"> {
  const sheet = { name: `${year}计划`, values: planCells(year, rows), firstRow: 0, firstColumn: 0 };
  const plan = understandSheet(sheet);
  if (plan === null) throw new Error("no plan");
  const resolved = resolvePlan(plan);
  return { year, plan, resolved, renames: new Map(), searchCode: (name) => `x${name.length}` };
}
