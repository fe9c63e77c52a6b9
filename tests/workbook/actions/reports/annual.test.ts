// 年度考核 over real office.js: the year's table of departments and the ranking of people, ready for print.

import type { NodeExcel } from "excel-preview-host";
import { addAdoptions } from "../../../../src/workbook/actions/rows/adoptions";
import { writeAnnualSheets } from "../../../../src/workbook/actions/reports/annual-sheet";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { readPlan } from "../../../../src/workbook/reading/plan";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import { register } from "../../../../src/workbook/actions/rows/register";
import { changeSetting } from "../../../../src/workbook/actions/rows/settings";
import { adoption } from "../../../domain/builders";
import { closeAll, draft, NOW, openTracker, readSaved } from "../../excel";

afterEach(closeAll);

const DECEMBER = { year: 2022, month: 12, day: 30, minutes: 600 } as const;
const day = (month: number, date: number) => ({ year: 2022, month, day: date });
const write = () => writeAnnualSheets({ now: DECEMBER });
const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });

/** 水寨: three that count in two quarters and one without approval; 安置帮教管理股: its one. */
async function fill(): Promise<void> {
  await save("a", { receivedOn: day(3, 31) });
  // Approved after the end of its quarter: it counts in the year all the same.
  await save("b", { receivedOn: day(3, 30), title: "乙", leaderApprovedOn: day(4, 2) });
  await save("c", { receivedOn: day(12, 31), title: "丙", author: "李四" });
  await save("d", { receivedOn: day(10, 1), title: "丁", leaderApproved: false });
  await save("e", { receivedOn: day(7, 1), department: "安置帮教管理股", author: "王五" });
  const adopted = adoption("2022-0001", "2022-05-06", {
    outlet: "梅州日报",
    kind: "报刊",
    level: "市",
  });
  await addAdoptions([adopted], { token: "x", now: NOW });
  await addAdoptions([{ ...adopted, outlet: "南方日报" }], { token: "y", now: NOW });
}

/** The filled rows of a sheet's table, by their headings. */
async function table(excel: NodeExcel, name: string): Promise<Record<string, unknown>[]> {
  const sheet = (await readSaved(excel)).getWorksheet(name);
  const cells = (row: number) => {
    const values: unknown[] = [];
    sheet?.getRow(row).eachCell({ includeEmpty: true }, (cell) => values.push(cell.value ?? ""));
    return values;
  };
  const headers = cells(3).map(String);
  const count = (sheet?.rowCount ?? 3) - 3;
  return Array.from({ length: count }, (_, index) => cells(4 + index))
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ""])));
}

const DEPARTMENTS = "年度考核";
const PEOPLE = "年度考核（个人）";
/** Title, date, headings, 35 departments and three sums. */
const HEADER_AND_TABLE = 3 + 35 + 3;

