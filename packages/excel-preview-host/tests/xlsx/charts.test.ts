// Charts: made, read again, changed, moved and removed; what is not a known chart is kept.
import { area } from "../../src/model/address";
import type { Chart } from "../../src/model/charts";
import { newWorkbook, openWorkbook, type WorkbookFile } from "../../src/xlsx/workbook-file";
import {
  announce,
  announceCells,
  firstSheet,
  partsOf,
  readWithExcelJs,
  relsXml,
  sheetXml,
  workbookWith,
} from "./support";

function chart(overrides: Partial<Chart> = {}): Chart {
  return {
    id: "{新}",
    name: "图表 1",
    type: "BarClustered",
    title: "累计完成率 <一季度>",
    showLegend: true,
    legendPosition: "bottom",
    series: [
      {
        name: "季度汇总!$B$1",
        values: "季度汇总!$B$2:$B$4",
        categories: "季度汇总!$A$2:$A$4",
        color: "#4472C4",
      },
      { name: "目标", values: "季度汇总!$C$2:$C$4", categories: "", color: "#70AD47" },
    ],
    position: { left: 300, top: 60, width: 400.5, height: 240 },
    ...overrides,
  };
}

function withChart(made: Chart): WorkbookFile {
  const file = openWorkbook(newWorkbook(["季度汇总"]));
  const sheet = firstSheet(file);
  [
    ["部门", "率"],
    ["城东", 0.5],
    ["城西", 1],
    ["转水", null],
  ].forEach((values, row) => {
    values.forEach((value, column) => {
      sheet.ensure(row, column).value = value ?? null;
    });
  });
  sheet.columns.set(0, { width: 26 });
  sheet.rows.set(0, { height: 42 });
  sheet.charts.push(made);
  announceCells(sheet);
  announce(sheet, "layout");
  announce(sheet, "charts");
  return file;
}

describe("charts", () => {
  it("write values on the axis as in their cells, and the first bar lowest", () => {
    const file = withChart(chart());
    const sheet = firstSheet(file);
    const style = file.book.styles.derive(0, {
      ...file.book.styles.get(0),
      numberFormat: "0%",
    });
    sheet.ensure(1, 1).style = style;
    announceCells(sheet);
    const xml = partsOf(file.save())["xl/charts/chart1.xml"] ?? "";
    expect(xml).toContain("<c:formatCode>0%</c:formatCode>");
    expect(xml).toContain('<c:numFmt formatCode="General" sourceLinked="1"/>');
    expect(xml).not.toContain("maxMin");
  });

  it.each([
    "ColumnClustered",
    "ColumnStacked",
    "ColumnStacked100",
    "BarClustered",
    "BarStacked",
    "BarStacked100",
    "Line",
    "LineMarkers",
    "LineStacked",
    "Pie",
    "Doughnut",
    "Area",
    "AreaStacked",
  ])("O1: a %s chart is written and read again", (type) => {
    const made = chart({ type });
    const [read] = firstSheet(openWorkbook(withChart(made).save())).charts;
    expect(read).toEqual({ ...made, id: read?.id });
  });

  it("have the values they showed as their cache", () => {
    const xml = partsOf(withChart(chart()).save())["xl/charts/chart1.xml"];
    expect(xml).toContain('<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>城东</c:v></c:pt>');
    expect(xml).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>1</c:v></c:pt></c:numCache>',
    );
    expect(xml).toContain("累计完成率 &lt;一季度&gt;");
  });

  it("have colours of their own, since a workbook without a theme gives them none", () => {
    const made = chart();
    const series = made.series.map(({ name, values, categories }) => ({
      name,
      values,
      categories,
    }));
    const [read] = firstSheet(openWorkbook(withChart({ ...made, series }).save())).charts;
    expect(read?.series.map((s) => s.color)).toEqual(["#4472C4", "#ED7D31"]);
  });

  it("do not disturb another reader", async () => {
    const read = await readWithExcelJs(withChart(chart()).save());
    expect(read.worksheets[0]?.getCell("A2").value).toBe("城东");
  });

  it("are moved without touching the chart, changed, and removed with their parts", () => {
    const saved = withChart(chart()).save();
    const file = openWorkbook(saved);
    const sheet = firstSheet(file);
    const [read] = sheet.charts;
    if (!read) throw new Error("no chart");
    const before = partsOf(saved);
    read.position = { left: 10, top: 10, width: 100, height: 100 };
    announce(sheet, "charts");
    const moved = partsOf(file.save());
    expect(moved["xl/charts/chart1.xml"]).toBe(before["xl/charts/chart1.xml"]);
    expect(moved["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]);
    expect(firstSheet(openWorkbook(file.save())).charts[0]?.position).toEqual(read.position);
    read.title = null;
    expect(partsOf(file.save())["xl/charts/chart1.xml"]).not.toContain("累计完成率");
    sheet.charts = [];
    const gone = partsOf(file.save());
    expect(gone["xl/charts/chart1.xml"]).toBeUndefined();
    expect(gone["[Content_Types].xml"]).not.toContain("chart1.xml");
    expect(gone["xl/drawings/_rels/drawing1.xml.rels"]).toBeUndefined();
    expect(gone["xl/drawings/drawing1.xml"]).not.toContain("graphicFrame");
  });

  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="8" name="公章"/></xdr:nvPicPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>' +
    "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="曲面"/></xdr:nvGraphicFramePr><a:graphic>' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';
  const radar =
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:surfaceChart/></c:plotArea></c:chart></c:chartSpace>';

  it("of other kinds are empty frames, and are kept beside new ones as pictures are", () => {
    const file = openWorkbook(
      workbookWith({
        "xl/worksheets/sheet1.xml": sheetXml('<sheetData/><drawing r:id="rId1"/>'),
        "xl/worksheets/_rels/sheet1.xml.rels": relsXml([
          "rId1",
          "drawing",
          "../drawings/drawing1.xml",
        ]),
        "xl/drawings/drawing1.xml": drawing,
        "xl/drawings/_rels/drawing1.xml.rels": relsXml(["rId1", "chart", "../charts/chart1.xml"]),
        "xl/charts/chart1.xml": radar,
      }),
    );
    const sheet = firstSheet(file);
    expect(sheet.charts).toEqual([
      expect.objectContaining({
        name: "曲面",
        type: "Invalid",
        series: [],
        position: { left: 49, top: 30, width: 95, height: 30 },
      }),
    ]);
    sheet.charts.push(chart());
    sheet.merges = [area(0, 0, 0, 1)];
    announce(sheet, "charts");
    const parts = partsOf(file.save());
    expect(parts["xl/charts/chart1.xml"]).toBe(radar);
    expect(parts["xl/drawings/drawing1.xml"]).toContain(
      drawing.slice(drawing.indexOf("<xdr:twoCellAnchor"), -"</xdr:wsDr>".length),
    );
    expect(parts["xl/drawings/drawing1.xml"]).toContain('<xdr:cNvPr id="10" name="图表 1"/>');
    expect(parts["xl/charts/chart2.xml"]).toContain("barChart");
  });
});
