// The output sheets over real office.js (O5, O9): plain values in the house's look, ready for print, charts over their
// cells; made anew, never beside the clerk's own.

import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import { chartSheet } from "../../../../src/reports/sheets/charts";
import { commendedSheet, titlesSheet } from "../../../../src/reports/sheets/lists";
import { OUTPUTS, outputSheets } from "../../../../src/reports/sheets/sheets";
import type { Output } from "../../../../src/reports/sheets/tables";
import { writeOutputSheets } from "../../../../src/workbook/actions/reports/output-sheets";
import { addAdoptions } from "../../../../src/workbook/actions/rows/adoptions";
import { register } from "../../../../src/workbook/actions/rows/register";
import { readBulletinMaterial } from "../../../../src/workbook/reading/bulletin";
import { readPlan } from "../../../../src/workbook/reading/plan";
import { evaluationInput, readTracker } from "../../../../src/workbook/reading/tracker";
import { adoption } from "../../../domain/builders";
import { closeAll, draft, NOW, openTracker, partOf, readSaved } from "../../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;

async function fill(): Promise<void> {
  await register(draft({ title: '=HYPERLINK("http://x")' }), { token: "a", now: NOW });
  await addAdoptions(
    [adoption("2022-0001", "2022-05-06", { outlet: "梅州日报", kind: "报刊", level: "市" })],
    { token: "x", now: NOW },
  );
}

async function contentsOf(outputs: readonly Output[]) {
  const tracker = await readTracker();
  const { sealed, sealedBefore, criticism } = await readBulletinMaterial(tracker.period);
  return outputSheets(outputs, {
    sealed,
    sealedBefore,
    criticism,
    evaluation: evaluationInput(tracker),
    leftOut: [],
    now: JULY,
  });
}

const write = async (outputs: readonly Output[] = OUTPUTS) =>
  writeOutputSheets(await contentsOf(outputs));

describe("O5: the output sheets", () => {
  it("O5, O9: hold what was made, as values; a title that looks like a formula is text", async () => {
    const excel = await openTracker();
    await fill();
    const contents = await contentsOf(OUTPUTS);
    expect(await writeOutputSheets(contents)).toMatchObject({
      names: contents.map(({ name }) => name),
      looks: "",
    });
    const book = await readSaved(excel);
    for (const { name, title, note, tables } of contents) {
      const sheet = book.getWorksheet(name);
      const cell = (row: number, column: number) => sheet?.getCell(row + 1, column + 1).value ?? "";
      expect([cell(0, 0), cell(1, 0)]).toEqual([title, note]);
      for (const { left, columns, rows } of tables) {
        const block = [columns.map(({ header }) => header), ...rows];
        const stands = block.map((row, at) => row.map((_, column) => cell(2 + at, left + column)));
        const meant = block.map((row, at) =>
          row.map((value, column) =>
            at > 0 && columns[column]?.format.startsWith("yyyy") ? expect.any(Date) : value,
          ),
        );
        expect([name, stands]).toEqual([name, meant]);
      }
      expect(partOf(excel, name)).not.toContain("<f>");
    }
    const articles = evaluate(evaluationInput(await readTracker())).total.adoptedInQuarter;
    expect(book.getWorksheet("采用情况统计表")?.getCell("C41").value).toBe(articles);
  });

  it("O5: print on A4, one page wide, headings repeated, and none of them is a plan", async () => {
    const excel = await openTracker();
    await write();
    const book = await readSaved(excel);
    for (const { name } of await contentsOf(OUTPUTS)) {
      expect([name, book.getWorksheet(name)?.pageSetup]).toMatchObject([
        name,
        { orientation: "landscape", paperSize: 9, fitToWidth: 1, printTitlesRow: "3:3" },
      ]);
    }
    expect(book.getWorksheet("考核图表")?.pageSetup.fitToHeight).toBe(1);
    const search = await readPlan();
    expect(search.found && search.plan.sheetName).toBe("计划表");
  });

  it("O5: 考核图表 has bars and stacked columns over its own cells, once, however often it is made", async () => {
    const excel = await openTracker();
    await fill();
    await write([chartSheet]);
    await write([chartSheet]);
    const charts = excel.book.sheetByName("考核图表")?.charts ?? [];
    expect(charts.map(({ type, title, series }) => [type, title, series.length])).toEqual([
      ["BarClustered", "各部门累计完成率", 1],
      ["ColumnStacked", "各季度采用次数（按级别）", 4],
    ]);
  });

  it("are made anew in their place; the one made is in front; a renamed one keeps its name", async () => {
    const excel = await openTracker();
    await write([titlesSheet, commendedSheet]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("采用篇目").name = "二季度篇目";
      await context.sync();
    });
    await fill();
    expect((await write([titlesSheet])).names).toEqual(["二季度篇目"]);
    expect(excel.book.sheetByName("二季度篇目")?.value(3, 1)).toBe('=HYPERLINK("http://x")');
    expect(excel.book.sheetByName("采用篇目")).toBeUndefined();
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(active.name).toBe("二季度篇目");
    });
  });

  it("leave a sheet of the clerk's of that name alone, and write none of the others then", async () => {
    const excel = await openTracker();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("季度比较").getRange("A1").values = [["我的"]];
      await context.sync();
    });
    await expect(write()).rejects.toThrow("名为“季度比较”的工作表");
    expect(excel.book.sheetByName("季度比较")?.value(0, 0)).toBe("我的");
    expect(excel.book.sheetByName("采用篇目")).toBeUndefined();
  });

  it("O5: a row is as high as the texts of all its tables need, not of the last one", async () => {
    const excel = await openTracker();
    const column = (header: string, left: number, texts: readonly string[]) => ({
      left,
      columns: [{ header, format: "@", width: 12 }],
      rows: texts.map((text) => [text]),
    });
    const long = "一个很长的标题".repeat(6);
    const tables = [column("标题", 0, [long, long, "短"]), column("部门", 2, ["短"])];
    await writeOutputSheets([
      { ...titlesSheet, title: "一", note: "", tables, foot: [], charts: [] },
    ]);
    const rows = excel.book.sheetByName(titlesSheet.name)?.rows;
    const [first, second, third] = [3, 4, 5].map((row) => rows?.get(row)?.height ?? 0);
    expect(first).toBe(second);
    expect(first).toBeGreaterThan(2 * (third ?? 0));
  });
});
