// Holds the understanding of plans against tables of many offices (P0, P1, P5): each is read right, or the
// clerk is asked where asking is as good; what is no plan is not taken for one.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/domain/text/cell";
import { findPlan } from "../../../src/domain/plan/find-plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { sheet } from "./sheets";

interface PlanCase {
  readonly name: string;
  readonly values: CellValue[][];
  readonly want: Record<string, number> | null;
  readonly year?: number | null;
  readonly mayAsk?: boolean;
}

function cases(file: string): PlanCase[] {
  return JSON.parse(
    readFileSync(join(__dirname, "../../fixtures/cases", file), "utf8"),
  ) as PlanCase[];
}

describe.each(["plans.json", "other-plans.json", "stranger-plans.json"])("%s", (file) => {
  it.each(cases(file).map((each) => [each.name, each] as const))("P0: %s", (_, given) => {
    const search = findPlan([sheet(given.values)]);
    if (given.want === null) {
      expect(search.found && search.plan.rows).toBe(false);
      return;
    }
    if (!search.found) {
      expect([search.sentence, given.mayAsk]).toEqual([search.sentence, true]);
      expect(search.possible).toHaveLength(1);
      return;
    }
    const { departments, problems } = resolvePlan(search.plan);
    const read = Object.fromEntries(departments.map(({ name, quota }) => [name, quota]));
    if (given.mayAsk && problems.length > 0) {
      // What is not asked about is right.
      expect(given.want).toMatchObject(read);
    } else {
      expect([read, problems]).toEqual([given.want, []]);
    }
    if (given.year !== undefined) expect(search.plan.year).toBe(given.year);
  });
});
