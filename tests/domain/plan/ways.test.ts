// Tests the further ways to a plan: a year kept, a turned range, merged units, rival sheets, lines above a range;
// and that long lists beside it cost little (P0, P1).

import type { CellValue } from "../../../src/domain/text/cell";
import { withLinesAbove } from "../../../src/domain/plan/above";
import { gridOf, type Grid } from "../../../src/domain/plan/cells/grid";
import { chooseRole, chooseYear, withYearOf } from "../../../src/domain/plan/choices";
import { stacked } from "../../../src/domain/plan/document-plan";
import { findPlan } from "../../../src/domain/plan/find-plan";
import type { SheetValues } from "../../../src/domain/plan/plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { rivalsOf } from "../../../src/domain/plan/rivals";
import { findShapes } from "../../../src/domain/plan/shape/shapes";
import { columnsOf, understandSheet } from "../../../src/domain/plan/understand";
import { planOf, quotas, sheet } from "./sheets";

const TITLE = ["2023年信息报送任务表"];

describe("P0: further ways", () => {
  const noYear = sheet([
    ["单位", "信息篇数"],
    ["城关司法所", 3],
    ["办公室", 4],
  ]);

  it("P0: a year that was typed goes for another reading without one, never over a stated one", () => {
    const typed = chooseYear(planOf(noYear), 2023);
    const pointed = understandSheet(noYear, { pointed: { names: 0, figures: [1] } });
    expect(pointed && [pointed.year, withYearOf(pointed, typed).year]).toEqual([null, 2023]);
    const stated = planOf(sheet([["2022年信息任务"], ["单位", "篇数"], ["城关司法所", 3]]));
    expect(withYearOf(stated, typed).year).toBe(2022);
    expect(pointed && withYearOf(pointed, null).year).toBeNull();
  });

  it("P0: two rows of a turned table can be pointed at", () => {
    const turned = sheet([
      ["谁", "张三", "李四"],
      ["多少", 3, 4],
    ]);
    expect(columnsOf(turned, true).map(({ place, heading }) => [place, heading])).toEqual([
      ["第 1 行", "谁、张三、李四"],
      ["第 2 行", "多少、3、4"],
    ]);
    const plan = understandSheet(turned, { turned: true, pointed: { names: 0, figures: [1] } });
    expect(plan && quotas(plan)).toEqual({ 张三: 3, 李四: 4 });
    expect(plan?.rows.map(({ key, figureAddress }) => [key, figureAddress])).toEqual([
      ["B1", "B2"],
      ["C1", "C2"],
    ]);
  });

  it("P0: a unit whose name is merged over several rows gets the sum of its rows, and it is said", () => {
    const plan = planOf(
      sheet([
        TITLE,
        ["单位", "类别", "篇数"],
        ["办公室", "动态", 8],
        [null, "调研", 4],
        ["立法科", "动态", 6],
        [null, "调研", 2],
        [null, "合计", 20],
      ]),
    );
    expect(quotas(plan)).toEqual({ 办公室: 12, 立法科: 8 });
    expect(resolvePlan(plan).totals).toMatchObject([{ stated: 20, computed: 20 }]);
    expect(plan.doubts).toEqual(["2 行只有数字没有单位（A4 起），加在上面的单位里。"]);
  });

  const units = (name: string, rows: CellValue[][], title = TITLE) =>
    planOf(sheet([title, ["单位", "篇数"], ...rows], name));
  const first = units("司法所", [["城关司法所", 3]]);

  it.each([
    ["机关", [["办公室", 4]], "其中 1 个单位这里没有"],
    ["初稿", [["城关司法所", 2]], "有 1 个单位的篇数不同"],
    ["副本", [["城关司法所", 3]], ""],
  ])("P0: another plan of the same year on “%s” is said", (name, rows, said) => {
    const other = units(name, rows);
    expect(rivalsOf(first, [first, other]).sentences.join()).toContain(said);
    expect(rivalsOf(first, [first, other]).sentences).toHaveLength(said === "" ? 0 : 1);
  });

  it("P0: sheets with units of their own can be put together; one that shares a unit cannot", () => {
    const office = units("机关", [["办公室", 4]]);
    const centres = units("直属", [["公证处", 1]], ["信息报送任务表"]);
    const { parts } = rivalsOf(first, [first, office, centres]);
    expect(parts.map(({ name }) => name)).toEqual(["司法所", "机关", "直属"]);
    expect(quotas(planOf(sheet(stacked(parts))))).toEqual({ 城关司法所: 3, 办公室: 4, 公证处: 1 });
    const shared = units("全部", [
      ["城关司法所", 3],
      ["办公室", 4],
    ]);
    expect(rivalsOf(first, [first, shared]).parts).toEqual([]);
  });

  it("P0: what is hidden counts and is said: units in rows, the column of figures", () => {
    const values = [TITLE, ["单位", "篇数"], ["城关司法所", 3], ["办公室", 4]];
    const hidden = { rows: new Set([0, 3]), columns: new Set([1]) };
    const plan = planOf({ ...sheet(values), hidden });
    expect(quotas(plan)).toEqual({ 城关司法所: 3, 办公室: 4 });
    expect(plan.doubts).toEqual([
      "有 1 个单位在隐藏的行里（A4 办公室），也算在内；不该算的，在“逐行查看”里改为“说明”。",
      "篇数用的是 B 列，这一列是隐藏的，请看清。",
    ]);
    expect(chooseRole(plan, "A4", "note").doubts.join()).not.toContain("办公室");
  });

  it("P0: a plan of another year is no rival", () => {
    const other = units("去年", [["办公室", 4]], ["2022年信息报送任务表"]);
    expect(rivalsOf(first, [first, other]).sentences).toEqual([]);
  });
});