describe("年度考核", () => {
  it("E2: shows the year per department, its quarters adding up, in four round trips", async () => {
    const excel = await openTracker();
    await fill();
    excel.log.reset();
    await write();
    expect(excel.log.batches).toBe(4 + 1);
    const rows = await table(excel, DEPARTMENTS);
    expect(rows).toHaveLength(35 + 3);
    expect(rows[0]).toEqual({
      ...{ 序: 1, 部门: "水寨司法所", 类别: "司法所", 年度任务: 4 },
      ...{ 第一季度: 2, 第二季度: 0, 第三季度: 0, 第四季度: 1, 全年已报: 3, 欠报: 1 },
      ...{ 完成率: 0.75, 采用篇数: 1, 采用次数: 2, 采用率: 1 / 3, 状态: "未完成" },
      说明: "全年任务4篇，已报3篇，欠1篇。",
    });
    const share = rows.find((row) => row["部门"] === "安置帮教管理股");
    expect(share).toMatchObject({ 第三季度: 1, 状态: "完成", 采用率: 0 });
    expect(rows.at(-1)).toMatchObject({
      ...{ 部门: "合计", 年度任务: 126, 第一季度: 2, 第四季度: 1, 全年已报: 4, 欠报: 122 },
      ...{ 完成率: 4 / 126, 说明: "达标部门1/35。" },
    });
    expect(rows.at(-3)).toMatchObject({ 部门: "小计（司法所）", 全年已报: 3 });
  });

  it("E9: ranks the people of the whole year, whatever quarter is shown", async () => {
    const excel = await openTracker();
    await fill();
    await write();
    expect((await table(excel, PEOPLE)).map((row) => Object.values(row))).toEqual([
      [1, "张三", "水寨司法所", 1, "市", 2],
      [2, "李四", "水寨司法所", 0, "", 1],
      [2, "王五", "安置帮教管理股", 0, "", 1],
    ]);
  });

  it("E7: says beneath the table what came of each sealed quarter: sealed + 更正 = now", async () => {
    const excel = await openTracker();
    await fill();
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    await sealQuarter({ now: DECEMBER });
    await save("f", { receivedOn: day(2, 1), title: "己" });
    await write();
    // 乙 was approved in April and 己 came after the seal: the year counts both, the seal neither.
    expect(excel.book.sheetByName(DEPARTMENTS)?.value(HEADER_AND_TABLE, 0)).toBe(
      "2022年第一季度：封存 1 篇 ＋ 更正 2 篇 ＝ 现在 3 篇",
    );
    const area = (await readSaved(excel)).getWorksheet(DEPARTMENTS)?.pageSetup.printArea;
    expect(area).toMatch(new RegExp(`${HEADER_AND_TABLE + 1}$`, "u"));
    await setPeriod({ year: 2023, quarter: 1, asOf: null });
    await write();
    expect(excel.book.sheetByName(DEPARTMENTS)?.value(HEADER_AND_TABLE, 0)).toBeNull();
  });

  it("is of the period's year, up to its date, whatever the 口径 of a quarter", async () => {
    const excel = await openTracker();
    await fill();
    await changeSetting("basis", "当季", { now: NOW });
    await setPeriod({ year: 2022, quarter: 3, asOf: day(9, 30) });
    await write();
    const rows = await table(excel, DEPARTMENTS);
    expect(rows[0]).toMatchObject({ 全年已报: 2, 第四季度: 0, 欠报: 2 });
    const sheet = excel.book.sheetByName(DEPARTMENTS);
    expect(sheet?.value(0, 0)).toBe("2022年度信息报送考核表");
    expect(sheet?.value(1, 0)).toBe("截止日期：2022-09-30；计算于：2022-12-30 10:00");
    await setPeriod({ year: 2023, quarter: 1, asOf: null });
    await write();
    expect(sheet?.value(0, 0)).toBe("2023年度信息报送考核表");
    expect((await table(excel, DEPARTMENTS))[0]).toMatchObject({ 全年已报: 0 });
    expect(await table(excel, PEOPLE)).toEqual([]);
  });

  it("E10: has 积分 where that setting is on, and no longer when it is off again", async () => {
    const excel = await openTracker();
    await fill();
    await changeSetting("pointsEnabled", true, { now: NOW });
    await write();
    const rows = await table(excel, DEPARTMENTS);
    expect(rows[0]?.["积分"]).toBeGreaterThan(0);
    expect(rows.at(-1)?.["积分"]).toBe(rows[0]?.["积分"]);
    await changeSetting("pointsEnabled", false, { now: NOW });
    await write();
    expect(Object.keys((await table(excel, DEPARTMENTS))[0] ?? {})).not.toContain("积分");
  });

  it("prints on A4 landscape, one page wide, headings repeated, and is no plan", async () => {
    const excel = await openTracker();
    await write();
    const book = await readSaved(excel);
    for (const name of [DEPARTMENTS, PEOPLE]) {
      expect(book.getWorksheet(name)?.pageSetup).toMatchObject({
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        printTitlesRow: "3:3",
      });
    }
    const search = await readPlan();
    expect(search.found && search.plan.sheetName).toBe("计划表");
  });

  it.each(["before", "after"] as const)(
    "is whole after another try where the write failed %s it was carried out",
    async (when) => {
      const excel = await openTracker();
      await fill();
      excel.host.failAt(4, { when, code: "GeneralException" });
      await expect(write()).rejects.toThrow("可以再试一次");
      await write();
      expect(await table(excel, DEPARTMENTS)).toHaveLength(38);
      const names = excel.book.sheets.map((sheet) => sheet.name);
      expect(names.filter((name) => name.startsWith("年度考核"))).toEqual([DEPARTMENTS, PEOPLE]);
    },
  );

  it("is made again where its sheet was deleted", async () => {
    const excel = await openTracker();
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(DEPARTMENTS).delete();
      await context.sync();
    });
    await write();
    expect(await table(excel, DEPARTMENTS)).toHaveLength(38);
  });

  it("leaves a sheet of the clerk's of that name alone", async () => {
    const excel = await openTracker();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(PEOPLE).getRange("A1").values = [["我的"]];
      await context.sync();
    });
    await expect(write()).rejects.toThrow("名为“年度考核（个人）”的工作表");
    expect(excel.book.sheetByName(PEOPLE)?.value(0, 0)).toBe("我的");
    expect(excel.book.sheetByName(DEPARTMENTS)).toBeUndefined();
  });
});
