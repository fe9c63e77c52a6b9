// Layout, page, protection, validations and conditional formats of a sheet.
import { area } from "../../src/model/address";
import type { ConditionalFormat, Validation } from "../../src/model/features";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import {
  announce,
  firstSheet,
  madeByExcelJs,
  partsOf,
  planBytes,
  readWithExcelJs,
  sheetXml,
  workbookWith,
} from "./support";

function withSheet(inner: string): Uint8Array {
  return workbookWith({ "xl/worksheets/sheet1.xml": sheetXml(inner) });
}

describe("layout", () => {
  it("reads widths, merges, frozen panes, grid lines and the tab's colour from ExcelJS", async () => {
    const bytes = await madeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("一", {
        views: [{ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false }],
        properties: { tabColor: { argb: "FF00B050" } },
      });
      sheet.getColumn(2).width = 26;
      sheet.getColumn(3).hidden = true;
      sheet.mergeCells("A1:C1");
    });
    const sheet = firstSheet(openWorkbook(bytes));
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.showGridlines).toBe(false);
    expect(sheet.tabColor).toBe("#00B050");
    expect(sheet.columns.get(1)?.width).toBe(26);
    expect(sheet.columns.get(2)?.hidden).toBe(true);
    expect(sheet.merges).toEqual([area(0, 0, 0, 2)]);
  });

  it("writes them for ExcelJS", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    sheet.frozen = { rows: 5, columns: 2 };
    sheet.showGridlines = false;
    sheet.tabColor = "#FF0000";
    for (const column of [0, 1, 2]) sheet.columns.set(column, { width: 12.5 });
    sheet.columns.set(4, { hidden: true });
    sheet.merges = [area(0, 0, 0, 7)];
    announce(sheet, "layout");
    file.book.announce({ kind: "sheets", sheetId: sheet.id, what: "changed" });
    const saved = file.save();
    const read = (await readWithExcelJs(saved)).worksheets[0];
    expect(read?.views[0]).toMatchObject({
      state: "frozen",
      xSplit: 2,
      ySplit: 5,
      showGridLines: false,
    });
    expect(read?.properties.tabColor).toEqual({ argb: "FFFF0000" });
    expect(read?.getColumn(3).width).toBe(12.5);
    expect(read?.getColumn(5).hidden).toBe(true);
    expect(read?.getCell("H1").isMerged).toBe(true);
    expect(partsOf(saved)["xl/worksheets/sheet1.xml"]).toContain(
      '<cols><col min="1" max="3" width="12.5" customWidth="1"/>',
    );
  });

  it("unfreezes and unmerges", () => {
    const file = openWorkbook(
      withSheet(
        '<sheetViews><sheetView zoomScale="80" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/>' +
          '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetData/>' +
          '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    );
    const sheet = firstSheet(file);
    sheet.frozen = { rows: 0, columns: 0 };
    sheet.merges = [];
    announce(sheet, "layout");
    const xml = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(xml).toContain('zoomScale="80"');
    expect(xml).not.toContain("pane");
    expect(xml).not.toContain("mergeCell");
  });
});

describe("page setup", () => {
  it("O1: A4, margins, fit to width, repeated headings and print area, read and written", async () => {
    const file = openWorkbook(newWorkbook(["季度 考核"]));
    const sheet = firstSheet(file);
    sheet.page = {
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.2, footer: 0.2 },
      centerHorizontally: true,
      printArea: area(0, 0, 40, 14),
      titleRows: { first: 4, last: 5 },
      headerFooter: { header: "", footer: "&C第 &P 页 <共&N页>" },
    };
    announce(sheet, "page");
    const saved = file.save();
    expect(firstSheet(openWorkbook(saved)).page).toEqual(sheet.page);
    const read = (await readWithExcelJs(saved)).worksheets[0];
    expect(read?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: "5:6",
    });
    expect(partsOf(saved)["xl/workbook.xml"]).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'季度 考核\'!$5:$6</definedName>',
    );
  });

  it("reads the plan's", () => {
    expect(firstSheet(openWorkbook(planBytes())).page).toMatchObject({
      paperSize: 9,
      fitToWidth: 1,
      titleRows: { first: 0, last: 1 },
    });
  });
});

