// Styles: a file's entry i is style i; new ones are appended, and another reader sees them.
import { DEFAULT_STYLE, type Style } from "../../src/model/style";
import { newWorkbook, openWorkbook } from "../../src/xlsx/workbook-file";
import {
  MAIN,
  announceCells,
  firstSheet,
  madeByExcelJs,
  partsOf,
  planBytes,
  readWithExcelJs,
  relsXml,
  workbookWith,
} from "./support";

const FANCY: Style = {
  numberFormat: "0.0%",
  font: {
    name: "微软雅黑",
    size: 14,
    bold: true,
    italic: true,
    underline: "single",
    strikethrough: true,
    color: "#C00000",
  },
  fill: "#FFF2CC",
  borders: {
    top: { style: "thin", color: "#000000" },
    bottom: { style: "double", color: "#0000FF" },
    diagonalUp: { style: "dashed", color: "#00FF00" },
  },
  horizontal: "center",
  vertical: "top",
  wrapText: true,
  indent: 1,
  shrinkToFit: true,
  orientation: -45,
  locked: false,
};

describe("reading styles", () => {
  it("takes entry i of the file as style i, equal ones too", () => {
    const bytes = planBytes();
    const { book } = openWorkbook(bytes);
    const styles = partsOf(bytes)["xl/styles.xml"] ?? "";
    const count = /<cellXfs count="(\d+)"/.exec(styles)?.[1];
    expect(book.styles.size).toBe(Number(count));
    const [sheet] = book.sheets;
    const title = book.styles.get(sheet?.cell(0, 0)?.style ?? -1);
    expect(title).toMatchObject({
      font: { name: "方正小标宋简体", size: 22 },
      horizontal: "center",
    });
  });

  it("reads what ExcelJS wrote", async () => {
    const bytes = await madeByExcelJs((workbook) => {
      const cell = workbook.addWorksheet("一").getCell("B2");
      cell.value = 0.5;
      cell.numFmt = "0.00%";
      cell.font = { name: "等线", size: 12, bold: true, color: { theme: 4 }, underline: true };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00B050" } };
      cell.border = { left: { style: "mediumDashed", color: { argb: "FFFF0000" } } };
      cell.alignment = { horizontal: "right", vertical: "middle", wrapText: true };
      cell.protection = { locked: false };
    });
    const { book } = openWorkbook(bytes);
    const style = book.styles.get(book.sheets[0]?.cell(1, 1)?.style ?? -1);
    expect(style).toEqual({
      numberFormat: "0.00%",
      font: {
        name: "等线",
        size: 12,
        bold: true,
        italic: false,
        underline: "single",
        strikethrough: false,
        color: "#4F81BD",
      },
      fill: "#00B050",
      borders: { left: { style: "mediumDashed", color: "#FF0000" } },
      horizontal: "right",
      vertical: "center",
      wrapText: true,
      indent: 0,
      shrinkToFit: false,
      orientation: 0,
      locked: false,
    });
  });

  it("reads built-in formats, indexed and tinted colours", () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><color indexed="10"/></font>` +
      '<font><sz val="11"/><color theme="4" tint="0.3999755851924192"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>' +
      '<cellXfs count="3"><xf numFmtId="14" fontId="0"/><xf numFmtId="31" fontId="1"/><xf numFmtId="49" fontId="0"/></cellXfs></styleSheet>';
    const { book } = openWorkbook(workbookWith({ "xl/styles.xml": styles }));
    const read = [0, 1, 2].map((i) => book.styles.get(i));
    expect(read.map((s) => s.numberFormat)).toEqual(["yyyy/m/d", 'yyyy"年"m"月"d"日"', "@"]);
    expect(read.map((s) => s.font.color)).toEqual(["#FF0000", "#8FAADC", "#FF0000"]);
    expect(read[0]?.vertical).toBe("bottom");
  });
});

describe("writing styles", () => {
  it("appends new ones and leaves the file's own alone", async () => {
    const file = openWorkbook(planBytes());
    const before = partsOf(planBytes())["xl/styles.xml"] ?? "";
    const sheet = file.book.addSheet("新");
    Object.assign(sheet.ensure(0, 0), { value: 1, style: file.book.styles.derive(0, FANCY) });
    announceCells(sheet);
    const saved = file.save();
    const after = partsOf(saved)["xl/styles.xml"] ?? "";
    const own = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(before)?.[1] ?? "missing";
    expect(after).toContain(own);
    const again = openWorkbook(saved);
    expect(again.book.styles.get(again.book.sheetByName("新")?.cell(0, 0)?.style ?? -1)).toEqual(
      FANCY,
    );
    const cell = (await readWithExcelJs(saved)).getWorksheet("新")?.getCell("A1");
    expect(cell?.numFmt).toBe("0.0%");
    expect(cell?.font).toMatchObject({
      name: "微软雅黑",
      size: 14,
      bold: true,
      color: { argb: "FFC00000" },
    });
    expect(cell?.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFF2CC" } });
    expect(cell?.border.bottom).toEqual({ style: "double", color: { argb: "FF0000FF" } });
    expect(cell?.alignment).toMatchObject({
      horizontal: "center",
      vertical: "top",
      wrapText: true,
    });
    expect(cell?.protection).toMatchObject({ locked: false });
  });

  it("gives a file without styles a styles part of its own", () => {
    const bytes = workbookWith({
      "xl/_rels/workbook.xml.rels": relsXml(["rId1", "worksheet", "worksheets/sheet1.xml"]),
      "xl/styles.xml": null,
    });
    const file = openWorkbook(bytes);
    const sheet = firstSheet(file);
    const style = file.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "@" });
    Object.assign(sheet.ensure(0, 0), { value: "1", style });
    announceCells(sheet);
    const again = openWorkbook(file.save());
    expect(again.book.styles.get(firstSheet(again).cell(0, 0)?.style ?? -1).numberFormat).toBe("@");
  });

  it("does not grow when it is saved again and again", () => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    Object.assign(sheet.ensure(0, 0), { value: 1, style: file.book.styles.derive(0, FANCY) });
    announceCells(sheet);
    const again = openWorkbook(file.save());
    firstSheet(again).ensure(1, 0).value = 2;
    announceCells(firstSheet(again));
    expect(partsOf(again.save())["xl/styles.xml"]).toBe(partsOf(file.save())["xl/styles.xml"]);
  });
});

describe("turned text", () => {
  it.each([0, 45, 90, -1, -90, 180])("of %d is written and read again", async (orientation) => {
    const file = openWorkbook(newWorkbook());
    const sheet = firstSheet(file);
    const style = file.book.styles.derive(0, { ...DEFAULT_STYLE, orientation });
    Object.assign(sheet.ensure(0, 0), { value: 1, style });
    announceCells(sheet);
    const saved = file.save();
    const { book } = openWorkbook(saved);
    expect(book.styles.get(book.sheets[0]?.cell(0, 0)?.style ?? -1).orientation).toBe(orientation);
    const cell = (await readWithExcelJs(saved)).worksheets[0]?.getCell("A1");
    const vertical = orientation === 180 ? "vertical" : orientation || undefined;
    expect(cell?.alignment?.textRotation).toBe(vertical);
  });
});
