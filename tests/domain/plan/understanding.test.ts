// Tests what is shown of a plan before anything is made, and how one choice changes it (P0, P3, P4).

import {
  chooseArea,
  chooseFigures,
  chooseNames,
  chooseRole,
  chooseYear,
} from "../../../src/domain/plan/choices";
import { proposeFigure } from "../../../src/domain/plan/cells/figure";
import { findPlan } from "../../../src/domain/plan/find-plan";
import { confirmWorded, resolvePlan } from "../../../src/domain/plan/resolve";
import { columnsOf, understandSheet } from "../../../src/domain/plan/understand";
import type { Understanding } from "../../../src/domain/plan/understanding";
import { oneBlock, planOf, quotas, sheet } from "./sheets";

const TITLE = ["2023年信息报送任务表"];

function roles(plan: Understanding): string[] {
  return plan.lines.map(({ key, role }) => `${key} ${role}`);
}

describe("P2: figures in words", () => {
  it.each([
    ["每季1篇", 4],
    ["每季度不少于2篇", 8],
    ["每月1篇", 12],
    ["每半年一篇", 2],
    ["4篇/年", 4],
    ["1篇/季", 4],
    ["不少于4篇", 4],
    ["≥4", 4],
    ["四篇", 4],
    ["十二篇", 12],
    ["二十四", 24],
    ["一百二十篇", 120],
    ["两篇", 2],
    ["4篇以上", 4],
    ["4(含约稿1篇)", 4],
    ["全年４篇", 4],
  ])("P2: %s comes to %i a year", (text, figure) => {
    expect(proposeFigure(text)).toBe(figure);
  });

  it.each(["若干", "一季度", "4-6篇", "免报", "/", "", "2人", "4+1", "#REF!", "6月底前"])(
    "P2: %j is nothing to propose",
    (text) => expect(proposeFigure(text)).toBeNull(),
  );

  it("P2: nothing of it is imported before it is confirmed, once for all", () => {
    const plan = oneBlock([
      [1, "甲股", "每季1篇", null],
      [2, "乙股", "四篇", null],
      [3, "丙股", 3, null],
      [4, "丁股", "若干", null],
    ]);
    const before = resolvePlan(plan);
    expect(before.departments.map(({ name }) => name)).toEqual(["丙股"]);
    expect(before.problems[0]).toMatchObject({ kind: "worded", proposal: 4, address: "C3" });
    const after = resolvePlan(plan, confirmWorded(before.problems, new Map()));
    expect(after.departments.map(({ name, quota }) => [name, quota])).toEqual([
      ["甲股", 4],
      ["乙股", 4],
      ["丙股", 3],
    ]);
    expect(after.problems.map(({ kind }) => kind)).toEqual(["notANumber"]);
  });
});

