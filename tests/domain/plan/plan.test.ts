// Tests finding and reading plans: the office's own table and other shapes (P1, P3).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { CellValue } from "../../../src/domain/text/cell";
import { findPlan } from "../../../src/domain/plan/find-plan";
import type { SheetValues } from "../../../src/domain/plan/plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { named, oneBlock, planOf, sheet } from "./sheets";

const FIXTURE = join(__dirname, "../../fixtures/plan/2022年信息报送任务计划表.xlsx");

function plain(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return null;
  const { value } = cell;
  return typeof value === "number" || typeof value === "boolean" ? value : cell.text || null;
}

async function fixture(): Promise<SheetValues[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(FIXTURE)).buffer);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    firstRow: 0,
    firstColumn: 0,
    values: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) =>
        plain(sheet.getCell(row + 1, column + 1)),
      ),
    ),
  }));
}

describe("the office's own table of 2022", () => {
  it("P1, P3: 35 departments, 126 articles, 16 司法所 and 19 局机关股室, year from the title", async () => {
    const plan = planOf(...(await fixture()));
    const resolved = resolvePlan(plan);
    expect(plan).toMatchObject({ sheetName: "计划表", year: 2022, problems: [] });
    expect(plan.title).toBe("2022年信息报送任务计划表");
    expect(resolved.problems).toEqual([]);
    expect(resolved.departments).toHaveLength(35);
    expect(resolved.totalQuota).toBe(126);
    const kinds = resolved.departments.map((department) => department.kind);
    expect(kinds.filter((kind) => kind === "司法所")).toHaveLength(16);
    expect(kinds.filter((kind) => kind === "局机关股室")).toHaveLength(19);
    expect(resolved.departments[0]).toMatchObject({ name: "水寨司法所", quota: 4, rowKey: "B3" });
  });

  it("P1: the last department has no 序 and is there", async () => {
    const last = planOf(...(await fixture())).rows.at(-1);
    expect(last).toMatchObject({ name: "公职律师事务所", quota: 1, key: "F21" });
  });

  it("P3: stated and computed stand side by side: 64 = 64, 58 ≠ 62", async () => {
    const totals = resolvePlan(planOf(...(await fixture()))).totals;
    expect(
      totals.map(({ address, label, stated, computed }) => [address, label, stated, computed]),
    ).toEqual([
      ["C22", "小计", 64, 64],
      ["G22", "小计", 58, 62],
    ]);
  });
});

