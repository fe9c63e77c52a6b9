// 重算季度表 over real office.js: values where there are no functions, repaired formulas, honest failures.

import { repairFormula } from "../../../../src/workbook/sheets/repair-formula";
import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import { installFunctions } from "../../functions-file";
import { closeAll, draft, NO_WAIT, NOW, openTracker, partOf } from "../../excel";

afterEach(closeAll);

describe("pitfall 6: repairing a formula", () => {
  it.each([
    ["=_xldudf_XXBS_STATUS(A1,B1)", "=XXBS.STATUS(A1,B1)"],
    ["=[2]!_xldudf_XXBS_QUARTERLY(部门[#All])", "=XXBS.QUARTERLY(部门[#All])"],
    ["=1+_xldudf_XXBS_DUE(4,2)+[12]!_xldudf_xxbs_due(4,1)", "=1+XXBS.DUE(4,2)+XXBS.DUE(4,1)"],
  ])("%s", (dead, living) => {
    expect(repairFormula(dead)).toBe(living);
  });

  it.each(["=XXBS.DUE(4,2)", "_xldudf_XXBS_DUE(", "=SUM(A1)"])("leaves %s alone", (formula) => {
    expect(repairFormula(formula)).toBeNull();
  });
});

describe("pitfall 8: an Excel without custom functions", () => {
  it("pitfall 20: keeps a department's name text, whatever it looks like", async () => {
    const excel = await openTracker();
    const names = ['=HYPERLINK("http://x","点我")', "+1所", "2022-3-5", "'引号所"];
    const departments = excel.book.sheetByName("部门");
    for (const [at, name] of names.entries()) {
      if (departments) departments.ensure(1 + at, 1).value = name;
    }
    await recalculate({ now: NOW, ...NO_WAIT });
    const sheet = excel.book.sheetByName("季度考核");
    const shown = names.map((_name, at) => sheet?.cell(4 + at, 1));
    expect(shown.map((cell) => cell?.value)).toEqual(names);
    expect(shown.map((cell) => cell?.formula ?? null)).toEqual([null, null, null, null]);
  });

  it("gets the table as values", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({ written: "values", looks: "" });
    const sheet = excel.book.sheetByName("季度考核");
    const row = (at: number) => Array.from({ length: 15 }, (_, column) => sheet?.value(at, column));
    expect(row(3).slice(0, 3)).toEqual(["序", "部门", "类别"]);
    expect(row(4)).toEqual([
      ...[1, "水寨司法所", "司法所", 4, 1, 1, 2, 1, 1, 0.5, 0.25, 0, "未完成", null],
      "累计应报2篇，已报1篇，欠1篇。",
    ]);
    expect(row(4 + 35 + 2).slice(1, 9)).toEqual(["合计", null, 126, 31, 1, 61, 1, 60]);
    expect(sheet?.value(1, 7)).toBe("2022-04-12 09:30");
    expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({ written: "values", looks: "" });
  });
});

it("takes as many round trips however many looks are to be set, the first time and later", async () => {
  const excel = await openTracker();
  await installFunctions(excel);
  const trips: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    excel.log.reset();
    expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({ written: "formula", looks: "" });
    trips.push(excel.log.entries.filter(({ kind }) => kind === "add-in").length);
  }
  // Sheets, their used cells, formulas, (repairs,) the formula anew; whether it has its table, twice; looks; tracker;
  // the last figures as values, three.
  expect(trips).toEqual([13, 12, 12]);
});

describe("O7: the last figures for whoever has no add-in", () => {
  it("O7: stand as values with their time on a sheet of their own, anew with each 重算", async () => {
    const excel = await openTracker();
    await installFunctions(excel);
    await recalculate({ now: NOW, ...NO_WAIT });
    await register(draft(), { token: "a", now: NOW });
    await recalculate({ now: { ...NOW, minutes: 600 }, ...NO_WAIT });
    const [live, last] = ["季度考核", "季度考核（数值）"].map((name) =>
      excel.book.sheetByName(name),
    );
    const row = (sheet: typeof live, at: number) =>
      Array.from({ length: 15 }, (_, column) => sheet?.value(at, column) ?? "");
    for (let at = 0; at < 39; at += 1) expect(row(last, 2 + at)).toEqual(row(live, 3 + at));
    expect(row(last, 3)[5]).toBe(1);
    expect(last?.value(0, 0)).toBe("2022年第二季度信息报送任务完成情况（数值）");
    expect(last?.value(1, 0)).toMatch(/^数值截至 2022-04-12 10:00。/u);
    expect(partOf(excel, "季度考核（数值）")).not.toContain("<f>");
  });

  it("O7: a sheet of the clerk's of that name is left alone, said, and costs the table nothing", async () => {
    const excel = await openTracker();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("季度考核（数值）").getRange("A1").values = [["我的"]];
      await context.sync();
    });
    const { looks } = await recalculate({ now: NOW, ...NO_WAIT });
    expect(looks).toMatch(/^“季度考核（数值）”表没有更新：.*请把它改名后再试。$/u);
    expect(excel.book.sheetByName("季度考核（数值）")?.value(0, 0)).toBe("我的");
    expect(excel.book.sheetByName("季度考核")?.value(4, 1)).toBe("水寨司法所");
  });
});

it("O1: the as-of date is on the paper, also where none is given or it lies after the quarter", async () => {
  const excel = await openTracker();
  const sheet = excel.book.sheetByName("季度考核");
  const shown = async (asOf: { year: number; month: number; day: number } | null) => {
    await setPeriod({ year: 2022, quarter: 2, asOf });
    await excel.calculator.settle();
    return sheet?.value(1, 10);
  };
  expect(await shown(null)).toBe("截至 2022-06-30");
  expect(await shown({ year: 2022, month: 5, day: 9 })).toBe("截至 2022-05-09");
  expect(await shown({ year: 2022, month: 8, day: 1 })).toBe("截至 2022-06-30");
});

describe("the period", () => {
  it("is what stands in the labelled cells, in one round trip each way", async () => {
    const excel = await openTracker();
    const period = { year: 2022, quarter: 3, asOf: { year: 2022, month: 9, day: 15 } } as const;
    await setPeriod(period);
    expect(excel.log.batches).toBe(1);
    expect((await readTracker()).period).toEqual(period);
    const sheet = excel.book.sheetByName("季度考核");
    expect([1, 3, 5].map((column) => sheet?.value(1, column))).toEqual([2022, 3, 44819]);
    expect(sheet?.value(0, 0)).toBe("2022年第三季度信息报送任务完成情况");
    await setPeriod({ ...period, asOf: null });
    expect((await readTracker()).period.asOf).toBeNull();
  });

  it("that cannot be read is named with what to write", async () => {
    const excel = await openTracker();
    const sheet = excel.book.sheetByName("季度考核");
    if (sheet) sheet.ensure(1, 3).value = "夏季";
    await expect(readTracker()).rejects.toThrow("“季度”应为 1 至 4，现为“夏季”");
  });
});

it("a protected quarterly sheet is named", async () => {
  const excel = await openTracker();
  const sheet = excel.book.sheetByName("季度考核");
  if (sheet) sheet.protection = { options: {} };
  await expect(recalculate({ now: NOW, ...NO_WAIT })).rejects.toThrow("工作表“季度考核”受保护");
});
