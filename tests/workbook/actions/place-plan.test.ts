// Tests putting a document's table onto a sheet (issue 10, P1): plain cells, a name of its own, no second sheet.

import type { CellValue } from "../../../src/domain/text/cell";
import { placePlan } from "../../../src/workbook/actions/reports/place-plan";
import { readPlan } from "../../../src/workbook/reading/plan";
import { closeAll, openExcel } from "../excel";

afterEach(closeAll);

const CELLS: CellValue[][] = [
  ["2023年信息报送任务表"],
  ["单位", "篇数", "联系电话"],
  ["办公室", 12, "13800138000"],
  ["=1+1", 4, "007"],
  [null, "3-5", "+8"],
];

async function cellsOf(sheet: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
    range.load("values,formulas");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const { values, formulas } = range;
    return { values, formulas, sheets: sheets.items.map(({ name }) => name) };
  });
}

describe("issue 10: a plan from a document", () => {
  it("P1: stands as texts and numbers on a sheet of its own, beside a plan that is there", async () => {
    await openExcel();
    const placed = await placePlan(CELLS);
    expect(placed.name).toBe("计划表 2");
    const { values, formulas, sheets } = await cellsOf("计划表 2");
    const wanted = CELLS.map((row) => Array.from({ length: 3 }, (_, at) => row[at] ?? ""));
    expect([values, formulas]).toEqual([wanted, wanted]);
    expect(placed.values).toEqual(wanted);
    expect(sheets).toEqual(["计划表", "计划表 2"]);
    const search = await readPlan();
    expect(search.found && search.plan.sheetName).toBe("计划表 2");
  });

  it("T2: the same again, or after an attempt that left a blank sheet, makes no second one", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("计划表 2");
      await context.sync();
    });
    await placePlan(CELLS);
    const again = await placePlan(CELLS);
    expect([again.name, (await cellsOf("计划表 2")).sheets]).toEqual([
      "计划表 2",
      ["计划表", "计划表 2"],
    ]);
    expect((await placePlan([["别的", 1]])).name).toBe("计划表 3");
  });
});
