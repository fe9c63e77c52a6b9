// The domain's one pass against the naive oracle, on thousands of generated ledgers.
import fc from "fast-check";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import type { DepartmentEvaluation } from "../../src/domain/evaluation";
import { Oracle, type OracleRow } from "./oracle";
import { worlds } from "./worlds";

function figuresOf(d: DepartmentEvaluation): OracleRow {
  return {
    quota: d.quota,
    dueInQuarter: d.dueInQuarter,
    countedInQuarter: d.countedInQuarter,
    dueToDate: d.dueToDate,
    countedToDate: d.countedToDate,
    shortfall: d.shortfall,
    completion: d.completion,
    progress: d.progress,
    adoptedInQuarter: d.adoptedInQuarter,
    adoptionsInQuarter: d.adoptionsInQuarter,
    adoptionRateInQuarter: d.adoptionRateInQuarter,
    status: d.status,
    flags: [...d.flags],
  };
}

it("E1–E6, S4, S6, A3, P4: the evaluation agrees with the oracle on any ledger", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const oracle = new Oracle(world);
      const result = evaluate(world);
      expect(result.departments.map(figuresOf)).toEqual(
        world.departments.map((d) => oracle.row(d)),
      );
      expect(result.total.completion).toEqual(oracle.bureauRate());
    }),
    { numRuns: 3000 },
  );
});
