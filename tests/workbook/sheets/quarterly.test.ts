// 季度考核 with the shipped custom functions, through real office.js: the figures of the notice.

import type { NodeExcel } from "excel-preview-host";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { setPeriod } from "../../../src/workbook/reading/shown-period";
import { finishQuarterly, recalculate } from "../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../src/workbook/actions/rows/register";
import { quarterlyBlock } from "../../../src/tables/blocks/quarterly";
import { evaluationInput, readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, makeLedger, NO_WAIT, NOW, openExcel } from "../excel";
import { installFunctions } from "../functions-file";

afterEach(closeAll);
jest.setTimeout(60_000);

async function openLive(): Promise<NodeExcel> {
  const excel = await openExcel();
  await installFunctions(excel);
  await makeLedger();
  await finishQuarterly(NO_WAIT);
  return excel;
}

function table(excel: NodeExcel): Record<string, unknown>[] {
  const sheet = excel.book.sheetByName("季度考核");
  const row = (at: number) =>
    Array.from({ length: 15 }, (_, column) => sheet?.value(at, column) ?? "");
  const headers = row(3).map(String);
  const rows = Array.from({ length: 38 }, (_, index) => row(4 + index));
  return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at]])));
}

/** Rows beneath the table: a blank one, and the chart. */
const CHART = 1 + 14;

describe("O1, E1–E5: the spilled table", () => {
  it("shows an article with approvals and one without, and follows a cell typed by hand", async () => {
    const excel = await openLive();
    await register(draft(), { token: "a", now: NOW });
    const unsigned = { headApproved: false, leaderApproved: false, status: "待审" } as const;
    await register(draft({ ...unsigned, title: "第二篇" }), { token: "b", now: NOW });
    await excel.calculator.settle();
    expect(table(excel)[0]).toMatchObject({
      部门: "水寨司法所",
      累计应报: 2,
      累计已报: 1,
      欠报: 1,
      累计完成率: 0.5,
      状态: "未完成",
    });
    expect(table(excel)[0]?.["标记"]).toContain("缺审签");
    const cells = quarterlyBlock(evaluate(evaluationInput(await readTracker())));
    expect(table(excel).map((row) => Object.values(row))).toEqual(cells.slice(1));
  });

  it("E1: 累计应报 of the four quarters is 30, 61, 91, 126", async () => {
    const excel = await openLive();
    const sums = [];
    for (const quarter of [1, 2, 3, 4] as const) {
      await setPeriod({ year: 2022, quarter, asOf: null });
      await excel.calculator.settle();
      sums.push(table(excel).find((row) => row["部门"] === "合计")?.["累计应报"]);
    }
    expect(sums).toEqual([30, 61, 91, 126]);
  });

  it("重算 keeps the formula, repairs a dead one and replaces values", async () => {
    const excel = await openLive();
    expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({ written: "formula", looks: "" });
    const sheet = excel.book.sheetByName("季度考核");
    const dead = ["=[2]!_xldudf_XXBS_QUARTERLY(部门[#All])", "=_xldudf_XXBS_QUARTERLY(1)", null];
    for (const formula of dead) {
      // As a file has it that was opened where the add-in is not.
      Object.assign(sheet?.ensure(3, 0) ?? {}, { formula, value: "旧" });
      expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({
        written: "formula",
        looks: "",
      });
      await excel.calculator.settle();
      expect(table(excel)[0]?.["部门"]).toBe("水寨司法所");
    }
    expect(sheet?.cell(3, 0)?.formula).toContain("=XXBS.QUARTERLY(部门[#All],台账[#All]");
  });

  it("重算 makes the sheet again where it was deleted", async () => {
    const excel = await openLive();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("季度考核").delete();
      await context.sync();
    });
    expect(await recalculate({ now: NOW, ...NO_WAIT })).toEqual({ written: "formula", looks: "" });
    await excel.calculator.settle();
    expect(table(excel)[0]).toMatchObject({ 部门: "水寨司法所", 累计应报: 2 });
    expect((await readTracker()).period).toEqual({ year: 2022, quarter: 2, asOf: null });
  });

  it("重算 brings chart and printed area after a department that was added", async () => {
    const excel = await openLive();
    const sheet = excel.book.sheetByName("季度考核");
    expect(sheet?.page.printArea?.bottom).toBe(3 + 35 + 3 + CHART);
    await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("部门");
      rows.add(undefined, [["D36", "新设股", "局机关股室", 4, "", "", "", "", "", "", "", ""]]);
      await context.sync();
    });
    await recalculate({ now: NOW, ...NO_WAIT });
    expect(sheet?.page.printArea?.bottom).toBe(3 + 36 + 3 + CHART);
    const { left, top } = sheet?.charts[0]?.position ?? { left: -1, top: 0 };
    // Beneath the last row of the table, each of them at least 15 points high.
    expect([left, top >= (4 + 36 + 3) * 15]).toEqual([0, true]);
    expect(sheet?.charts[0]?.series.map((each) => [each.name, each.values])).toEqual([
      ["累计应报", "季度考核!$G$5:$G$40"],
      ["累计已报", "季度考核!$H$5:$H$40"],
    ]);
    expect(sheet?.charts[0]?.series[1]?.categories).toBe("季度考核!$B$5:$B$40");
  });

  it("E11: a 年度篇数 that cannot be read is named in 合计, and the table stands", async () => {
    const excel = await openLive();
    const sheet = excel.book.sheetByName("部门");
    if (sheet) sheet.ensure(1, 3).value = "若干";
    await recalculate({ now: NOW, ...NO_WAIT });
    const total = excel.book.sheetByName("季度考核");
    const sentences = [...(total?.cells.values() ?? [])].map(({ value }) => String(value));
    expect(sentences.join()).toContain("部门标题下第1行“年度篇数”“若干”无法识别");
  });

  it("a ribbon button recalculates as well", async () => {
    const excel = await openLive();
    await import("../../../src/commands/commands");
    await excel.host.runAction("recalculate");
    const shown = String(excel.book.sheetByName("季度考核")?.value(1, 7));
    expect(shown).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u);
    expect(shown).not.toBe("2022-04-12 09:30");
  });
});
