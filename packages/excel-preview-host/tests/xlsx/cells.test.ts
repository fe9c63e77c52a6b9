// Cell values of every kind the file has, and what becomes of them on saving.
import { CellError } from "../../src/model/value";
import { newWorkbook, openWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";
import {
  MAIN,
  announce,
  announceCells,
  firstSheet,
  partsOf,
  readWithExcelJs,
  relsXml,
  sheetXml,
  workbookWith,
} from "./support";

const WITH_STRINGS = relsXml(
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "styles", "styles.xml"],
  ["rId3", "sharedStrings", "sharedStrings.xml"],
);

function opened(sheetData: string, strings = ""): WorkbookFile {
  const parts: Record<string, string> = {
    "xl/worksheets/sheet1.xml": sheetXml(`<sheetData>${sheetData}</sheetData>`),
  };
  if (strings) {
    parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${strings}</sst>`;
    parts["xl/_rels/workbook.xml.rels"] = WITH_STRINGS;
  }
  return openWorkbook(workbookWith(parts));
}

describe("reading cells", () => {
  it("reads numbers, texts, booleans, errors, inline strings and dates", () => {
    const sheet = firstSheet(
      opened(
        '<row r="2"><c r="B2"><v>1.5E3</v></c><c r="C2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c>' +
          '<c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="inlineStr"><is><r><t>甲</t></r><r><t> 乙</t></r></is></c>' +
          '<c r="G2" t="d"><v>2022-04-12</v></c><c r="H2" s="0"/><c r="I2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>',
        "<si><r><t>2022</t></r><r><t>年</t></r><rPh><t>nian</t></rPh></si>",
      ),
    );
    const values = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet.value(1, column));
    expect(values).toEqual([
      1500,
      "2022年",
      true,
      new CellError("#N/A"),
      "甲 乙",
      44_663,
      null,
      "ab",
    ]);
    expect(sheet.cell(1, 8)?.formula).toBe('="a"&"b"');
  });

  it("reads cells and rows without addresses as following one another", () => {
    const sheet = firstSheet(
      opened("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0)]).toEqual([1, 2, 3]);
  });

  it("undoes Excel's escapes for characters that XML cannot hold", () => {
    const sheet = firstSheet(
      opened('<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c></row>'),
    );
    expect(sheet.value(0, 0)).toBe("a\rb_x000D_");
  });
});

describe("writing cells", () => {
  it("writes what another reader and we read back", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    const awkward = [
      '=HYPERLINK("http://x")',
      " 前后空格 ",
      "两\n行",
      "控\u0001制\r符",
      "_x000D_ 原文",
      "<&>\"'",
      "😀半\ud83d",
      "",
    ];
    const values = [0, -1.25, 1e21, 1 / 3, true, false, new CellError("#DIV/0!"), ...awkward];
    values.forEach((value, row) => {
      sheet.ensure(row, 0).value = value;
    });
    announceCells(sheet);
    const saved = file.save();
    const again = firstSheet(openWorkbook(saved));
    expect(values.map((_, row) => again.value(row, 0))).toEqual(values);
    const read = (await readWithExcelJs(saved)).worksheets[0];
    expect(read?.getCell("A2").value).toBe(-1.25);
    expect(read?.getCell("A7").value).toEqual({ error: "#DIV/0!" });
    expect(read?.getCell("A8").value).toBe('=HYPERLINK("http://x")');
    expect(read?.getCell("A9").value).toBe(" 前后空格 ");
    expect(read?.getCell("A13").value).toBe("<&>\"'");
  });

  it("writes every formula's value: numbers, text, booleans, errors", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    Object.assign(sheet.ensure(0, 0), { formula: "=1+1", value: 2 });
    Object.assign(sheet.ensure(1, 0), { formula: '="甲"&"乙"', value: "甲乙" });
    Object.assign(sheet.ensure(2, 0), { formula: "=1=1", value: true });
    Object.assign(sheet.ensure(3, 0), { formula: "=1/0", value: new CellError("#DIV/0!") });
    announceCells(sheet);
    const read = (await readWithExcelJs(file.save())).worksheets[0];
    expect(read?.getCell("A1").value).toEqual({ formula: "1+1", result: 2 });
    expect(read?.getCell("A2").value).toEqual({ formula: '"甲"&"乙"', result: "甲乙" });
    expect(read?.getCell("A3").result).toBe(true);
    expect(read?.getCell("A4").result).toEqual({ error: "#DIV/0!" });
  });

  it("never writes an error that older readers do not know", () => {
    const file = openWorkbook(newWorkbook());
    firstSheet(file).ensure(0, 0).value = new CellError("#SPILL!");
    announceCells(firstSheet(file));
    expect(partsOf(file.save())["xl/worksheets/sheet1.xml"]).toContain('t="e"><v>#VALUE!</v>');
  });

  it("keeps a rich text's runs as long as its text stays the same", () => {
    const rich = "<si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si>";
    const file = opened(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      rich,
    );
    const sheet = firstSheet(file);
    sheet.ensure(0, 1).value = "粗细。";
    // A plain cell does not borrow the runs of another one.
    sheet.ensure(1, 0).value = "粗细";
    announceCells(sheet);
    const parts = partsOf(file.save());
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A2" t="s"><v>2</v></c>');
    expect(parts["xl/sharedStrings.xml"]).toContain(
      `${rich}<si><t>粗细。</t></si><si><t>粗细</t></si>`,
    );
  });

  it("says of spaces and line breaks that they are to be kept", () => {
    const file = openWorkbook(newWorkbook());
    ["a ", " a", "a\nb", "a"].forEach((text, row) => {
      firstSheet(file).ensure(row, 0).value = text;
    });
    announceCells(firstSheet(file));
    const strings = partsOf(file.save())["xl/sharedStrings.xml"];
    expect(strings?.match(/xml:space="preserve"/g)).toHaveLength(3);
  });

  it("keeps apostrophe cells text, through a style variant of their own", () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    Object.assign(sheet.ensure(0, 0), { value: "0012", quotePrefix: true });
    sheet.ensure(0, 1).value = "0012";
    announceCells(sheet);
    const again = firstSheet(openWorkbook(file.save()));
    expect(again.cell(0, 0)?.quotePrefix).toBe(true);
    expect(again.cell(0, 1)?.quotePrefix).toBeUndefined();
  });

  it("writes row heights and hidden rows, filtered ones too", async () => {
    const file = opened(
      '<row r="1" ht="42" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="20"><c r="A2"/></row>',
    );
    const sheet = firstSheet(file);
    expect(sheet.rows.get(0)).toEqual({ height: 42 });
    sheet.rows.set(2, { hidden: true });
    sheet.rows.set(3, { filtered: true });
    sheet.rows.set(4, { height: 30 });
    announce(sheet, "layout");
    const xml = partsOf(file.save())["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain('<row r="1" ht="42" customHeight="1">');
    // A height that Excel fitted by itself goes on being fitted.
    expect(xml).toContain('<row r="2" ht="20">');
    expect(xml).toContain('<row r="3" hidden="1"></row><row r="4" hidden="1"></row>');
    expect(xml).toContain('<row r="5" ht="30" customHeight="1">');
  });
});
