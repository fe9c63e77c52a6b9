// Tests figures, problems, decisions and the sentence without a plan (P2, P5).

import { findPlan } from "../../../src/domain/plan/find-plan";
import { readFigure } from "../../../src/domain/plan/cells/figure";
import type { Plan, PlanDecision, SheetValues } from "../../../src/domain/plan/plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { named, oneBlock, sheet } from "./sheets";

function decide(plan: Plan, decisions: Record<string, PlanDecision>) {
  return resolvePlan(plan, new Map(Object.entries(decisions)));
}

describe("P2: figures and names", () => {
  it.each([
    [4, 4],
    ["4", 4],
    ["４", 4],
    ["４篇", 4],
    [" 4 篇 ", 4],
    [4.0, 4],
    ["4.0", 4],
    [0, 0],
  ])("P2: %j is %i", (cell, value) => {
    expect(readFigure(cell)).toEqual({ kind: "figure", value });
  });

  it.each([
    ["四", "notANumber"],
    ["若干", "notANumber"],
    [true, "notANumber"],
    ["4-5", "notANumber"],
    [-1, "negative"],
    ["－1", "negative"],
    [1.5, "notWhole"],
    ["1.5篇", "notWhole"],
    ["", "empty"],
    ["　", "empty"],
    [null, "empty"],
  ])("P2: %j is %s", (cell, kind) => {
    expect(readFigure(cell)).toEqual({ kind });
  });

  it("P2: names lose their spaces; empty numbered rows are no rows", () => {
    const plan = oneBlock([
      [1, " 公 证　处 ", 1, null],
      [2, null, null, null],
    ]);
    expect(named(plan)).toEqual([["公证处", 1]]);
    expect(plan.problems).toEqual([]);
  });

  it("P2: each problem has its kind, its cell and a sentence; nothing of its row is imported", () => {
    const plan = oneBlock([
      [1, "甲股", "若干", null],
      [2, "乙股", -1, null],
      [3, "丙股", 1.5, null],
      [4, "丁股", null, null],
      [5, null, 3, null],
      [6, "戊股", 2, null],
      [7, "戊 股", 4, null],
    ]);
    expect(plan.problems.map(({ kind, address }) => [kind, address])).toEqual([
      ["notANumber", "C3"],
      ["negative", "C4"],
      ["notWhole", "C5"],
      ["missingFigure", "C6"],
      ["missingName", "B7"],
      ["duplicate", "B9"],
    ]);
    expect(plan.problems[0]?.sentence).toBe("C3：甲股的篇数是“若干”，不是数字，请改成整数或跳过。");
    const resolved = resolvePlan(plan);
    expect(resolved.departments.map((department) => department.name)).toEqual(["戊股"]);
    expect(resolved.problems).toHaveLength(6);
  });

  it("P2: fix, skip and override settle the rows, sums follow, the stated sum stays", () => {
    const plan = oneBlock([
      [1, "甲股", "若干", null],
      [2, "乙股", -1, null],
      [4, "丁股", "", null],
      [5, null, 3, null],
      [6, "戊股", 2, null],
      [7, "戊股", 4, null],
      [null, "小计", 9, null],
    ]);
    const resolved = decide(plan, {
      B3: { action: "fix", quota: 4 },
      B4: { action: "skip" },
      B5: { action: "override" },
      B6: { action: "fix", name: "己股" },
      B8: { action: "override" },
    });
    expect(resolved.problems).toEqual([]);
    expect(resolved.departments.map(({ name, quota }) => [name, quota])).toEqual([
      ["甲股", 4],
      ["丁股", 0],
      ["己股", 3],
      ["戊股", 4],
    ]);
    expect(resolved.totalQuota).toBe(11);
    expect(resolved.totals[0]).toMatchObject({ stated: 9, computed: 11 });
  });

  it("P2: a decision that settles nothing leaves the problem", () => {
    const plan = oneBlock([
      [1, "甲股", "若干", null],
      [2, "乙股", 1, null],
    ]);
    expect(decide(plan, { B3: { action: "override" } }).problems).toHaveLength(1);
    expect(decide(plan, { B3: { action: "fix", quota: 1.5 } }).problems).toHaveLength(1);
    const renamed = decide(plan, {
      B3: { action: "fix", quota: 1 },
      B4: { action: "fix", name: "甲股" },
    });
    expect(renamed.problems.map((problem) => problem.kind)).toEqual(["duplicate"]);
  });
});

describe("P5: no plan", () => {
  function sentence(...sheets: SheetValues[]): string {
    const search = findPlan(sheets);
    return search.found ? "found" : search.sentence;
  }

  it("P5: says what was looked for and what was found in each sheet", () => {
    const text = sentence(
      sheet([[null, ""]], "Sheet1"),
      sheet(
        [
          ["单位", "电话"],
          ["公证处", 1],
        ],
        "通讯录",
      ),
      sheet([["单位"], ["篇数"]], "错位"),
      sheet([["单位", "篇数"]], "空计划"),
      sheet(
        [
          ["部门", "人数"],
          ["公证处", 1],
          ["办公室", 4],
        ],
        "编制",
      ),
    );
    expect(text).toContain("要找的是一列单位名称");
    expect(text).toContain("看过 5 张工作表");
    expect(text).toContain("“Sheet1”是空表");
    expect(text).toContain("“通讯录”有单位表头，没有篇数表头");
    expect(text).toContain("“错位”的单位和篇数表头不在同一行");
    expect(text).toContain("“空计划”有表头，但下面没有写着篇数的单位");
    expect(text).toContain("“编制”有单位和数字，但没有写明是信息报送任务");
  });

  it("P5: names without figures, or figures without names, are no plan; a bad figure is one", () => {
    expect(
      sentence(
        sheet([
          ["单位", "篇数"],
          ["公证处", null],
        ]),
      ),
    ).toContain("没有找到");
    expect(
      sentence(
        sheet([
          ["单位", "篇数"],
          [null, 4],
        ]),
      ),
    ).toContain("没有找到");
    expect(
      sentence(
        sheet([
          ["单位", "篇数"],
          ["公证处", "若干"],
        ]),
      ),
    ).toBe("found");
  });

  it("P5: an empty workbook", () => {
    expect(sentence()).toContain("没有可看的工作表");
  });
});
