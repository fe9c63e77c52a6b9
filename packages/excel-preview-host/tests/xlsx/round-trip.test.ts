// What was not changed keeps its bytes, part by part.
import { DEFAULT_STYLE } from "../../src/model/style";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import { rootOf } from "../../src/xlsx/xml";
import {
  MAIN,
  announceCells,
  firstSheet,
  madeByExcelJs,
  partsOf,
  planBytes,
  readWithExcelJs,
  relsXml,
  sheetXml,
  workbookWith,
} from "./support";

describe("opening and saving", () => {
  it("P1: an unchanged plan keeps every part as it was", () => {
    const bytes = planBytes();
    expect(partsOf(openWorkbook(bytes).save())).toEqual(partsOf(bytes));
  });

  it("P1: the plan's sheet, strings and document properties survive new sheets beside it", async () => {
    const bytes = planBytes();
    const file = openWorkbook(bytes);
    const style = file.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "yyyy-mm-dd" });
    const sheet = file.book.addSheet("订单");
    Object.assign(sheet.ensure(0, 0), { value: "城东第一店" });
    Object.assign(sheet.ensure(1, 0), { value: 44_663, style });
    announceCells(sheet);
    file.book.activate(sheet.id);
    const before = partsOf(bytes);
    const after = partsOf(file.save());
    const same = [
      "xl/worksheets/sheet1.xml",
      "docProps/core.xml",
      "docProps/app.xml",
      "_rels/.rels",
    ];
    for (const part of same) expect(after[part]).toBe(before[part]);
    // Its text was there already: not a single string is added.
    expect(after["xl/sharedStrings.xml"]).toBe(before["xl/sharedStrings.xml"]);
    expect(after["xl/workbook.xml"]).toContain(
      'name="_xlnm.Print_Titles" vbProcedure="false">计划表!$1:$2<',
    );
    const read = await readWithExcelJs(file.save());
    expect(read.worksheets.map((w) => w.name)).toEqual(["计划表", "订单"]);
    expect(read.getWorksheet("订单")?.getCell("A1").value).toBe("城东第一店");
    expect(read.getWorksheet("订单")?.getCell("A2").numFmt).toBe("yyyy-mm-dd");
    expect(read.getWorksheet("计划表")?.getCell("B3").value).toBe("城东第一店");
  });

  it("keeps the plan the selected tab, since its part may not change; never two selected tabs", () => {
    const file = openWorkbook(planBytes());
    const sheet = file.book.addSheet("订单");
    file.book.activate(sheet.id);
    const parts = partsOf(file.save());
    expect(parts["xl/workbook.xml"]).toContain('activeTab="0"');
    expect(parts["xl/worksheets/sheet2.xml"]).not.toContain("tabSelected");
  });

  it("opens with the active sheet where the other one is written anyway", () => {
    const file = openWorkbook(newWorkbook(["一", "二"]));
    const [first, second] = file.book.sheets;
    if (!first || !second) throw new Error("two sheets");
    first.ensure(0, 0).value = 1;
    announceCells(first);
    file.book.activate(second.id);
    const again = openWorkbook(file.save());
    expect(again.book.activeSheetId).toBe(again.book.sheets[1]?.id);
  });

  it("saves the same twice, and what it saved opens unchanged", () => {
    const file = openWorkbook(planBytes());
    const sheet = file.book.addSheet("订单");
    sheet.ensure(2, 3).value = "新";
    announceCells(sheet);
    const saved = file.save();
    expect(file.save()).toEqual(saved);
    expect(partsOf(openWorkbook(saved).save())).toEqual(partsOf(saved));
  });

  it("keeps every part of a file that ExcelJS made", async () => {
    const bytes = await madeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("数据");
      sheet.addTable({
        name: "表",
        ref: "A1",
        headerRow: true,
        columns: [{ name: "部门" }, { name: "篇数" }],
        rows: [["城东第一店", 4]],
      });
      sheet.getCell("D1").value = { formula: "SUM(B2:B2)", result: 4 };
      sheet.getCell("D2").note = "说明";
    });
    expect(partsOf(openWorkbook(bytes).save())).toEqual(partsOf(bytes));
  });
});

