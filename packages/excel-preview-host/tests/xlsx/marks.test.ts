// What the model does not hold of a cell or a part stays through an edit elsewhere and a row inserted above.
import { clearContents, writeCells } from "../../src/edit/cells";
import { EditError } from "../../src/edit/errors";
import { shiftCells } from "../../src/edit/shift";
import { MAX_COLUMNS } from "../../src/model/address";
import { openWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";
import { at } from "../calc/fixture";
import {
  MAIN,
  announceCells,
  firstSheet,
  partsOf,
  relsXml,
  sheetXml,
  workbookWith,
} from "./support";

const SHEET = "xl/worksheets/sheet1.xml";
const WITH_STRINGS = relsXml(
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "styles", "styles.xml"],
  ["rId3", "sharedStrings", "sharedStrings.xml"],
);

function opened(rows: string, others: Record<string, string> = {}): WorkbookFile {
  return openWorkbook(
    workbookWith({ [SHEET]: sheetXml(`<sheetData>${rows}</sheetData>`), ...others }),
  );
}

function editElsewhere(file: WorkbookFile): void {
  firstSheet(file).ensure(50, 20).value = 1;
  announceCells(firstSheet(file));
}

function insertRowAbove(file: WorkbookFile): void {
  const lanes = { axis: "rows", at: 0, count: 1, first: 0, last: MAX_COLUMNS - 1 } as const;
  shiftCells(file.book, { sheet: firstSheet(file), ...lanes });
  announceCells(firstSheet(file));
}

const saved = (file: WorkbookFile): string => partsOf(file.save())[SHEET] ?? "";

const INLINE =
  '<is><r><rPr><b/><sz val="11"/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r></is>';
const KEPT = [
  ["an inline text's runs", `<c r="A1" t="inlineStr">${INLINE}</c>`],
  ["always calculated", '<c r="A1"><f ca="1">NOW()</f><v>44625.5</v></c>'],
  [
    "always calculated array",
    '<c r="A1"><f t="array" ref="A1" aca="1" ca="1">SUM(2*3)</f><v>6</v></c>',
  ],
  ["spaces around a formula", '<c r="A1"><f xml:space="preserve"> 1+1 </f><v>2</v></c>'],
  [
    "spaces around a formula's text",
    '<c r="A1" t="str"><f>B9&amp;" "</f><v xml:space="preserve"> 甲 </v></c>',
  ],
  [
    "the text's line breaks",
    '<c r="A1" t="str"><f>"a"&amp;CHAR(10)</f><v xml:space="preserve">a\n</v></c>',
  ],
] as const;

describe("marks of a cell", () => {
  it.each(KEPT)("%s: stays when another cell is edited", (_name, cell) => {
    const file = opened(`<row r="1">${cell}</row>`);
    editElsewhere(file);
    expect(saved(file)).toContain(cell);
  });

  it.each(KEPT)("%s: goes along when a row is inserted above", (_name, cell) => {
    const file = opened(`<row r="1">${cell.replace("B9", "Z1")}</row>`);
    insertRowAbove(file);
    const moved = cell.replace("B9", "Z2").replaceAll('"A1"', '"A2"');
    expect(saved(file)).toContain(moved);
  });

  it("an inline text that is changed is a plain one", () => {
    const file = opened(`<row r="1"><c r="A1" t="inlineStr">${INLINE}</c></row>`);
    firstSheet(file).ensure(0, 0).value = "换";
    announceCells(firstSheet(file));
    expect(saved(file)).toContain('<c r="A1" t="s"><v>0</v></c>');
  });

  it("a text's reading stays with its own cell, not with another of the same text", () => {
    const read =
      '<si><t>城东</t><rPh sb="0" eb="2"><t>shuizhai</t></rPh><phoneticPr fontId="1"/></si>';
    const file = opened(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
      {
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>城东</t></si>${read}</sst>`,
        "xl/_rels/workbook.xml.rels": WITH_STRINGS,
      },
    );
    editElsewhere(file);
    expect(saved(file)).toContain('<c r="B1" t="s"><v>1</v></c>');
  });
});

describe("data tables", () => {
  const ROWS =
    '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>1</v></c></row>' +
    '<row r="3"><c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" r1="A1" ca="1"/><v>10</v></c></row>' +
    '<row r="4"><c r="B4"><v>20</v></c></row>';

  it("stay with their values, which are marked as those of the file", () => {
    const file = opened(ROWS);
    editElsewhere(file);
    expect(saved(file)).toContain(
      '<c r="B3"><f t="dataTable" ref="B3:B4" dt2D="0" dtr="0" ca="1" r1="A1"/><v>10</v></c>',
    );
    const sheet = firstSheet(file);
    expect([sheet.cell(2, 1)?.stale, sheet.cell(3, 1)?.stale, sheet.cell(0, 0)?.stale]).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it("move with what is inserted above, and so do their input cells", () => {
    const file = opened(ROWS);
    insertRowAbove(file);
    expect(saved(file)).toContain('<f t="dataTable" ref="B4:B5" dt2D="0" dtr="0" ca="1" r1="A2"/>');
  });

  it("take no change of one part, and go when they are overwritten or cleared whole", () => {
    const file = opened(ROWS);
    const sheet = firstSheet(file);
    const parts = [
      () => writeCells(file.book, sheet, at("B4"), [[1]], "addin"),
      () => clearContents(file.book, sheet, at("A4:B9"), "addin"),
      () => {
        const lanes = { axis: "rows", at: 3, count: 1, first: 0, last: MAX_COLUMNS - 1 } as const;
        shiftCells(file.book, { sheet, ...lanes });
      },
    ];
    for (const part of parts) expect(part).toThrow(EditError);
    expect(sheet.value(3, 1)).toBe(20);
    writeCells(file.book, sheet, at("B3:B4"), [[1], [2]], "addin");
    expect(saved(file)).not.toContain("dataTable");
  });
});

describe("parts without content", () => {
  it("an empty drawing and empty styles keep their bytes when a cell is edited", () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
    const styles = `<styleSheet xmlns="${MAIN}" />`;
    const file = openWorkbook(
      workbookWith({
        [SHEET]: sheetXml('<sheetData/><drawing r:id="rId1"/>'),
        "xl/worksheets/_rels/sheet1.xml.rels": relsXml([
          "rId1",
          "drawing",
          "../drawings/drawing1.xml",
        ]),
        "xl/drawings/drawing1.xml": drawing,
        "xl/styles.xml": styles,
      }),
    );
    editElsewhere(file);
    const parts = partsOf(file.save());
    expect(parts["xl/drawings/drawing1.xml"]).toBe(drawing);
    expect(parts["xl/styles.xml"]).toBe(styles);
  });
});
