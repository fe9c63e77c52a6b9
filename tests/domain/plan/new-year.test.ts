// O6: what a further year's plan changes, and what stays of the years before.

import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { changesOfYear, compareWithPlan, mayBePlanned } from "../../../src/domain/plan/new-year";
import type { PlannedDepartment } from "../../../src/domain/plan/plan";
import type { DepartmentChange } from "../../../src/domain/records/department";
import { isListedOn, quotaForQuarter } from "../../../src/domain/rules/effective";
import { department, input } from "../builders";

const NOBODY = { liaison: "", liaisonPhone: "", head: "", leader: "" };

function planned(name: string, quota = 4): PlannedDepartment {
  return { name, kind: "司法所", quota, remark: "", people: NOBODY, rowKey: name };
}

const first = { year: 2023, month: 1, day: 1 } as const;
const departments = [
  department({ id: "D01", name: "水寨司法所", quota: 4 }),
  department({ id: "D02", name: "河东司法所", quota: 4, aliases: ["河东所"] }),
  department({ id: "D03", name: "公证处", quota: 1 }),
];
const known = { departments, changes: [] };

describe("O6: compareWithPlan", () => {
  it("knows departments by name, alias and the town's name; the others are new or gone", () => {
    const plan = [planned("水寨镇司法所", 6), planned("河东所"), planned("仲裁办")];
    const compared = compareWithPlan(known, plan, { year: 2023 });
    expect(compared.kept.map(({ department: { id } }) => id)).toEqual(["D01", "D02"]);
    expect(compared.added.map(({ name }) => name)).toEqual(["仲裁办"]);
    expect(compared.gone.map(({ id }) => id)).toEqual(["D03"]);
    expect(changesOfYear(compared, known)).toEqual([
      { departmentId: "D01", from: first, field: "quota", old: 4, new: 6 },
      { departmentId: "D03", from: first, field: "listed", old: true, new: false },
    ]);
  });

  it("a name as it stands goes before another's alias, wherever it stands in the plan", () => {
    const others = [...departments, department({ id: "D04", name: "河东所", quota: 1 })];
    const plan = [planned("河东所"), planned("河东司法所")];
    const { kept } = compareWithPlan({ departments: others, changes: [] }, plan, { year: 2023 });
    expect(kept.map(({ department: { id } }) => id)).toEqual(["D04", "D02"]);
  });

  it("no department is meant twice; a renamed one is by the clerk's word alone", () => {
    const plan = [planned("水寨司法所"), planned("水寨镇司法所"), planned("五华公证处")];
    const renames = new Map([["五华公证处", "D03"]]);
    const compared = compareWithPlan(known, plan, { year: 2023, renames });
    expect(compared.added.map(({ name }) => name)).toEqual(["水寨镇司法所"]);
    expect(compared.renamed.map(({ department: { id } }) => id)).toEqual(["D03"]);
    expect(compared.gone.map(({ id }) => id)).toEqual(["D02"]);
  });

  it("a department that is merged and planned all the same is an obstacle", () => {
    const from = { year: 2022, month: 7, day: 1 };
    const change = { departmentId: "D02", from, field: "mergedInto", old: "", new: "D01" } as const;
    const merged = { departments, changes: [change] };
    const { obstacles } = compareWithPlan(merged, [planned("河东司法所")], { year: 2023 });
    expect(obstacles).toEqual([expect.stringContaining("2022-07-01 起并入“水寨司法所”")]);
  });

  it("no year goes before one that is planned", () => {
    expect([2021, 2022, 2023].map((year) => mayBePlanned(year, [2022]))).toEqual([
      false,
      false,
      true,
    ]);
    expect(mayBePlanned(2021, [])).toBe(true);
  });
});

describe("O6: a department's place in the plan", () => {
  const year = (n: number) => ({ year: n, month: 1, day: 1 });
  const change = (n: number, old: boolean, now: boolean): DepartmentChange => {
    return { departmentId: "D03", from: year(n), field: "listed", old, new: now };
  };

  it("holds from the year's first day; without a change it is always there", () => {
    const changes = [change(2023, true, false), change(2024, false, true)];
    const on = (n: number) => isListedOn("D03", changes, { year: n, month: 12, day: 31 });
    expect([2022, 2023, 2024].map(on)).toEqual([true, false, true]);
    expect(isListedOn("D01", changes, year(2023))).toBe(true);
    const [, , of] = departments;
    const quotas = [2022, 2023, 2024].map((n) =>
      of === undefined ? -1 : quotaForQuarter(of, changes, { year: n, month: 12, day: 31 }),
    );
    expect(quotas).toEqual([1, 0, 1]);
  });

  it("decides whether an evaluation shows it, and nobody is called silent for a year without it", () => {
    const changes = [change(2023, true, false)];
    const names = (n: number) =>
      evaluate(input({ departments, changes, year: n, quarter: 4 })).departments.map(
        ({ name }) => name,
      );
    expect(names(2022)).toEqual(["水寨司法所", "河东司法所", "公证处"]);
    expect(names(2023)).toEqual(["水寨司法所", "河东司法所"]);
  });
});