describe("protection", () => {
  it("turns what is locked into what is allowed, and back", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    const options = { allowAutoFilter: true, allowSort: true, selectionMode: "Unlocked" };
    sheet.protection = { options, password: "password" };
    announce(sheet, "protection");
    const saved = file.save();
    const xml = partsOf(saved)["xl/worksheets/sheet1.xml"];
    expect(xml).toContain(
      '<sheetProtection password="83AF" sheet="1" objects="1" scenarios="1" sort="0" autoFilter="0" selectLockedCells="1"/>',
    );
    const again = openWorkbook(saved);
    expect(firstSheet(again).protection?.options).toMatchObject({
      allowAutoFilter: true,
      allowFormatCells: false,
      allowEditObjects: false,
      selectionMode: "Unlocked",
    });
    announce(firstSheet(again), "protection");
    expect(partsOf(again.save())["xl/worksheets/sheet1.xml"]).toBe(xml);
    firstSheet(again).protection = null;
    expect(partsOf(again.save())["xl/worksheets/sheet1.xml"]).not.toContain("sheetProtection");
  });
});

const LIST: Validation = {
  areas: [area(1, 4, 9, 4), area(20, 4)],
  type: "list",
  operator: "between",
  formula1: '"动态类,经验类"',
  formula2: "",
  allowBlank: true,
  inCellDropDown: true,
  prompt: { show: true, title: "类别", message: "从列表中选\n一个" },
  error: { show: true, title: "", message: "请从列表中选择", style: "warning" },
};
const WHOLE: Validation = {
  ...LIST,
  areas: [area(1, 5)],
  type: "whole",
  operator: "greaterThanOrEqual",
  formula1: "0",
  prompt: { show: false, title: "", message: "" },
  error: { show: true, title: "", message: "", style: "stop" },
};

describe("validations", () => {
  it("are written for ExcelJS and read again", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    sheet.validations = [LIST, WHOLE];
    announce(sheet, "validations");
    const saved = file.save();
    expect(firstSheet(openWorkbook(saved)).validations).toEqual([LIST, WHOLE]);
    const read = (await readWithExcelJs(saved)).worksheets[0];
    expect(read?.getCell("E5").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"动态类,经验类"'],
      errorStyle: "warning",
      error: "请从列表中选择",
    });
    expect(read?.getCell("F2").dataValidation).toMatchObject({
      operator: "greaterThanOrEqual",
      formulae: [0],
    });
  });

  const extended =
    '<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="2" ' +
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    '<x14:dataValidation type="list"><x14:formula1><xm:f>部门!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation>' +
    '<x14:dataValidation type="list"><x14:formula1><xm:f>渠道!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>B1:B9</xm:sqref></x14:dataValidation>' +
    "</x14:dataValidations></ext></extLst>";

  it("of the extension list are read, and stay there while they are unchanged", () => {
    const file = openWorkbook(withSheet(extended));
    const sheet = firstSheet(file);
    expect(sheet.validations.map((v) => [v.formula1, v.areas])).toEqual([
      ["部门!$A$2:$A$9", [area(0, 0, 8, 0)]],
      ["渠道!$A$2:$A$9", [area(0, 1, 8, 1)]],
    ]);
    sheet.validations.splice(1, 1, WHOLE);
    announce(sheet, "validations");
    const xml = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(xml).toContain("<xm:f>部门!$A$2:$A$9</xm:f>");
    expect(xml).not.toContain("渠道");
    expect(xml).toContain('<dataValidations count="1"><dataValidation type="whole"');
    for (const validation of sheet.validations) validation.allowBlank = true;
    const moved = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(moved).toContain("<formula1>部门!$A$2:$A$9</formula1>");
    expect(moved).not.toContain("xm:f");
    sheet.validations = [];
    expect(partsOf(file.save())["xl/worksheets/sheet1.xml"]).not.toContain("extLst");
  });
});

