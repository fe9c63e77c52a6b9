// Formulas: the file's spelling and the user's, shared ones, dynamic arrays with their metadata.
import { area } from "../../src/model/address";
import { formulaFromFile, formulaToFile } from "../../src/xlsx/cells/formula";
import { SharedFormula } from "../../src/xlsx/cells/shared-formula";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import { announceCells, firstSheet, partsOf, sheetXml, workbookWith } from "./support";

const SPELLINGS: [file: string, model: string][] = [
  [
    "_xldudf_SHOP_QUARTERLY(部门[#All],订单[#All],,,设置[#All],2022,2)",
    "SHOP.QUARTERLY(部门[#All],订单[#All],,,设置[#All],2022,2)",
  ],
  ["_xldudf_SHOP_DUE(1,A1)+1", "SHOP.DUE(1,A1)+1"],
  ["_xlfn._xlws.FILTER(A1:B9,B1:B9>1)", "FILTER(A1:B9,B1:B9>1)"],
  ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "SORT(UNIQUE(A1:A9))"],
  ['_xlfn.TEXTJOIN(",",TRUE,A1:A3)', 'TEXTJOIN(",",TRUE,A1:A3)'],
  ["_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)", "LET(x,1,y,x+1,x*y)"],
  ["_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))", "MAP(A1:A3,LAMBDA(v,v*2))"],
  ["_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))", "LET(f,LAMBDA(x,x+1),f(2))"],
  ["SUM(_xlfn.ANCHORARRAY(季度汇总!$A$6))", "SUM(季度汇总!$A$6#)"],
  ["_xlfn.SINGLE(A1:A9)+1", "@A1:A9+1"],
  ["订单[[#This Row],[字数]]*2", "订单[@字数]*2"],
  ["订单[[#This Row],[全年任务(篇)]]", "订单[@[全年任务(篇)]]"],
  ["NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)", "NETWORKDAYS.INTL(A1,B1)+ERROR.TYPE(C1)"],
  ['STDEV(A1:A9)&"_xlfn.SORT("', 'STDEV(A1:A9)&"_xlfn.SORT("'],
];

describe("formula spelling", () => {
  it.each(SPELLINGS)("reads %s and writes it again", (file, model) => {
    expect(formulaFromFile(file)).toBe(model);
    expect(formulaToFile(model).text).toBe(file);
  });

  it("names the table of a row reference, as the file format wants it", () => {
    expect(formulaToFile("[@字数]+[@[a b]]", { table: "订单" }).text).toBe(
      "订单[[#This Row],[字数]]+订单[[#This Row],[a b]]",
    );
  });

  it("leaves the form that a missing add-in leaves behind, so that it can be found and repaired", () => {
    expect(formulaFromFile("[2]!_xldudf_SHOP_DUE(1)")).toBe("[2]!_xldudf_SHOP_DUE(1)");
    expect(formulaToFile("[2]!_xldudf_SHOP_DUE(1)").text).toBe("[2]!_xldudf_SHOP_DUE(1)");
  });

  it("takes a defined name with a dot for what it is", () => {
    const isName = (name: string): boolean => name === "my.fn";
    expect(formulaToFile("my.fn(1)", { isName })).toEqual({ text: "my.fn(1)", dynamic: false });
  });

  it.each([
    ["SUM(A1:A9)", false],
    ["SUM( A1:A9 )", false],
    ["SUMPRODUCT((A1:A9=1)*B1:B9)", false],
    ['COUNTIFS(订单[部门],A2,订单[字数],">1")', false],
    ["[@字数]*2", false],
    ["IF(A1>1,B1,C1)", false],
    ["A1:A9*2", true],
    ["SUM(A1:A9*B1:B9)", true],
    ["LEN(订单[标题])", true],
    ["SHOP.STATUS(1)", true],
    ["SUM(A6#)", true],
    ["UNIQUE(A1:A3)", true],
  ])("knows of %s whether it is a dynamic array: %s", (formula, dynamic) => {
    expect(formulaToFile(formula, { table: "订单" }).dynamic).toBe(dynamic);
  });
});

