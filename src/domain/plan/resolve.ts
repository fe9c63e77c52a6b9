// Owns applying the clerk's decisions to a plan (P2): departments, or what is still to be decided.

import type {
  Plan,
  PlanDecision,
  PlannedDepartment,
  PlanProblem,
  PlanRow,
  ResolvedPlan,
} from "./plan";
import { readFigure } from "./cells/figure";
import { problemsOf } from "./problems";
import { totalOver } from "./rows/totals";

function fixed(row: PlanRow, decision: PlanDecision | undefined): PlanRow {
  if (decision?.action === "override" && readFigure(row.rawQuota).kind === "empty") {
    return { ...row, quota: 0, rawQuota: 0 };
  }
  if (decision?.action !== "fix") return row;
  const name = (decision.name ?? row.name).replace(/\s+/gu, "");
  if (decision.quota === undefined) return { ...row, name };
  const { quota } = decision;
  const whole = Number.isSafeInteger(quota) && quota >= 0;
  return { ...row, name, quota: whole ? quota : null, rawQuota: quota };
}

/** Rows that stay; a row that overrides takes the place of the earlier ones of its name. */
function standing(
  rows: readonly PlanRow[],
  decisions: ReadonlyMap<string, PlanDecision>,
): PlanRow[] {
  const kept: PlanRow[] = [];
  for (const row of rows) {
    const decision = decisions.get(row.key);
    if (decision?.action === "skip") continue;
    const next = fixed(row, decision);
    const earlier = kept.findIndex((other) => other.name === next.name);
    if (decision?.action === "override" && next.name !== "" && earlier !== -1) {
      kept.splice(earlier, 1);
    }
    kept.push(next);
  }
  return kept;
}

/** Figures said in words, all confirmed at once: the decisions with every proposal taken. */
export function confirmWorded(
  problems: readonly PlanProblem[],
  decisions: ReadonlyMap<string, PlanDecision>,
): Map<string, PlanDecision> {
  const confirmed = new Map(decisions);
  for (const { rowKey, proposal } of problems) {
    if (proposal === null) continue;
    const before = decisions.get(rowKey);
    const name = before?.action === "fix" ? before.name : undefined;
    confirmed.set(rowKey, { action: "fix", quota: proposal, ...(name !== undefined && { name }) });
  }
  return confirmed;
}

/**
 * P2: nothing may be imported while `problems` is not empty. Decisions are keyed by PlanRow.key;
 * a decision on a row without a problem is applied too.
 */
export function resolvePlan(
  plan: Plan,
  decisions: ReadonlyMap<string, PlanDecision> = new Map(),
): ResolvedPlan {
  const rows = standing(plan.rows, decisions);
  const problems: PlanProblem[] = problemsOf(rows);
  const undecided = new Set(problems.map((problem) => problem.rowKey));
  const departments = rows.flatMap((row): PlannedDepartment[] => {
    if (row.quota === null || undecided.has(row.key)) return [];
    const { name, kind, quota, remark, people, key } = row;
    return [{ name, kind, quota, remark, people, rowKey: key }];
  });
  const totals = plan.blocks
    .flatMap((block) => block.totals)
    .map((total) => ({
      ...total,
      ...totalOver(rows.filter((row) => total.rowKeys.includes(row.key))),
    }));
  const totalQuota = departments.reduce((sum, department) => sum + department.quota, 0);
  return { departments, totalQuota, totals, problems };
}