describe("P1: other shapes", () => {
  it("P1: one block of mixed departments; 类别 from the names where the header says 单位", () => {
    const plan = oneBlock([
      [1, "水寨司法所", 4, null],
      [2, "政工办", 4, "含约稿"],
      [null, "小计", 8, null],
    ]);
    expect(plan.rows.map((row) => row.kind)).toEqual(["司法所", "局机关股室"]);
    expect(plan.rows[1]?.remark).toBe("含约稿");
    expect(plan.blocks[0]?.totals[0]).toMatchObject({ stated: 8, computed: 8 });
  });

  it("P1: three blocks side by side with blank columns between, the middle one starting lower", () => {
    const plan = planOf(
      sheet([
        [null, "二〇二三年度信息任务分解", null, null, null, null, null, null, null],
        ["序号", "基层司法所", "计划篇数", null, null, null, null, "所属单位", "任务"],
        [1, "水寨司法所", 4, null, "序", "局机关股室", "篇数", "公证处", 1],
        [2, "河东司法所", 4, null, 1, "政工办", 2, null, null],
        [null, "合计", 8, null, null, "小计", 2, "小计", 1],
      ]),
    );
    expect(plan.year).toBe(2023);
    expect(named(plan)).toEqual([
      ["水寨司法所", 4],
      ["河东司法所", 4],
      ["政工办", 2],
      ["公证处", 1],
    ]);
    expect(plan.rows.map((row) => row.kind)).toEqual([
      "司法所",
      "司法所",
      "局机关股室",
      "所属单位",
    ]);
    const totals = plan.blocks.flatMap((block) => block.totals);
    expect(totals.map((total) => total.computed)).toEqual([8, 2, 1]);
  });

  it.each([
    ["序", "单位", "篇数", "备注"],
    ["序号", "单位名称", "计划篇数", "说明"],
    ["序 号", "部 门", "任 务", "备 注"],
    ["序\n号", "股室\n", "全年任务\n（篇）", null],
    ["NO.", "部门名称", "全年任务(篇)", null],
    [null, "报送单位", "年度任务", null],
    [null, "责任单位", "信息报送任务数", null],
    ["序", "司 法 所", "2022年任务", null],
  ])("P1: header words %j %j %j %j", (...header) => {
    const plan = oneBlock([[1, "水寨司法所", 4, null]], header);
    expect(named(plan)).toEqual([["水寨司法所", 4]]);
  });

  it("P1: sections within one block, each with its 小计, and a 合计 over all", () => {
    const plan = oneBlock([
      [null, "一、基层司法所", null, null],
      [1, "水寨司法所", 4, null],
      [null, "小计", 4, null],
      [null, "二、局机关股室", null, null],
      [1, "政工办", 2, null],
      ["小计", null, 2, null],
      ["合计", null, 6, null],
      [null, "注：公证处不列", null, null],
      [null, "以上任务按季均衡报送", null, null],
    ]);
    expect(plan.problems).toEqual([]);
    expect(plan.rows.map((row) => row.kind)).toEqual(["司法所", "局机关股室"]);
    const totals = plan.blocks[0]?.totals ?? [];
    expect(totals.map(({ label, stated, computed }) => [label, stated, computed])).toEqual([
      ["小计", 4, 4],
      ["小计", 2, 2],
      ["合计", 6, 6],
    ]);
  });

  it("P3: a 合计 under one of two blocks sums both", () => {
    const plan = planOf(
      sheet([
        ["序", "司法所", "篇数", "序", "局机关股室", "篇数"],
        [1, "水寨司法所", 4, 1, "政工办", 2],
        [null, "小计", 4, null, "小计", 2],
        [null, "合计", 7, null, null, null],
      ]),
    );
    const grand = plan.blocks[0]?.totals[1];
    expect(grand).toMatchObject({ label: "合计", stated: 7, computed: 6 });
  });

  it("P3: a 合计 that adds up for its own block is its own block's", () => {
    const plan = planOf(
      sheet([
        ["序", "单位", "篇数", "序", "单位", "篇数"],
        [1, "水寨司法所", 4, 1, "政工办", 2],
        [null, "小计", 4, null, "合计", 2],
        [2, "公证处", 1, null, null, null],
        [null, "小计", 1, null, null, null],
        [null, "合计", 5, null, null, null],
      ]),
    );
    const totals = plan.blocks.flatMap((block) => block.totals);
    expect(totals.map(({ stated, computed }) => [stated, computed])).toEqual([
      [4, 4],
      [1, 1],
      [5, 5],
      [2, 2],
    ]);
  });

  it("P1: the sheet is found by content among others, wherever its cells start", () => {
    const search = findPlan([
      sheet(
        [
          ["部门编号", "部门", "年度篇数"],
          ["D01", "水寨司法所", 4],
        ],
        "部门",
      ),
      sheet([["姓名", "电话"]], "通讯录"),
      sheet(
        [
          [null, "２０２４年信息报送任务计划表"],
          ["单位", "篇数"],
          ["公证处", 1],
        ],
        "任意名",
        9,
        27,
      ),
    ]);
    expect(search.found && search.plan).toMatchObject({
      sheetName: "任意名",
      year: 2024,
      rows: [{ key: "AB12", figureAddress: "AC12" }],
    });
  });

  it("P1: of two plans the newer year is taken, the other is named", () => {
    const make = (year: number) =>
      sheet([[`${year}年信息报送任务计划表`], ["单位", "篇数"], ["公证处", 1]], `${year}`);
    const search = findPlan([make(2022), make(2023)]);
    expect(
      search.found && [search.plan.year, search.others.map((other) => other.sheetName)],
    ).toEqual([2023, ["2022"]]);
  });

  it("P1: a title without a year leaves the year open", () => {
    const plan = planOf(sheet([["信息报送任务计划表"], ["单位", "篇数"], ["公证处", 1]]));
    expect(plan.year).toBeNull();
  });
});
