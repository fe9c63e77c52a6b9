// Another workbook as an older list (I5): its cells as Excel has them, and what is no workbook as a sentence.

import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { LARGEST_LIST } from "../../src/intake/limits";
import { readWorkbookFile } from "../../src/intake/list/workbook-file";
import { bytesOf } from "./mail-bytes";

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("空的");
  fill(book.addWorksheet("旧台账"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The workbook with its second sheet's text changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = "xl/worksheets/sheet2.xml";
  const xml = change(new TextDecoder().decode(parts[path]));
  return zipSync({ ...parts, [path]: new TextEncoder().encode(xml) });
}

describe("I5: the sheets of another workbook", () => {
  it("I5: days are serials whatever their format, formulas their values, texts as written", async () => {
    const bytes = await workbook((sheet) => {
      const day = (address: string, serial: number, format: string) => {
        sheet.getCell(address).value = serial;
        sheet.getCell(address).numFmt = format;
      };
      day("B3", 44625, 'yyyy"年"m"月"d"日"');
      day("B4", 44625, '[$-804]m"月"d"日";@');
      day("B5", 44625.5, "yyyy/m/d h:mm");
      sheet.getCell("C3").value = { formula: '"甲"&"乙"', result: "甲乙" };
      sheet.getCell("C4").value = { richText: [{ text: "甲" }, { text: "乙" }] };
      sheet.getCell("C5").value = "00123";
      sheet.mergeCells("D3:D4");
      sheet.getCell("D3").value = "水寨司法所";
      sheet.getCell("E3").value = true;
    });
    expect(await readWorkbookFile({ name: "旧.xlsx", bytes })).toEqual([
      {
        name: "旧台账",
        firstRow: 0,
        firstColumn: 0,
        values: [
          [null, null, null, null, null],
          [null, null, null, null, null],
          [null, 44625, "甲乙", "水寨司法所", true],
          [null, 44625, "甲乙", null, null],
          [null, 44625.5, "00123", null, null],
        ],
      },
    ]);
  });

  it("pitfall 34: a stray cell in the last row, or formats drawn over whole rows, cost nothing", async () => {
    const plain = await workbook((sheet) => {
      sheet.getCell("A1").value = "标题";
    });
    const bytes = changed(plain, (xml) =>
      xml
        .replace(/(<row [^>]*>)/u, '$1<c r="XFC1" s="0"/><c r="XFD1" t="str"><v>远</v></c>')
        .replace(
          "</sheetData>",
          '<row r="1048576"><c r="A1048576" t="str"><v>远</v></c></row></sheetData>',
        ),
    );
    const [sheet] = await readWorkbookFile({ name: "旧.xlsx", bytes });
    expect(sheet?.values).toEqual([["标题"]]);
  });

  it("I5: no sheet is longer or wider than a list", async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell(LARGEST_LIST.rows + 5, 1).value = "太远";
      sheet.getCell(2, LARGEST_LIST.columns + 5).value = "太宽";
      sheet.getCell(LARGEST_LIST.rows, 2).value = "最后";
    });
    const [sheet] = await readWorkbookFile({ name: "旧.xlsx", bytes });
    expect(sheet?.values).toHaveLength(LARGEST_LIST.rows);
    expect(sheet?.values[1]).toHaveLength(LARGEST_LIST.columns);
  });

  const zeros = new Uint8Array(60 * 2 ** 20);
  it.each<[string, string, Uint8Array, RegExp]>([
    ["an old workbook", "旧.xls", bytesOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), /另存为 \.xlsx/u],
    ["a text", "旧.csv", bytesOf("标题,部门"), /不是 \.xlsx 工作簿/u],
    ["nothing", "旧.xlsx", new Uint8Array(0), /空文件/u],
    ["a spoilt zip", "旧.xlsx", bytesOf("PK\u0003\u0004 spoilt"), /损坏/u],
    ["a zip of something else", "旧.xlsx", zipSync({ "a.txt": bytesOf("x") }), /不是工作簿/u],
    [
      "a Word document",
      "旧.xlsx",
      new Uint8Array(readFileSync("tests/fixtures/documents/tracked.docx")),
      /不是工作簿/u,
    ],
    [
      "a bomb",
      "旧.xlsx",
      zipSync(Object.fromEntries([1, 2, 3].map((n) => [`xl/worksheets/sheet${n}.xml`, zeros])), {
        level: 1,
      }),
      /过大/u,
    ],
  ])("I5: %s is a sentence", async (_, name, bytes, words) => {
    await expect(readWorkbookFile({ name, bytes })).rejects.toThrow(words);
  });

  it("I5: a workbook without any cells says so", async () => {
    const bytes = await workbook(() => undefined);
    await expect(readWorkbookFile({ name: "空.xlsx", bytes })).rejects.toThrow("都是空的");
  });
});
