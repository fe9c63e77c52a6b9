// Ranges: filled on from what they hold, moved, and which cells their formulas read.
import {
  excel,
  closeAll,
  errorOf,
  getFormulas as get,
  onSheet,
  putFormulas as put,
} from "./support";
import type { BookInNode } from "../../src/node";

let node: BookInNode;
beforeEach(async () => {
  node = await excel();
});
afterEach(closeAll);

describe("autoFill", () => {
  type Case = [
    kind: Excel.AutoFillType | undefined,
    source: unknown[],
    filled: unknown[],
    format?: string,
  ];
  const CASES: Case[] = [
    [undefined, [1], [1, 1]],
    [undefined, [1, 3], [5, 7]],
    [undefined, ["第1组"], ["第1组", "第1组"]],
    [undefined, ["组1"], ["组2", "组3"]],
    [undefined, ["甲", "乙"], ["甲", "乙"]],
    ["FillCopy" as Excel.AutoFillType, [1, 3], [1, 3]],
    ["FillValues" as Excel.AutoFillType, [1, 3], [1, 3]],
    ["FillSeries" as Excel.AutoFillType, [5], [6, 7]],
    ["LinearTrend" as Excel.AutoFillType, [1, 2, 4], [5.33333333333333, 6.83333333333333]],
    ["GrowthTrend" as Excel.AutoFillType, [2, 4], [8, 16]],
    [undefined, [45000], [45001, 45002], "yyyy-mm-dd"],
    // A Friday, and the days after the weekend.
    ["FillWeekdays" as Excel.AutoFillType, [46353], [46356, 46357], "yyyy-mm-dd"],
    // 31 January: the last of February and of March.
    ["FillMonths" as Excel.AutoFillType, [46053], [46081, 46112], "yyyy-mm-dd"],
    ["FillYears" as Excel.AutoFillType, [46053], [46418, 46783], "yyyy-mm-dd"],
    ["FillFormats" as Excel.AutoFillType, [7], ["", ""], "0.00"],
  ];

  it.each(CASES.map((each) => [each]))("%j", async ([kind, source, filled, format]) => {
    const end = source.length + filled.length;
    await onSheet((sheet) => {
      const range = sheet.getRange(`A1:A${source.length}`);
      range.values = source.map((value) => [value]);
      if (format) range.numberFormat = source.map(() => [format]);
      range.autoFill(`A1:A${end}`, kind);
    });
    const range = await onSheet((sheet) =>
      sheet.getRange(`A${source.length + 1}:A${end}`).load("values,numberFormat"),
    );
    const values = range.values
      .flat()
      .map((v) => (typeof v === "number" ? Number(v.toFixed(9)) : v));
    const wanted = filled.map((v) => (typeof v === "number" ? Number(v.toFixed(9)) : v));
    expect(values).toEqual(wanted);
    if (format) expect(new Set(range.numberFormat.flat())).toEqual(new Set([format]));
  });

  it("lets formulas follow their place, to the right and downwards", async () => {
    await put("A1:A2", [[1], ["=A1*2"]]);
    await onSheet((sheet) => {
      sheet.getRange("A1:A2").autoFill("A1:C2");
      sheet.getRange("A2:C2").autoFill("A2:C3");
    });
    expect(await get("A2:C3")).toEqual([
      ["=A1*2", "=B1*2", "=C1*2"],
      ["=A2*2", "=B2*2", "=C2*2"],
    ]);
  });

  it("refuses a destination that the range is no part of, and what it cannot guess", async () => {
    const fill = (to: string, kind?: Excel.AutoFillType): Promise<string> =>
      errorOf(onSheet((sheet) => sheet.getRange("A1:A2").autoFill(to, kind)));
    expect(await fill("A3:A5")).toBe("InvalidArgument");
    expect(await fill("A1:B5")).toBe("InvalidArgument");
    expect(await fill("A1:A5", "FlashFill" as Excel.AutoFillType)).toBe("ApiNotFound");
  });
});

describe("moveTo", () => {
  it("takes along what the cells hold, how they look, and what refers to them", async () => {
    await put("A1:C2", [
      [1, "=A1+1", "=SUM(A1:B1)"],
      ["=B1", "=A2", 5],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B1").moveTo("E5");
    });
    expect(await get("A1:C2")).toEqual([
      ["", "", "=SUM(E5:F5)"],
      ["=F5", "=A2", 5],
    ]);
    expect(await get("E5:F5")).toEqual([[1, "=E5+1"]]);
    const font = await onSheet((sheet) => sheet.getRange("E5").format.font.load("bold"));
    expect(font.bold).toBe(true);
  });

  it("goes to another sheet, where what stayed is named by its sheet", async () => {
    await put("A1:B2", [
      [1, "=A2"],
      ["=B1", 3],
    ]);
    await onSheet((sheet) => sheet.getRange("B1").moveTo("二!C3"));
    expect(await get("A1:B2")).toEqual([
      [1, ""],
      ["=二!C3", 3],
    ]);
    expect(node.book.sheets[1]?.cell(2, 2)?.formula).toBe("=一!A2");
  });

  it("refuses a table's cells", async () => {
    await onSheet((sheet) => void sheet.tables.add("A1:B3", true));
    expect(await errorOf(onSheet((sheet) => sheet.getRange("A1").moveTo("E5")))).toBe(
      "InsertDeleteConflict",
    );
  });
});

describe("precedents and dependents", () => {
  beforeEach(async () => {
    await put("A1:C2", [
      [1, 2, "=SUM(A1:B1)"],
      ["=C1*2", "=A2", "=二!A1"],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").getRange("A1").formulas = [["=一!B2"]];
      await context.sync();
    });
  });

  const asked = async (
    address: string,
    ask: (range: Excel.Range) => Excel.WorkbookRangeAreas,
  ): Promise<string[]> => {
    const found = await onSheet((sheet) => ask(sheet.getRange(address)).load("addresses"));
    return found.addresses;
  };

  it("are found directly and all the way", async () => {
    expect(await asked("C1", (r) => r.getDirectPrecedents())).toEqual(["一!A1:B1"]);
    expect(await asked("C2", (r) => r.getPrecedents())).toEqual([
      "一!B2,一!A2,一!C1,一!A1:B1",
      "二!A1",
    ]);
    expect(await asked("A1", (r) => r.getDirectDependents())).toEqual(["一!C1"]);
    expect(await asked("A1", (r) => r.getDependents())).toEqual(["一!C1,一!A2:C2", "二!A1"]);
  });

  it("are ItemNotFound where there are none", async () => {
    expect(await errorOf(asked("A1", (r) => r.getPrecedents()))).toBe("ItemNotFound");
    expect(await errorOf(asked("D9", (r) => r.getDependents()))).toBe("ItemNotFound");
  });
});
