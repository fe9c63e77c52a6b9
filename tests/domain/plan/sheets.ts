// Builds small sheets for the plan's tests.

import type { CellValue } from "../../../src/domain/text/cell";
import { findPlan } from "../../../src/domain/plan/find-plan";
import type { Plan, SheetValues } from "../../../src/domain/plan/plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import type { Understanding } from "../../../src/domain/plan/understanding";

export function sheet(
  values: CellValue[][],
  name = "Sheet1",
  firstRow = 0,
  firstColumn = 0,
): SheetValues {
  return { name, values, firstRow, firstColumn };
}

export function planOf(...sheets: SheetValues[]): Understanding {
  const search = findPlan(sheets);
  if (!search.found) throw new Error(search.sentence);
  return search.plan;
}

/** One block under 序 / 单位 / 篇数 / 备注. */
export function oneBlock(
  rows: CellValue[][],
  header: CellValue[] = ["序", "单位", "篇数", "备注"],
): Understanding {
  return planOf(sheet([["2022年信息报送任务计划表"], header, ...rows]));
}

export function named(plan: Plan): [string, number | null][] {
  return plan.rows.map((row) => [row.name, row.quota]);
}

/** Departments and figures as they would be imported. */
export function quotas(plan: Understanding): Record<string, number> {
  const { departments } = resolvePlan(plan);
  return Object.fromEntries(departments.map(({ name, quota }) => [name, quota]));
}