describe("shared formulas", () => {
  it("move their relative references with the cell", () => {
    const shared = new SharedFormula("$A1+B$1+'一 二'!C3:$D$4+SUM(F:F,2:$3)&\"A1\"+表[a]", 0, 0);
    expect(shared.at(2, 1)).toBe("$A3+C$1+'一 二'!D5:$D$4+SUM(G:G,4:$3)&\"A1\"+表[a]");
  });

  it("become #REF! where they would leave the sheet", () => {
    expect(new SharedFormula("A1+B2", 1, 1).at(0, 1)).toBe("#REF!+B1");
    expect(new SharedFormula("A1+B2", 1, 1).at(1, 0)).toBe("#REF!+A2");
  });

  it("are read in all their cells", () => {
    const xml = sheetXml(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*_xlfn.DAYS(C1,1)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>',
    );
    const file = openWorkbook(workbookWith({ "xl/worksheets/sheet1.xml": xml }));
    expect(firstSheet(file).cell(2, 0)?.formula).toBe("=B3*DAYS(C3,1)");
    announceCells(firstSheet(file));
    const saved = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(saved).toContain('<c r="A3"><f>B3*_xlfn.DAYS(C3,1)</f><v>3</v></c>');
  });
});

describe("dynamic arrays", () => {
  it("O1: a spilled custom function is stored with its area, its mark and its values", () => {
    const file = openWorkbook(newWorkbook(["季度汇总"]));
    const sheet = firstSheet(file);
    const anchor = sheet.ensure(5, 0);
    Object.assign(anchor, { formula: "=SHOP.QUARTERLY(A1)", value: 1, spill: area(5, 0, 6, 1) });
    [
      [5, 1, "城东第一店"],
      [6, 0, 2],
      [6, 1, "城西第一店"],
    ].forEach(([row, column, value]) => {
      Object.assign(sheet.ensure(Number(row), Number(column)), {
        value,
        spillAnchor: { row: 5, column: 0 },
      });
    });
    announceCells(sheet);
    const saved = file.save();
    const parts = partsOf(saved);
    const xml = parts["xl/worksheets/sheet1.xml"];
    expect(xml).toContain(
      '<c r="A6" cm="1"><f t="array" ref="A6:B7">_xldudf_SHOP_QUARTERLY(A1)</f><v>1</v></c>',
    );
    expect(xml).toContain('<c r="B7" t="str"><v>城西第一店</v></c>');
    expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
    expect(parts["[Content_Types].xml"]).toContain("sheetMetadata+xml");
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain("relationships/sheetMetadata");
    const again = firstSheet(openWorkbook(saved));
    expect(again.cell(5, 0)).toMatchObject({
      formula: "=SHOP.QUARTERLY(A1)",
      spill: area(5, 0, 6, 1),
    });
    expect(again.cell(6, 1)).toMatchObject({
      value: "城西第一店",
      formula: null,
      spillAnchor: { row: 5, column: 0 },
    });
    expect(again.cell(5, 1)?.spillAnchor).toEqual({ row: 5, column: 0 });
  });

  it("uses the mark that the file has, and keeps old array formulas what they are", () => {
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
      '<metadataTypes count="2"><metadataType name="OTHER"/><metadataType name="XLDAPR"/></metadataTypes>' +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="x"><xda:dynamicArrayProperties fDynamic="1"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>';
    const xml = sheetXml(
      '<sheetData><row r="1"><c r="A1" cm="2"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c>' +
        '<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row></sheetData>',
    );
    const bytes = workbookWith({ "xl/worksheets/sheet1.xml": xml, "xl/metadata.xml": metadata });
    const file = openWorkbook(bytes);
    const sheet = firstSheet(file);
    Object.assign(sheet.ensure(0, 3), { formula: "=UNIQUE(A1:A2)", value: 1 });
    announceCells(sheet);
    const parts = partsOf(file.save());
    const saved = parts["xl/worksheets/sheet1.xml"];
    expect(saved).toContain('<c r="A1" cm="2"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f>');
    expect(saved).toContain('<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f>');
    expect(saved).toContain('<c r="D1" cm="2"><f t="array" ref="D1">_xlfn.UNIQUE(A1:A2)</f>');
    expect(parts["xl/metadata.xml"]).toBe(metadata);
  });
});
