// Owns the year as a whole (E2, E9): one evaluation of it, and what was counted in each of its quarters.

import { quarterOf, QUARTERS } from "../calendar/quarter";
import { evaluate } from "./evaluate";
import { evaluatePeople, type People } from "./people";
import type { Evaluation, EvaluationInput } from "./types";

/** The year as a whole, up to the as-of date. */
export interface Annual {
  readonly evaluation: Evaluation;
  /** Articles counted in each quarter, by department id. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
  readonly people: People;
}

/**
 * E2 over the whole year: what is due is the year's quota, so the 口径 is 累计 whatever the setting
 * says for a quarter.
 */
export function annualOf(input: EvaluationInput): Annual {
  const settings = { ...input.settings, basis: "累计" as const };
  const year: EvaluationInput = { ...input, settings, quarter: 4 };
  const quarters = new Map(input.submissions.map((each) => [each.id, quarterOf(each.receivedOn)]));
  const counts = new Map(input.departments.map(({ id }) => [id, QUARTERS.map(() => 0)]));
  const evaluation = evaluate(year, (index, reason, id) => {
    const own = counts.get(input.departments[index]?.id ?? "");
    const quarter = quarters.get(id);
    if (reason !== "累计已报" || quarter === undefined || own === undefined) return;
    own[quarter - 1] = (own[quarter - 1] ?? 0) + 1;
  });
  return { evaluation, counts, people: evaluatePeople(year) };
}
