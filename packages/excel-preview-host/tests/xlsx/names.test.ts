// Defined names: read with their sheets, written where they changed, kept where they did not.
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import { announce, firstSheet, partsOf, workbookWith } from "./support";

describe("defined names", () => {
  const workbook = partsOf(newWorkbook(["甲", "乙"]))["xl/workbook.xml"] ?? "";
  const named = workbook.replace(
    "</sheets>",
    '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">乙!$A$1:$B$9</definedName>' +
      '<definedName name="年度" vbProcedure="0">甲!$B$1</definedName>' +
      '<definedName name="局部" localSheetId="1" hidden="1" comment="说明">_xlfn.UNIQUE(乙!$A:$A)</definedName></definedNames>',
  );

  it("are read with their sheets, written where they changed, and follow their sheets", () => {
    const file = openWorkbook(workbookWith({ "xl/workbook.xml": named }, ["甲", "乙"]));
    const { book } = file;
    const [first, second] = book.sheets;
    if (!first || !second) throw new Error("two sheets");
    expect(book.names).toEqual([
      { name: "年度", formula: "甲!$B$1", scope: null, visible: true, comment: "" },
      {
        name: "局部",
        formula: "UNIQUE(乙!$A:$A)",
        scope: second.id,
        visible: false,
        comment: "说明",
      },
    ]);
    book.names.push({ name: "季度", formula: "甲!$B$2", scope: null, visible: true, comment: "" });
    book.announce({ kind: "names" });
    book.sheets = [second, first];
    book.announce({ kind: "sheets", sheetId: second.id, what: "moved" });
    const xml = partsOf(file.save())["xl/workbook.xml"];
    expect(xml).toContain('name="_xlnm._FilterDatabase" localSheetId="0" hidden="1"');
    expect(xml).toContain('<definedName name="年度" vbProcedure="0">');
    expect(xml).toContain('<definedName name="季度">甲!$B$2</definedName>');
    expect(xml).toContain('localSheetId="0" hidden="1" comment="说明">_xlfn.UNIQUE(乙!$A:$A)<');
    first.name = "甲 一";
    first.page = { ...first.page, titleRows: { first: 0, last: 1 } };
    announce(first, "page");
    const again = openWorkbook(file.save());
    firstSheet(again).name = "乙";
    const renamed = again.book.sheetByName("甲 一");
    if (!renamed) throw new Error("no sheet");
    renamed.name = "丙";
    again.book.announce({ kind: "sheets", sheetId: renamed.id, what: "renamed" });
    expect(partsOf(again.save())["xl/workbook.xml"]).toContain(">丙!$1:$2<");
    book.sheets = [first];
    expect(partsOf(file.save())["xl/workbook.xml"]).not.toContain("_FilterDatabase");
  });
});
