// Owns what is said where another sheet looks like this year's plan as well (P0): a ledger is made from one,
// and a plan that lies on several is put together on one.

import { stacked } from "./document-plan";
import type { PlanRow, SheetValues } from "./plan";
import { understandSheet } from "./understand";
import type { Understanding } from "./understanding";

export interface Rivals {
  /** One for each further sheet that is surely a plan, of the same year or of none. */
  readonly sentences: readonly string[];
  /** The sheets whose units are all their own, this plan's first; none where there is but this one. */
  readonly parts: readonly SheetValues[];
}

export function rivalsOf(plan: Understanding, readings: readonly Understanding[]): Rivals {
  const others = readings
    .filter(({ certain, sheetName }) => certain && sheetName !== plan.sheetName)
    .filter(({ year }) => year === plan.year || year === null || plan.year === null);
  const parts = others.filter(({ rows }) => sharedWith(plan.rows, rows).length === 0);
  const together = [plan.sheet, ...parts.map(({ sheet }) => sheet)];
  const joins = parts.length > 0 && readsTogether(together, plan, parts);
  return {
    sentences: others.flatMap((other) => rivalry(plan.rows, other, joins && parts.includes(other))),
    parts: joins ? together : [],
  };
}

function sharedWith(rows: readonly PlanRow[], others: readonly PlanRow[]): PlanRow[] {
  const names = new Set(rows.map(({ name }) => name));
  return others.filter(({ name }) => names.has(name));
}

/** Below one another on one sheet they are one plan, with every unit of each. */
function readsTogether(
  sheets: readonly SheetValues[],
  plan: Understanding,
  parts: readonly Understanding[],
): boolean {
  const values = stacked(sheets);
  const joined = understandSheet({ name: "", values, firstRow: 0, firstColumn: 0 }, {}, plan.known);
  const wanted = [plan, ...parts].flatMap(({ rows }) => rows);
  const same = (row: PlanRow) =>
    joined?.rows.some(({ name, quota }) => name === row.name && quota === row.quota);
  return joined?.rows.length === wanted.length && wanted.every(same);
}

function rivalry(
  rows: readonly PlanRow[],
  { sheetName, rows: others }: Understanding,
  joins: boolean,
): string[] {
  const quotas = new Map(rows.map(({ name, quota }) => [name, quota]));
  const shared = sharedWith(rows, others);
  const further = others.length - shared.length;
  const different = shared.filter(({ name, quota }) => quotas.get(name) !== quota).length;
  const also = `工作表“${sheetName}”也像计划表`;
  if (further > 0) {
    const way = joins
      ? "两张都要的，请点“合到一张新表里”。"
      : "两张都要的，请先合成一张，再点“重新查找”。";
    return [`${also}，其中 ${further} 个单位这里没有。台账按一张表建立：${way}`];
  }
  return different > 0 ? [`${also}，有 ${different} 个单位的篇数不同，请看清用哪一张。`] : [];
}