const RED = { fontColor: "#C00000", bold: true, fill: "#FFC7CE" };

function format(id: string, priority: number, rule: ConditionalFormat["rule"]): ConditionalFormat {
  return { id, priority, rule, areas: [area(6, 8, 40, 8)], stopIfTrue: priority === 2 };
}

describe("conditional formats", () => {
  const formats = [
    format("a", 1, { type: "cellIs", operator: "greaterThan", formulas: ["0"], overlay: RED }),
    format("b", 2, {
      type: "expression",
      formula: '$M7="未完成"',
      overlay: { ...RED, italic: false },
    }),
    format("c", 3, { type: "containsText", operator: "contains", text: "缺审签", overlay: RED }),
    format("d", 4, {
      type: "dataBar",
      min: { type: "num", value: "0" },
      max: { type: "max" },
      color: "#5B9BD5",
      showValue: true,
    }),
    format("e", 5, {
      type: "colorScale",
      thresholds: [
        { type: "min", color: "#F8696B" },
        { type: "percentile", value: "50", color: "#FFEB84" },
        { type: "max", color: "#63BE7B" },
      ],
    }),
    format("f", 6, {
      type: "iconSet",
      iconSet: "3Arrows",
      thresholds: [0, 33, 67].map((n) => ({ type: "percent" as const, value: String(n) })),
    }),
  ];

  it("are written and read again, for ExcelJS too", async () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    sheet.conditionalFormats = formats;
    announce(sheet, "conditionalFormats");
    const saved = file.save();
    const again = firstSheet(openWorkbook(saved)).conditionalFormats;
    expect(again).toEqual(formats.map((f, i) => ({ ...f, id: again[i]?.id })));
    expect(partsOf(saved)["xl/styles.xml"]).toContain('<dxfs count="2">');
    const read = (await readWithExcelJs(saved)).worksheets[0] ?? {};
    // ExcelJS reads them but does not declare them.
    const found: { ref: string; rules: { type: string }[] }[] = Reflect.get(
      read,
      "conditionalFormattings",
    );
    expect(found.map(({ ref, rules }) => [ref, rules.map((rule) => rule.type)])).toEqual([
      ["I7:I41", ["cellIs", "expression", "containsText", "dataBar", "colorScale", "iconSet"]],
    ]);
  });

  const bar =
    '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
    '<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{BAR1}</x14:id></ext></extLst></cfRule>';
  const xml =
    `<sheetData/><conditionalFormatting sqref="A1:A9">${bar}<cfRule type="aboveAverage" priority="2" stdDev="7"/></conditionalFormatting>` +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>' +
    '<x14:cfRule type="dataBar" id="{BAR1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

  it("that are unchanged or unknown are kept as they were, their second halves too", () => {
    const file = openWorkbook(withSheet(xml));
    const sheet = firstSheet(file);
    expect(sheet.conditionalFormats.map((f) => f.rule.type)).toEqual(["dataBar", "kept"]);
    sheet.conditionalFormats.push(...formats.slice(0, 1));
    announce(sheet, "conditionalFormats");
    const saved = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(saved).toContain(bar);
    expect(saved).toContain('<cfRule type="aboveAverage" priority="2" stdDev="7"/>');
    expect(saved).toContain('<x14:cfRule type="dataBar" id="{BAR1}"/>');
  });

  it("leave nothing in the extension list when they go", () => {
    const file = openWorkbook(withSheet(xml));
    firstSheet(file).conditionalFormats = [];
    announce(firstSheet(file), "conditionalFormats");
    const saved = partsOf(file.save())["xl/worksheets/sheet1.xml"];
    expect(saved).not.toContain("BAR1");
    expect(saved).not.toContain("conditionalFormatting");
  });
});
