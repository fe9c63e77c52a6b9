// 对外副本 over real office.js (O7): what the tracker's sheets show stands in a file of its own, as values in the same look,
// opened by a reader that is not ours; no formula, name, hidden column or trace of the add-in.

import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { NodeExcel } from "excel-preview-host";
import { OUTPUTS } from "../../../../src/reports/sheets/sheets";
import { xlsxBytes } from "../../../../src/reports/writers/xlsx/xlsx";
import { sheetsOfOtherTimes } from "../../../../src/tables/blocks/copy-sheet";
import type { OutputSheet } from "../../../../src/tables/blocks/output-sheet";
import { writeAnnualSheets } from "../../../../src/workbook/actions/reports/annual-sheet";
import { writeOutputSheets } from "../../../../src/workbook/actions/reports/output-sheets";
import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { readShownSheets } from "../../../../src/workbook/actions/showing/read-shown-sheets";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { closeAll, draft, NO_WAIT, NOW, openTracker } from "../../excel";

afterEach(closeAll);

const LISTED: OutputSheet = {
  name: "采用篇目",
  anchor: "采用篇目表",
  title: "采用篇目",
  note: "截止日期：2022-06-30",
  tables: [
    {
      left: 0,
      columns: [
        { header: "序", format: "0", width: 5 },
        { header: "标题", format: "@", width: 40 },
        { header: "采用日期", format: "yyyy-mm-dd", width: 12 },
      ],
      rows: [
        [1, '=HYPERLINK("http://x")', 44742],
        [2, "_x0041_不是A", 44742],
      ],
    },
  ],
  foot: ["有1处读不懂。"],
  charts: [],
};

async function copied(): Promise<{ book: ExcelJS.Workbook; bytes: Uint8Array }> {
  const bytes = await xlsxBytes(await readShownSheets(OUTPUTS));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  return { book, bytes };
}

/** What the tracker's sheet shows, as far as the table goes, beside what the copy has there. */
function cellsOf(excel: NodeExcel, book: ExcelJS.Workbook, name: string) {
  const [shown, stands] = [excel.book.sheetByName(name), book.getWorksheet(name)];
  const area = Array.from({ length: 45 * 20 }, (_, at) => [Math.floor(at / 20), at % 20] as const);
  return {
    shown: area.map(([row, column]) => shown?.value(row, column) ?? ""),
    stands: area.map(([row, column]) => {
      const { value } = stands?.getCell(row + 1, column + 1) ?? {};
      return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : (value ?? "");
    }),
  };
}

describe("O7: the copy for those without the add-in", () => {
  it("O7, O10: shows what the tracker shows, as values; the same again is the same bytes", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await recalculate({ now: NOW, ...NO_WAIT });
    await writeAnnualSheets({ now: NOW });
    await writeOutputSheets([LISTED]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("采用篇目");
      sheet.getRange("D4").values = [["手写的备注"]];
      await context.sync();
    });
    const { book, bytes } = await copied();
    const names = ["季度考核", "采用篇目", "年度考核", "年度考核（个人）"];
    expect(book.worksheets.map(({ name }) => name)).toEqual(names);
    for (const name of names) {
      const { shown, stands } = cellsOf(excel, book, name);
      expect([name, stands]).toEqual([name, shown]);
    }
    expect(await xlsxBytes(await readShownSheets(OUTPUTS))).toEqual(bytes);
  });

  it("O7: a sheet that is still of another quarter or year is told, whatever it is called", async () => {
    await openTracker();
    await recalculate({ now: NOW, ...NO_WAIT });
    await writeAnnualSheets({ now: NOW });
    const title = "2022年第二季度信息采用篇目";
    await writeOutputSheets([{ ...LISTED, title }]);
    const sheets = await readShownSheets(OUTPUTS);
    expect(sheetsOfOtherTimes(sheets, { year: 2022, quarter: 2 })).toEqual([]);
    await setPeriod({ year: 2022, quarter: 3, asOf: null });
    await recalculate({ now: NOW, ...NO_WAIT });
    const later = await readShownSheets(OUTPUTS);
    expect(sheetsOfOtherTimes(later, { year: 2022, quarter: 3 })).toEqual(["采用篇目"]);
    const years = ["季度考核", "采用篇目", "年度考核", "年度考核（个人）"];
    expect(sheetsOfOtherTimes(later, { year: 2023, quarter: 3 })).toEqual(years);
  });

  it("O7: is in the look of its sheet, and prints on A4, one page wide", async () => {
    await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await recalculate({ now: NOW, ...NO_WAIT });
    const { book } = await copied();
    const sheet = book.getWorksheet("季度考核");
    const cell = (address: string) => sheet?.getCell(address);
    expect(cell("A1")?.font).toMatchObject({ name: "微软雅黑", bold: true, size: 16 });
    expect(cell("B4")?.fill).toMatchObject({ fgColor: { argb: "FF1F4E79" } });
    expect(cell("J5")?.numFmt).toBe("0%");
    expect([cell("M5")?.value, cell("M5")?.font.color]).toEqual(["未完成", { argb: "FF9C0006" }]);
    expect(cell("B42")?.font.bold).toBe(true);
    expect(sheet?.getColumn(2).width).toBeCloseTo(22, 0);
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
    });
  });

  it("O7: holds no formula, name, hidden column or trace of the add-in", async () => {
    await openTracker();
    await register(draft({ title: '=HYPERLINK("http://x")' }), { token: "a", now: NOW });
    await recalculate({ now: NOW, ...NO_WAIT });
    await writeOutputSheets([LISTED]);
    const { bytes } = await copied();
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part));
    const text = parts.join("\n");
    expect(text).not.toMatch(
      /<f[ >]|<definedName |hidden="|webextension|XXBS|customXml|<tablePart/u,
    );
    expect(text).toContain("=HYPERLINK(");
  });

  it("O7: is not made of a table that has not been calculated", async () => {
    await openTracker();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("季度考核").getRange("A4");
      range.formulas = [["=NOSUCH()"]];
      await context.sync();
    });
    await expect(readShownSheets(OUTPUTS)).rejects.toThrow("请先点“重算季度表”");
  });
});
