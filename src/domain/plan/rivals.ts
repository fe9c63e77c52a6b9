// Owns what is said where another sheet looks like this year's plan as well (P0): a ledger is made from one.

import type { PlanRow } from "./plan";
import type { Understanding } from "./understanding";

/** One sentence for each further sheet that is surely a plan, of the same year or of none. */
export function rivalsOf(plan: Understanding, readings: readonly Understanding[]): string[] {
  return readings
    .filter(({ certain, sheetName }) => certain && sheetName !== plan.sheetName)
    .filter(({ year }) => year === plan.year || year === null || plan.year === null)
    .flatMap((other) => rivalry(plan.rows, other));
}

function rivalry(rows: readonly PlanRow[], { sheetName, rows: others }: Understanding): string[] {
  const quotas = new Map(rows.map(({ name, quota }) => [name, quota]));
  const further = others.filter(({ name }) => !quotas.has(name)).length;
  const different = others.filter(
    ({ name, quota }) => quotas.has(name) && quotas.get(name) !== quota,
  ).length;
  const also = `工作表“${sheetName}”也像计划表`;
  if (further > 0) {
    return [
      `${also}，其中 ${further} 个单位这里没有。台账按一张表建立：两张都要的，请先合成一张，再点“重新查找”。`,
    ];
  }
  return different > 0 ? [`${also}，有 ${different} 个单位的篇数不同，请看清用哪一张。`] : [];
}