describe("P0: rows and their roles", () => {
  it("P0: a section with its sum, a note between, a heading again, a total, a signature", () => {
    const plan = planOf(
      sheet([
        TITLE,
        ["序号", "单位", "篇数"],
        ["一", "司法所", 21],
        [1, "城关司法所", 12],
        [2, "东山司法所", 9],
        ["序号", "单位", "篇数"],
        ["二", "机关科室", 25],
        [1, "办公室", 20],
        [null, "以下从第二季度起计算。", null],
        [2, "立法科", 6],
        [null, "全局合计", 47],
        [null, "平远县司法局", null],
      ]),
    );
    expect(roles(plan)).toEqual([
      "B3 section",
      "B4 department",
      "B5 department",
      "B6 heading",
      "B7 section",
      "B8 department",
      "B9 note",
      "B10 department",
      "B11 total",
      "B12 note",
    ]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual([
      "司法所",
      "司法所",
      "局机关股室",
      "局机关股室",
    ]);
    const totals = resolvePlan(plan).totals;
    expect(totals.map(({ label, stated, computed }) => [label, stated, computed])).toEqual([
      ["司法所", 21, 21],
      ["机关科室", 25, 26],
      ["全局合计", 47, 47],
    ]);
  });

  it("P0: another role takes a row out or in, count and sums follow at once", () => {
    const plan = oneBlock([
      [1, "甲股", 4, null],
      [2, "乙股", 2, null],
      [null, "合计", 6, null],
    ]);
    const less = chooseRole(plan, "B4", "note");
    expect(quotas(less)).toEqual({ 甲股: 4 });
    expect(resolvePlan(less).totals[0]).toMatchObject({ stated: 6, computed: 4 });
    const more = chooseRole(less, "B5", "department");
    expect(quotas(more)).toEqual({ 甲股: 4, 合计: 6 });
    expect(quotas(chooseRole(chooseRole(more, "B4", "department"), "B5", "total"))).toEqual({
      甲股: 4,
      乙股: 2,
    });
  });

  it("P3: a total on top covers what is below it", () => {
    const plan = oneBlock([
      [null, "合计", 7, null],
      [1, "甲股", 4, null],
      [2, "乙股", 2, null],
    ]);
    expect(resolvePlan(plan).totals[0]).toMatchObject({ stated: 7, computed: 6 });
  });
});

describe("P0: columns", () => {
  const twoYears = sheet([
    TITLE,
    ["单位", "2022年完成", "2023年任务", "单位", "2022年完成", "2023年任务"],
    ["城关司法所", 15, 12, "办公室", 8, 20],
    ["东山司法所", 9, 10, "立法科", 7, 6],
  ]);

  it("P0: another column of figures goes for every block headed the same", () => {
    const plan = planOf(twoYears);
    expect(quotas(plan)).toEqual({ 城关司法所: 12, 东山司法所: 10, 办公室: 20, 立法科: 6 });
    const [first] = plan.blocks;
    expect(first?.figures).toMatchObject({ heading: "2023年任务", place: "C 列" });
    const other = first?.figureOptions.find(({ heading }) => heading === "2022年完成");
    const changed = chooseFigures(plan, 0, other?.columns ?? []);
    expect(quotas(changed)).toEqual({ 城关司法所: 15, 东山司法所: 9, 办公室: 8, 立法科: 7 });
    expect(quotas(chooseFigures(changed, 1, [5]))).toEqual(quotas(plan));
  });

  it("P0: another column of names", () => {
    const plan = planOf(
      sheet([
        ["2023年信息报送任务表"],
        ["牵头单位", "协办单位", "篇数"],
        ["城关司法所", "办公室", 12],
        ["东山司法所", "立法科", 9],
      ]),
    );
    expect(quotas(chooseNames(plan, 0, 1))).toEqual({ 办公室: 12, 立法科: 9 });
  });

  it("P0: quarters without a sum are added up, and it is said; one alone can be chosen", () => {
    const plan = planOf(
      sheet([
        TITLE,
        ["单位", "一季度", "二季度", "三季度", "四季度"],
        ["城关司法所", 1, 2, 3, 4],
        ["办公室", 2, 2, 2, null],
      ]),
    );
    expect(quotas(plan)).toEqual({ 城关司法所: 10, 办公室: 6 });
    expect(plan.doubts.join()).toContain("相加");
    expect(plan.blocks[0]?.figures.place).toBe("B、C、D、E 列相加");
    expect(quotas(chooseFigures(plan, 0, [1]))).toEqual({ 城关司法所: 1, 办公室: 2 });
  });

  it("P0: a second column that could be meant is named", () => {
    const plan = planOf(
      sheet([
        ["2023年信息任务"],
        ["单位", "信息篇数", "简报篇数"],
        ["城关司法所", 4, 2],
        ["办公室", 6, 3],
      ]),
    );
    expect(plan.doubts).toEqual(["篇数用的是“信息篇数”，旁边还有“简报篇数”。"]);
  });
});

describe("P1: years and areas", () => {
  it("P1: of two years below one another the newest is offered, the other is one choice away", () => {
    const plan = planOf(
      sheet([
        ["2021年信息报送任务计划表"],
        ["单位", "篇数"],
        ["城关司法所", 3],
        ["2022年信息报送任务计划表"],
        ["单位", "篇数"],
        ["城关司法所", 4],
      ]),
    );
    expect([plan.year, plan.areas.length]).toEqual([2022, 2]);
    const older = chooseArea(plan, 1);
    expect([older.year, quotas(older)]).toEqual([2021, { 城关司法所: 3 }]);
    expect(older.areas).toEqual(plan.areas);
  });

  it("P1: a document number and a signature are only offered; the year can be chosen", () => {
    const plan = planOf(
      sheet([
        ["华司字〔2021〕8号"],
        ["信息报送任务计划表"],
        ["单位", "篇数"],
        ["城关司法所", 3],
        ["合计", 3],
        [null, "2022年3月1日"],
      ]),
    );
    expect(plan.year).toBeNull();
    expect(plan.years.map(({ year }) => year)).toEqual([2022, 2021]);
    expect(plan.doubts[0]).toContain("年度没有写明");
    expect(chooseYear(plan, 2022).year).toBe(2022);
  });

  it("P1: a span of years offers both", () => {
    const plan = planOf(
      sheet([["2022-2023年度信息报送任务表"], ["单位", "篇数"], ["城关司法所", 3]]),
    );
    expect(plan.years.map(({ year }) => year)).toEqual([2023, 2022]);
    expect(plan.doubts).toEqual(["表里还写着 2022 年。"]);
  });
});

describe("P4: who stands beside a department", () => {
  it("P4: liaison, phone, head and leader are kept, a phone as text", () => {
    const plan = planOf(
      sheet([
        TITLE,
        ["分管领导", "单位", "负责人", "联络员", "联系电话", "篇数", "备注"],
        ["陈局", "办公室", "王强", "李梅", 13800138000, 12, "含约稿"],
        [null, "立法科", null, "孙丽", "0753-3388123", 6, null],
      ]),
    );
    expect(resolvePlan(plan).departments.map(({ people, remark }) => [people, remark])).toEqual([
      [{ liaison: "李梅", liaisonPhone: "13800138000", head: "王强", leader: "陈局" }, "含约稿"],
      [{ liaison: "孙丽", liaisonPhone: "0753-3388123", head: "", leader: "" }, ""],
    ]);
  });
});

describe("P0: the clerk points at two columns", () => {
  const odd = sheet([
    ["谁", "多少"],
    ["张三", 3],
    ["李四", 4],
  ]);

  it("P0: where nothing is recognised, any two columns are read", () => {
    expect(findPlan([odd]).found).toBe(false);
    expect(columnsOf(odd, false).map(({ place, heading }) => [place, heading])).toEqual([
      ["A 列", "谁、张三、李四"],
      ["B 列", "多少、3、4"],
    ]);
    const plan = understandSheet(odd, { pointed: { names: 0, figures: [1] } });
    expect(plan && [quotas(plan), plan.certain]).toEqual([{ 张三: 3, 李四: 4 }, true]);
  });

  it("P0: two columns without a name and a figure in one row are no plan", () => {
    expect(understandSheet(odd, { pointed: { names: 1, figures: [0] } })).toBeNull();
  });
});