describe("P1: the lines above a range that was pointed at", () => {
  const above = (values: CellValue[][]) => sheet(values, "表");
  const range = { name: "表", values: [["单位", "篇数"] as CellValue[], ["办公室", 4]] };

  it("P1: title and year are read, from the left of the range as well; addresses stay", () => {
    const lines = withLinesAbove(
      { ...range, firstRow: 3, firstColumn: 2 },
      above([["2023年信息报送任务表"], [], [null, null, "单位：篇"]]),
    );
    const plan = planOf(lines);
    expect([plan.year, plan.title]).toEqual([2023, "2023年信息报送任务表"]);
    expect(plan.rows.map(({ key }) => key)).toEqual(["C5"]);
  });

  it("P1: what is of another table above is left out, its title too", () => {
    const lines = withLinesAbove(
      { ...range, firstRow: 4, firstColumn: 0 },
      above([["2021年信息报送任务表"], ["单位", "篇数"], ["城关司法所", 3], ["2022年信息任务"]]),
    );
    expect([planOf(lines).year, quotas(planOf(lines))]).toEqual([2022, { 办公室: 4 }]);
  });
});

describe("issue 10: other sheets cost nothing noticeable", () => {
  const filed = (rows: number) =>
    sheet(
      [
        ["序号", "文号", "部门", "标题", "日期", "份数"],
        ...Array.from({ length: rows }, (_, at): CellValue[] => {
          return [at, `第${at}号文件`, "办公室", `关于某事的通知${at}`, 44562 + at, at % 7];
        }),
      ],
      "收文",
    );

  /** How often its cells are looked at while it is searched for blocks. */
  function looksAt(values: SheetValues): number {
    const grid = gridOf(values);
    let looks = 0;
    const counting: Grid = {
      ...grid,
      raw: (row, column) => ((looks += 1), grid.raw(row, column)),
      key: (row, column) => ((looks += 1), grid.key(row, column)),
    };
    findShapes(counting, new Set(), "headed");
    return looks;
  }

  it("looks at each cell of a long list a bounded number of times, however long it is", () => {
    const cells = 1000 * 6;
    const [short, long] = [looksAt(filed(500)), looksAt(filed(1000))];
    expect(long / cells).toBeLessThan(40);
    expect(long / short).toBeLessThan(2.2);
  });

  it("finds the plan beside it", () => {
    const search = findPlan([
      filed(3000),
      sheet([TITLE, ["单位", "篇数"], ["城关司法所", 3]], "计划"),
    ]);
    expect(search.found && search.plan.sheetName).toBe("计划");
  });
});