describe("a changed sheet", () => {
  const kept = {
    "xl/webextensions/webextension1.xml": "<we:webextension xmlns:we='urn:x'/>",
    "xl/media/image1.png": "not really a picture",
  };
  const sheet = sheetXml(
    '<sheetPr codeName="Tabelle1"/><sheetData><row r="1" spans="1:2" outlineLevel="2"><c r="A1">' +
      '<v>1</v></c></row></sheetData><phoneticPr fontId="1"/><hyperlinks><hyperlink ref="B1" r:id="rId9"/>' +
      '</hyperlinks><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>' +
      '<extLst><ext uri="{X}"><x14:sparklineGroups/></ext></extLst>',
  );

  it("keeps elements and parts that the model does not know", () => {
    const file = openWorkbook(workbookWith({ ...kept, "xl/worksheets/sheet1.xml": sheet }));
    firstSheet(file).ensure(0, 1).value = 2;
    announceCells(firstSheet(file));
    const parts = partsOf(file.save());
    expect(parts).toMatchObject(kept);
    const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
    for (const element of [
      "codeName",
      "phoneticPr",
      "hyperlink ",
      "ignoredError ",
      "x14:sparklineGroups",
    ]) {
      expect(xml).toContain(element);
    }
    expect(xml).toContain(
      '<row r="1" outlineLevel="2"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    expect(xml.indexOf("<dimension")).toBeLessThan(xml.indexOf("<sheetData"));
  });

  it("drops the calculation chain, which Excel refuses when it is wrong", () => {
    const parts = partsOf(newWorkbook());
    const types = (parts["[Content_Types].xml"] ?? "").replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="a/b"/></Types>',
    );
    const bytes = workbookWith({
      "[Content_Types].xml": types,
      "xl/calcChain.xml": "<calcChain/>",
      "xl/_rels/workbook.xml.rels": relsXml(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
        ["rId3", "calcChain", "calcChain.xml"],
      ),
    });
    const file = openWorkbook(bytes);
    firstSheet(file).ensure(0, 0).formula = "=1+1";
    announceCells(firstSheet(file));
    const saved = partsOf(file.save());
    expect(saved["xl/calcChain.xml"]).toBeUndefined();
    expect(saved["[Content_Types].xml"]).not.toContain("calcChain");
    expect(saved["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("writes into a part whose elements carry a prefix", async () => {
    const prefixed =
      `<x:worksheet xmlns:x="${MAIN}">` +
      '<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = openWorkbook(workbookWith({ "xl/worksheets/sheet1.xml": prefixed }));
    expect(firstSheet(file).value(0, 0)).toBe("甲");
    firstSheet(file).ensure(1, 0).value = "乙";
    announceCells(firstSheet(file));
    const again = openWorkbook(file.save());
    expect(firstSheet(again).value(0, 0)).toBe("甲");
    expect(firstSheet(again).value(1, 0)).toBe("乙");
    const root = rootOf(partsOf(file.save())["xl/worksheets/sheet1.xml"] ?? "");
    const cells = [...root.getElementsByTagNameNS(MAIN, "c")];
    expect(cells.map((cell) => cell.getAttribute("r"))).toEqual(["A1", "A2"]);
  });
});

describe("sheets", () => {
  it("are renamed, hidden, moved and removed, their parts with them", async () => {
    const file = openWorkbook(newWorkbook(["一", "二", "三"]));
    const { book } = file;
    const [first, second, third] = book.sheets;
    if (!first || !second || !third) throw new Error("three sheets");
    first.name = "壹 & 一";
    second.visibility = "hidden";
    book.sheets = [second, first];
    for (const { id } of [first, second])
      book.announce({ kind: "sheets", sheetId: id, what: "changed" });
    book.announce({ kind: "sheets", sheetId: third.id, what: "removed" });
    const saved = file.save();
    expect(Object.keys(partsOf(saved))).not.toContain("xl/worksheets/sheet3.xml");
    const read = await readWithExcelJs(saved);
    expect(read.worksheets.map((w) => [w.name, w.state])).toEqual([
      ["二", "hidden"],
      ["壹 & 一", "visible"],
    ]);
  });

  it("take their drawings and tables along when they go", async () => {
    const bytes = await madeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("一");
      sheet.addTable({
        name: "表",
        ref: "A1",
        headerRow: true,
        columns: [{ name: "a" }],
        rows: [[1]],
      });
      workbook.addWorksheet("二");
    });
    const file = openWorkbook(bytes);
    const removed = firstSheet(file);
    file.book.sheets = file.book.sheets.filter((sheet) => sheet !== removed);
    file.book.tables = [];
    file.book.announce({ kind: "sheets", sheetId: removed.id, what: "removed" });
    const parts = partsOf(file.save());
    expect(Object.keys(parts).filter((name) => /tables|sheet1/.test(name))).toEqual([]);
    expect(parts["[Content_Types].xml"]).not.toContain("table1.xml");
  });

  it("that are no worksheets keep their place", () => {
    const workbook = partsOf(newWorkbook(["一", "图", "二"]))["xl/workbook.xml"] ?? "";
    const bytes = workbookWith(
      {
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relsXml(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "chartsheet", "worksheets/sheet2.xml"],
          ["rId3", "worksheet", "worksheets/sheet3.xml"],
        ),
      },
      ["一", "图", "二"],
    );
    const file = openWorkbook(bytes);
    expect(file.book.sheets.map((sheet) => sheet.name)).toEqual(["一", "二"]);
    file.book.addSheet("三");
    const xml = partsOf(file.save())["xl/workbook.xml"] ?? "";
    expect([...xml.matchAll(/<sheet name="(.)"/g)].map((m) => m[1])).toEqual([
      "一",
      "图",
      "二",
      "三",
    ]);
  });
});
