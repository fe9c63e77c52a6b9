// Owns what is said about a plan that was found: its size, and stated sums that do not add up (P3).

import type { Plan, ResolvedPlan, StatedTotal } from "../../domain/plan/plan";
import { firstRunTexts } from "./texts";

const say = firstRunTexts;

function blockOf(plan: Plan, total: StatedTotal): number {
  return plan.blocks.findIndex((block) =>
    block.totals.some((other) => other.address === total.address),
  );
}

export interface PlanSummary {
  readonly found: string;
  /** "右栏小计 58，按行合计 62" */
  readonly discrepancies: readonly string[];
}

/** P1, P3: the stated figure is shown beside the computed one, neither replaces the other. */
export function planSummary(plan: Plan, resolved: ResolvedPlan): PlanSummary {
  const { departments, totalQuota, totals } = resolved;
  return {
    found: say.found(plan.sheetName, departments.length, totalQuota),
    discrepancies: totals
      .filter((total) => total.stated !== total.computed)
      .map((total) => {
        const where = say.block(blockOf(plan, total), plan.blocks.length);
        const stated = total.stated === null ? say.notStated : String(total.stated);
        return say.discrepancy(where, total.label, stated, total.computed);
      }),
  };
}

/** The cells of a block from its first name to its last figure, to be selected in the sheet. */
export function areaOf(plan: Plan, block: number): string {
  const rows = plan.rows.filter((row) => row.block === block);
  const [first] = rows;
  const last = rows.at(-1);
  return first === undefined || last === undefined ? "A1" : `${first.key}:${last.figureAddress}`;
}
