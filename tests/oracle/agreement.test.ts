// The domain's one pass against the naive oracle, on thousands of generated ledgers.
import fc from "../support/fast-check";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import type { DepartmentEvaluation } from "../../src/domain/evaluation/types";
import { earnsCommendation } from "../../src/domain/rules/commendation";
import { commissionProgress } from "../../src/domain/evaluation/commission-state";
import { proposeCriticism } from "../../src/domain/outcomes/criticism";
import { evaluatePeople } from "../../src/domain/evaluation/people";
import { correctionsSince, rowFingerprint } from "../../src/domain/outcomes/sealing";
import { OUTLET_KINDS, OUTLET_LEVELS } from "../../src/domain/records/vocabulary";
import { Oracle, type OracleRow } from "./oracle";
import * as outcomes from "./outcomes";
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

it("E1–E9: the order of the ledger's rows decides nothing", () => {
  const sorted = worlds.chain((world) => {
    const rows = [...world.submissions];
    return fc
      .shuffledSubarray(rows, { minLength: rows.length })
      .map((submissions) => [world, { ...world, submissions }] as const);
  });
  const ranks = (world: typeof worlds extends fc.Arbitrary<infer T> ? T : never) =>
    evaluatePeople(world)
      .year.map((p) => `${p.rank} ${p.department} ${p.author}`)
      .sort();
  fc.assert(
    fc.property(sorted, ([before, after]) => {
      expect(evaluate(after).departments).toEqual(evaluate(before).departments);
      expect(ranks(after)).toEqual(ranks(before));
    }),
    { numRuns: 2000 },
  );
});

it("E8: the proposed grounds agree with the oracle on any ledger", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const proposed = proposeCriticism(evaluate(world));
      expect(proposed.map((c) => `${c.departmentId} ${c.ground}`)).toEqual(
        outcomes.grounds(new Oracle(world)),
      );
    }),
    { numRuns: 1000 },
  );
});

it("E9, E10: recommendation, ranking and points agree with the oracle on any ledger", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const oracle = new Oracle(world);
      const people = evaluatePeople(world);
      const quarter = people.quarter.map(
        (p) => `${p.department} ${p.author} ${[...p.submissionIds].sort().join()}`,
      );
      expect(quarter.sort()).toEqual(outcomes.recommended(oracle));
      const year = people.year.map((p) => {
        const figures = [p.eligibleArticles, p.highestLevel ?? "-", p.countedArticles, p.points];
        return `${String(p.rank).padStart(2, "0")} ${p.department} ${p.author} ${figures.join(" ")}`;
      });
      expect(people.year.map((p) => p.rank)).toEqual(
        people.year.map((p) => p.rank).sort((a, b) => a - b),
      );
      expect(year.sort()).toEqual(outcomes.ranking(oracle));
      const points = [...people.departmentPoints].map(([id, sum]) => `${id} ${sum}`);
      expect(points.sort()).toEqual(outcomes.departmentPoints(oracle));
    }),
    { numRuns: 2000 },
  );
});

it("A4, P4: the states of commissions agree with the oracle on any ledger", () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const oracle = new Oracle(world);
      const { asOf } = evaluate(world);
      const progress = commissionProgress(world.commissions, world.submissions, asOf, world);
      expect(progress.map((p) => p.departments.map((d) => d.state))).toEqual(
        outcomes.commissionStates(oracle),
      );
    }),
    { numRuns: 2000 },
  );
});

it("A2: what earns 表彰 agrees with the oracle for every kind and level of outlet", () => {
  for (const kind of OUTLET_KINDS) {
    for (const level of OUTLET_LEVELS) {
      for (const ownMedia of [true, false]) {
        for (const ownMediaCommendable of [true, false]) {
          expect(earnsCommendation({ kind, level, ownMedia }, { ownMediaCommendable })).toBe(
            outcomes.earnsCommendation(kind, level, ownMedia, ownMediaCommendable),
          );
        }
      }
    }
  }
});

const cell = fc.constantFrom<string | number | boolean | null>("", null, 0, "0", 1, "1", true, "a");
const sealRows = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("2022-0001", "2022-0002", "2022-0003", "2022-0004"),
    cells: fc.tuple(cell, cell),
  }),
  { selector: (row) => row.id },
);

it("E7: 更正 agrees with the oracle for any rows before and after", () => {
  const print = (rows: readonly outcomes.OracleSealRow[]) =>
    rows.map(({ id, cells }) => ({ id, fingerprint: rowFingerprint(cells) }));
  fc.assert(
    fc.property(sealRows, sealRows, (before, now) => {
      const told = correctionsSince(print(before), print(now)).map((c) => `${c.id} ${c.kind}`);
      expect(told.sort()).toEqual(outcomes.corrections(before, now));
    }),
    { numRuns: 1000 },
  );
});
