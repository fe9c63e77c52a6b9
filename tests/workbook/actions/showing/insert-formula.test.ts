// 插入公式 over the real office.js and the shipped functions: it goes into a blank cell of the clerk's own, and
// nowhere else.

import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { insertFigure } from "../../../../src/workbook/actions/showing/insert-formula";
import { figureFormula } from "../../../../src/workbook/sheets/figure-formula";
import { WorkbookError } from "../../../../src/tables/schema/workbook-error";
import { closeAll, NO_WAIT, NOW, openTracker } from "../../excel";
import { installFunctions } from "../../functions-file";

afterEach(closeAll);

/** Selects a cell; a sheet that is not there is made. */
async function select(sheet: string, address: string, value?: string): Promise<void> {
  await Excel.run(async (context) => {
    const known = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    const there = known.isNullObject ? context.workbook.worksheets.add(sheet) : known;
    const range = there.getRange(address);
    if (value !== undefined) range.values = [[value]];
    range.select();
    await context.sync();
  });
}

async function shown(address: string): Promise<{ formula: unknown; text: unknown }> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("我的").getRange(address);
    cell.load("formulas,text");
    await context.sync();
    return { formula: cell.formulas[0]?.[0], text: cell.text[0]?.[0] };
  });
}

async function openAnswering(): Promise<void> {
  const excel = await openTracker();
  await installFunctions(excel);
  await recalculate({ now: NOW, ...NO_WAIT });
}

describe("插入公式", () => {
  it("quotes the department, and takes the short form where there is one", () => {
    expect(figureFormula('甲"乙', "status", "季度考核!A4#")).toBe(
      '=XXBS.STATUS("甲""乙",季度考核!A4#)',
    );
    expect(figureFormula("法制股", "shortfall", "季度考核!A4#")).toBe(
      '=XXBS.FIGURE("法制股",季度考核!A4#,"欠报")',
    );
  });

  it("E5: the figure stands in the selected cell and answers", async () => {
    await openAnswering();
    await select("我的", "B2");
    expect(await insertFigure("水寨司法所", "status")).toMatch(/我的.*B2$/u);
    await select("我的", "B3");
    await insertFigure("水寨司法所", "completion");
    await NO_WAIT.pause();
    expect(await shown("B2")).toMatchObject({ text: "未完成" });
    expect(await shown("B3")).toMatchObject({ text: "0%" });
  });

  it.each([
    ["a cell that holds something", "我的", "A1", "写过的", "已有内容"],
    ["several cells", "我的", "A1:A2", undefined, "只选定一个"],
    ["a cell of our own tables", "台账", "B2", undefined, "台账自己的表里"],
    ["a cell beneath one, where it grows", "台账", "A25", undefined, "或它的上下方"],
  ])("%s is refused in words, and stays as it is", async (_, sheet, address, value, sentence) => {
    await openAnswering();
    await select(sheet, address, value);
    const refusal = insertFigure("水寨司法所", "status");
    await expect(refusal).rejects.toThrow(WorkbookError);
    await expect(refusal).rejects.toThrow(sentence);
  });

  it("says so where this Excel has no custom functions", async () => {
    await openTracker();
    await recalculate({ now: NOW, ...NO_WAIT });
    await select("我的", "B2");
    await expect(insertFigure("水寨司法所", "status")).rejects.toThrow("加载项的公式还没有载入");
    expect(await shown("B2")).toEqual({ formula: "", text: "" });
  });
});
