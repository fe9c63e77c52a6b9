// Tests 导入遗漏 and reading the sheet that an older list stands on (I5).

import type { LeftOutRow } from "../../../../src/tables/blocks/left-out-rows";
import { writeLeftOut } from "../../../../src/workbook/actions/reports/left-out-sheet";
import { otherSheets, readSheet } from "../../../../src/workbook/reading/other-sheets";
import { closeAll, NOW, openTracker, readSaved } from "../../excel";

afterEach(closeAll);

const row = (given: Partial<LeftOutRow>): LeftOutRow => ({
  cell: "C5",
  department: "水寨司法所",
  title: "开展普法",
  reason: "收稿日期为空。",
  leftOut: true,
  ...given,
});

describe("I5: what of an older list is left out", () => {
  it("I5: is a sheet of texts, each with its cell and reason; a formula in a title is text", async () => {
    const excel = await openTracker();
    const title = '=HYPERLINK("http://x")';
    const rows = [row({}), row({ cell: "E6", title, reason: "“三百”不是字数。", leftOut: false })];
    const { sheet } = await writeLeftOut({ source: "工作表“旧台账”", rows, now: NOW });
    const saved = (await readSaved(excel)).getWorksheet(sheet);
    const texts = (at: number) => (saved?.getRow(at).values as unknown[]).slice(1);
    expect(saved?.getCell("A2").value).toMatch(/^来自：工作表“旧台账”/u);
    expect(texts(3)).toEqual(["单元格", "部门", "标题", "原因", "处理"]);
    expect(texts(4)).toEqual(["C5", "水寨司法所", "开展普法", "收稿日期为空。", "整行未导入"]);
    expect(texts(5)).toEqual(["E6", "水寨司法所", title, "“三百”不是字数。", "已导入，此格除外"]);
  });

  it("I5, T2: is made anew by the next import; a sheet of the clerk's of that name is not touched", async () => {
    const excel = await openTracker();
    await writeLeftOut({ source: "甲", rows: [row({}), row({ cell: "C6" })], now: NOW });
    await writeLeftOut({ source: "乙", rows: [row({ cell: "C9" })], now: NOW });
    const saved = (await readSaved(excel)).getWorksheet("导入遗漏");
    expect([saved?.getCell("A4").value, saved?.getCell("A5").value]).toEqual(["C9", null]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("导入遗漏").name = "去年的遗漏";
      await context.sync();
    });
    const again = await writeLeftOut({ source: "丙", rows: [row({})], now: NOW });
    expect(again.sheet).toBe("去年的遗漏");
    closeAll();
    await openTracker();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("导入遗漏");
      await context.sync();
    });
    await expect(writeLeftOut({ source: "甲", rows: [row({})], now: NOW })).rejects.toThrow(
      "请把它改名后再试",
    );
  });
});

describe("I5: the sheet of an older list", () => {
  it("I5: is one that is not ours, read as far as a list goes, in one round trip", async () => {
    const excel = await openTracker();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("旧台账");
      sheet.getRange("B3:C4").values = [
        ["标题", "部门"],
        ["普法", "水寨司法所"],
      ];
      sheet.getRange("A1048576").values = [["远"]];
      context.workbook.worksheets.add("空");
      await context.sync();
    });
    expect(await otherSheets()).toEqual(["计划表", "旧台账", "空"]);
    excel.log.reset();
    expect(await readSheet("旧台账", { rows: 100, columns: 10 })).toEqual({
      name: "旧台账",
      firstRow: 2,
      firstColumn: 1,
      values: [
        ["标题", "部门"],
        ["普法", "水寨司法所"],
      ],
    });
    expect(excel.log.batches).toBe(1);
    expect((await readSheet("空", { rows: 100, columns: 10 })).values).toEqual([]);
    await expect(readSheet("没有", { rows: 100, columns: 10 })).rejects.toThrow(
      "找不到工作表“没有”",
    );
  });
});
