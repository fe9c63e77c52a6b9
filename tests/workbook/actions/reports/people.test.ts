// E9 over real office.js: the sheet 个人, with the shipped functions and without any.

import type { NodeExcel } from "excel-preview-host";
import { addAdoptions } from "../../../../src/workbook/actions/rows/adoptions";
import { writePeopleSheet } from "../../../../src/workbook/actions/reports/people-sheet";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { readPlan } from "../../../../src/workbook/reading/plan";
import { register } from "../../../../src/workbook/actions/rows/register";
import { changeSetting } from "../../../../src/workbook/actions/rows/settings";
import {
  closeAll,
  draft,
  makeLedger,
  NO_WAIT,
  NOW,
  openExcel,
  openTracker,
  readSaved,
} from "../../excel";
import { installFunctions } from "../../functions-file";

afterEach(closeAll);
jest.setTimeout(60_000);

/** How often a formula without functions is looked at before its values are written. */
const LOOKS = 25;
const Q2 = { year: 2022, quarter: 2, asOf: null } as const;
const write = () => writePeopleSheet({ now: NOW, ...NO_WAIT });

/** 张三: one article adopted in May. 李四: one in August. 王五: reported, not adopted. */
async function fill(): Promise<void> {
  await register(draft(), { token: "a", now: NOW });
  const joint = { author: "李四", department: "河东司法所", title: "乙" };
  await register(draft(joint), { token: "b", now: NOW });
  await register(draft({ author: "王五", title: "丙" }), { token: "c", now: NOW });
  const outlet = { outlet: "梅州日报", kind: "报刊", link: "", commendable: true } as const;
  const may = { year: 2022, month: 5, day: 6 };
  const august = { year: 2022, month: 8, day: 1 };
  const first = { ...outlet, submissionId: "2022-0001", level: "市", adoptedOn: may } as const;
  const second = { ...outlet, submissionId: "2022-0002", level: "省", adoptedOn: august } as const;
  await addAdoptions([first], { token: "x", now: NOW });
  await addAdoptions([second], { token: "y", now: NOW });
}

async function openLive(): Promise<NodeExcel> {
  const excel = await openExcel();
  await installFunctions(excel);
  await makeLedger();
  await fill();
  await excel.calculator.settle();
  excel.log.reset();
  return excel;
}

/** Rows of a list, its heading first. */
function list(excel: NodeExcel, left: number, width: number): unknown[][] {
  const sheet = excel.book.sheetByName("个人");
  const row = (at: number) =>
    Array.from({ length: width }, (_, column) => sheet?.value(at, left + column) ?? "");
  const rows: unknown[][] = [];
  for (let at = 4; row(at).some((cell) => cell !== ""); at += 1) rows.push(row(at));
  return rows;
}
const quarterList = (excel: NodeExcel) => list(excel, 0, 6);
const yearList = (excel: NodeExcel) => list(excel, 7, 7);

const QUARTER_LIST = [
  ["序", "主笔", "部门", "表彰篇数", "最高级别", "报送编号"],
  [1, "张三", "水寨司法所", 1, "市", "2022-0001"],
];
const YEAR_LIST = [
  ["名次", "主笔", "部门", "表彰篇数", "最高级别", "已报篇数", ""],
  [1, "李四", "河东司法所", 1, "省", 1, ""],
  [2, "张三", "水寨司法所", 1, "市", 1, ""],
  [3, "王五", "水寨司法所", 0, "", 1, ""],
];

describe("E9: with custom functions", () => {
  it("E9: both lists are spilled and follow the period of 季度考核", async () => {
    const excel = await openLive();
    expect(await write()).toEqual({ written: "formula", looks: "" });
    expect(quarterList(excel)).toEqual(QUARTER_LIST);
    expect(yearList(excel)).toEqual(YEAR_LIST);
    const sheet = excel.book.sheetByName("个人");
    expect(sheet?.value(0, 0)).toBe("2022年第二季度个人信息采用情况");
    await setPeriod({ ...Q2, quarter: 3, asOf: { year: 2022, month: 7, day: 31 } });
    await excel.calculator.settle();
    expect(sheet?.value(0, 0)).toBe("2022年第三季度个人信息采用情况");
    expect(sheet?.value(1, 0)).toBe("截止日期：2022-07-31");
    // E1: no later than the quarter's end, which a blank one means; a day that is a text stands as written.
    for (const [written, shown] of [
      ["2022-12-31", "2022-09-30"],
      ["", "2022-09-30"],
      ["'7月31日", "7月31日"],
    ] as const) {
      await Excel.run(async (context) => {
        context.workbook.names.getItem("考核截止日期").getRange().values = [[written]];
        await context.sync();
      });
      await excel.calculator.settle();
      expect(sheet?.value(1, 0)).toBe(`截止日期：${shown}`);
    }
    expect(quarterList(excel)).toHaveLength(1);
    expect(yearList(excel).map((row) => row[1])).toEqual(["主笔", "张三", "王五", "李四"]);
  });

  it("E9: made again is the same, and 积分 comes with its setting (E10)", async () => {
    const excel = await openLive();
    await write();
    await write();
    expect(quarterList(excel)).toEqual(QUARTER_LIST);
    await changeSetting("pointsEnabled", true, { now: NOW });
    await excel.calculator.settle();
    expect(yearList(excel)[0]?.[6]).toBe("积分");
    expect(yearList(excel)[1]?.[6]).toBeGreaterThan(0);
  });

  it("E9: prints on A4 landscape with its headings on every page, and is no plan", async () => {
    const excel = await openLive();
    await write();
    const sheet = (await readSaved(excel)).getWorksheet("个人");
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      printTitlesRow: "5:5",
    });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 5 });
    const search = await readPlan();
    expect(search.found && search.plan.sheetName).toBe("计划表");
  });

  it("says that something is in the way", async () => {
    await openLive();
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("个人").tables.add("B6:C7", false);
      await context.sync();
    });
    await expect(write()).rejects.toThrow("个人表展开处有表格");
  });
});

it("says which cell makes the formulas fail", async () => {
  const excel = await openLive();
  const sheet = excel.book.sheetByName("季度考核");
  if (sheet) sheet.ensure(1, 1).value = "今年";
  await expect(write()).rejects.toThrow("“年度”应为四位年份，如 2022，现为“今年”。");
});

describe("E9, pitfall 8: without custom functions", () => {
  it("E9: the same lists as values, names that look like formulas kept as they are", async () => {
    const excel = await openTracker();
    await fill();
    excel.log.reset();
    expect(await write()).toEqual({ written: "values", looks: "" });
    expect(excel.log.batches).toBeLessThanOrEqual(5 + 4 + LOOKS);
    expect(quarterList(excel)).toEqual(QUARTER_LIST);
    expect(yearList(excel)).toEqual(YEAR_LIST);
    const odd = { author: "=1+1", title: "丁" };
    await register(draft(odd), { token: "d", now: NOW });
    await write();
    expect(yearList(excel).map((row) => row[1])).toContain("=1+1");
    await setPeriod({ ...Q2, quarter: 3 });
    await write();
    expect(quarterList(excel)[1]?.[1]).toBe("李四");
  });
});

it("leaves a sheet of the clerk's of that name alone", async () => {
  const excel = await openTracker();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("个人").getRange("A1").values = [["我的"]];
    await context.sync();
  });
  await expect(write()).rejects.toThrow("名为“个人”的工作表");
  expect(excel.book.sheetByName("个人")?.value(0, 0)).toBe("我的");
});
