// Tests how the workbook is shown to the search for the plan (P0, P1): bounded reads, names already known, a range with its title.

import type { CellValue } from "../../src/domain/text/cell";
import { readPlan, readSelectedPlan } from "../../src/workbook/reading/plan";
import { closeAll, openExcel, openTracker } from "./excel";

afterEach(closeAll);

/** Puts a sheet of these cells into the workbook. */
async function addSheet(name: string, values: CellValue[][]): Promise<void> {
  const width = Math.max(...values.map((row) => row.length));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRangeByIndexes(0, 0, values.length, width).values = values.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
}

async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

describe("issue 10: other sheets cost nothing noticeable", () => {
  it("reads of a long list and of a sheet used to its last row no more than the first rows", async () => {
    const excel = await openExcel();
    const row = (at: number) => [at, `第${at}号`, "办公室", `关于某事的通知${at}`, 44562 + at];
    const list = Array.from({ length: 3000 }, (_, at) => row(at));
    await addSheet("收文", list);
    await addSheet("一百万行", [["x"]]);
    await Excel.run(async (context) => {
      const far = context.workbook.worksheets.getItem("一百万行").getRange("A1048000:E1048576");
      far.values = Array.from({ length: 577 }, (_, at) => row(at));
      await context.sync();
    });
    excel.log.reset();
    const search = await readPlan();
    expect(search.found && search.plan.rows).toHaveLength(35);
    expect(search.sheets.map(({ name, values }) => [name, values.length])).toEqual([
      ["计划表", expect.any(Number)],
      ["收文", 2000],
      ["一百万行", 1],
    ]);
    expect(excel.log.batches).toBe(2);
    // Less than twice what the cells that are read take as JSON.
    const bytes = Buffer.byteLength(JSON.stringify(list.slice(0, 2000)));
    expect(excel.log.answerBytes).toBeLessThan(2 * bytes);
  });
});

describe("P0: a plan with hidden rows and columns", () => {
  it("P0: is read whole, and what is hidden is said, of a selected range as well", async () => {
    const excel = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("计划表");
      sheet.getRange("5:6").rowHidden = true;
      sheet.getRange("D:D").columnHidden = true;
      await context.sync();
    });
    excel.log.reset();
    const search = await readPlan();
    expect(excel.log.batches).toBe(3);
    expect(search.found && search.plan.rows).toHaveLength(35);
    const said = search.found ? search.plan.doubts.join() : "";
    expect(said).toContain("有 4 个单位在隐藏的行里（B5 ");
    expect(said).not.toContain("列是隐藏的");
    await select("计划表", "B4");
    const selected = await readSelectedPlan();
    expect(selected.found && selected.plan.doubts.join()).toContain("有 4 个单位在隐藏的行里");
  });
});

describe("P0: the units of a tracker are known", () => {
  it("P0: a column of their names is one of names, without a heading", async () => {
    await openTracker();
    const rows = [
      ["2023年信息报送任务"],
      ["公职律师事务所", 3],
      ["水寨", 4],
      ["河东", 5],
      ["转水", 6],
    ];
    await addSheet("明年", rows);
    const before = await readPlan();
    expect(before.found && before.plan.sheetName).toBe("计划表");
    await Excel.run(async (context) => {
      const aliases = context.workbook.tables.getItem("部门").columns.getItem("别名");
      aliases.getDataBodyRange().getCell(0, 0).values = [["水寨"]];
      aliases.getDataBodyRange().getCell(1, 0).values = [["河东"]];
      await context.sync();
    });
    const after = await readPlan();
    expect(after.found && [after.plan.sheetName, after.plan.rows.length]).toEqual(["明年", 4]);
  });
});

describe("P1: a range that was selected", () => {
  it("P1: its title and year above it are read", async () => {
    await openExcel();
    await addSheet("别的", [
      ["2024年信息报送任务表"],
      ["（单位：篇）"],
      [],
      ["单位", "篇数"],
      ["办公室", 4],
      ["立法科", 5],
    ]);
    await select("别的", "A4:B6");
    const search = await readSelectedPlan();
    expect(search.found && [search.plan.year, search.plan.rows.map(({ key }) => key)]).toEqual([
      2024,
      ["A5", "A6"],
    ]);
    await select("别的", "B5");
    const region = await readSelectedPlan();
    expect(region.found && [region.plan.year, region.plan.rows.length]).toEqual([2024, 2]);
  });
});
