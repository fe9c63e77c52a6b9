// E11: tables with cells as clerks type them: the sheet's function, the pane's reading and the oracle, which
// is told what each cell means, agree on every figure.
import fc from "../support/fast-check";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { evaluatePeople } from "../../src/domain/evaluation/people";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { authors, quarterly } from "../../src/functions/functions";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import { rankedBlock, recommendedBlock } from "../../src/tables/blocks/people";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { readFrameTables } from "../../src/tables/reading/frame-tables";
import { ledgerPrints } from "../../src/tables/reading/ledger-prints";
import { readTable } from "../../src/tables/reading/read-table";
import { provideRuntime } from "../functions/office-runtime";
import { dirtyWorlds, type DirtyWorld } from "./dirt";
import { Oracle } from "./oracle";

beforeAll(provideRuntime);

/** The world as the pane reads it. */
function read({ cells, meant }: DirtyWorld): EvaluationInput {
  const [departments, ledger, adoptions, commissions, settings, , , , changes] = cells;
  const { year, quarter, asOf } = meant;
  const { problems, ...frame } = readFrameTables(
    {
      departments: { rows: departments },
      changes: { rows: changes },
      adoptions: { rows: adoptions },
      commissions: { rows: commissions },
      settings: { rows: settings },
    },
    year,
  );
  const { rows, problems: unread } = readTable(LEDGER, { rows: ledger }, year);
  const submissions = rows.map(({ record }) => record);
  return { ...frame, submissions, year, quarter, asOf, leftOut: [...problems, ...unread] };
}

/** Columns 年度任务 to 标记 of each department, as requirements.md has them. */
function expected(world: EvaluationInput): unknown[][] {
  const oracle = new Oracle(world);
  return world.departments.map((department) => {
    const row = oracle.row(department);
    return [
      ...[row.quota, row.dueInQuarter, row.countedInQuarter, row.dueToDate, row.countedToDate],
      ...[row.shortfall, row.completion ?? "—", row.progress ?? "—", row.adoptedInQuarter],
      ...[row.status, row.flags.join("、")],
    ];
  });
}

it("E11: sheet, pane and oracle agree whatever stands in the cells", () => {
  fc.assert(
    fc.property(dirtyWorlds, (dirty) => {
      const sheet = quarterly(...dirty.cells);
      const { length } = dirty.meant.departments;
      expect(sheet.slice(1, 1 + length).map((row) => row.slice(3, 14))).toEqual(
        expected(dirty.meant),
      );
      expect(sheet).toEqual(quarterlyBlock(evaluate(read(dirty))));
    }),
    { numRuns: 1500 },
  );
});

it("E11: people are read from the same rows", () => {
  fc.assert(
    fc.property(dirtyWorlds, (dirty) => {
      const input = read(dirty);
      const people = evaluatePeople(input);
      expect(authors(...dirty.cells)).toEqual(recommendedBlock(people));
      const [departments, ledger, adoptions, commissions, settings, year, , asOf, changes] =
        dirty.cells;
      const frame = [departments, ledger, adoptions, commissions, settings] as const;
      const ofYear = evaluatePeople({ ...input, quarter: 4 });
      expect(authors(...frame, year, null, asOf, changes)).toEqual(
        rankedBlock(ofYear, input.settings.pointsEnabled),
      );
      const stripped = { ...dirty.meant, quarter: input.quarter };
      const names = (of: ReturnType<typeof evaluatePeople>) =>
        of.year.map(
          (p) => `${p.department} ${p.author} ${p.eligibleArticles} ${p.countedArticles}`,
        );
      expect(names(people).sort()).toEqual(names(evaluatePeople(stripped)).sort());
    }),
    { numRuns: 500 },
  );
});

it("E11: a seal compares the rows that figures are taken from", () => {
  fc.assert(
    fc.property(dirtyWorlds, (dirty) => {
      const ids = ledgerPrints(dirty.cells[1], dirty.meant.year).map(({ id }) => id);
      expect(ids).toEqual(read(dirty).submissions.map(({ id }) => id));
    }),
    { numRuns: 300 },
  );
});

it("E11: where nothing is left out of a quarter, its figures are those of a ledger without unreadable cells", () => {
  const figures = (world: EvaluationInput) => {
    const { departments, total } = evaluate(world);
    return [departments, total, evaluatePeople(world)];
  };
  fc.assert(
    fc.property(dirtyWorlds, (dirty) => {
      const world = read(dirty);
      fc.pre(evaluate(world).leftOut.length === 0);
      expect(figures(world)).toEqual(figures(dirty.clean));
    }),
    { numRuns: 300 },
  );
});

it("E11: what is left out is named, row by row", () => {
  fc.assert(
    fc.property(dirtyWorlds, (dirty) => {
      const { leftOut = [] } = read(dirty);
      const rows = leftOut.filter(({ table, reason }) => {
        return table === "台账" && reason.endsWith("该行未计入");
      });
      expect(rows.length).toBeGreaterThanOrEqual(dirty.dirty);
    }),
    { numRuns: 300 },
  );
});
