// What charts do: fills, parts of a title, trend lines, figures; what is wrong is refused.
import type { Chart } from "../../src/model/charts";
import type { NodeExcel } from "../../src/node";
import { told } from "../../src/xlsx/charts/charts-read";
import { CHART_TYPES } from "../../src/xlsx/charts/chart-types";
import { point, series, withChart } from "./chart-support";
import { closeFiles, reopened, savedParts } from "./saved";
import { errorOf, onSheet } from "./support";

let node: NodeExcel;
afterEach(closeFiles);

const FILLS: [string, string, (c: Excel.Chart) => Excel.ChartFill][] = [
  ["title", "Line", (c) => c.title.format.fill],
  ["legend", "Line", (c) => c.legend.format.fill],
  ["chart", "Line", (c) => c.format.fill],
  ["plot", "Line", (c) => c.plotArea.format.fill],
  ["point", "Pie", (c) => point(c).format.fill],
  ["series", "ColumnClustered", (c) => series(c).format.fill],
  ["labels", "Line", (c) => series(c).dataLabels.format.fill],
];

it.each(FILLS)("the fill of the %s is a colour, also in the file", async (_, type, find) => {
  node = await withChart(type);
  await onSheet((sheet) => find(sheet.charts.getItemAt(0)).setSolidColor("red"));
  const before = node.book.sheets[0]?.charts[0];
  expect(JSON.stringify(before)).toMatch(/"(fill|color)":"#FF0000"/);
  const { title, details, series: all } = told(before ?? ({} as Chart));
  expect((await reopened(node)).book.sheets[0]?.charts[0]).toMatchObject(
    told({ title, details, series: all }),
  );
});

it("a fill that is cleared is none", async () => {
  node = await withChart("Line");
  await onSheet((sheet) => sheet.charts.getItemAt(0).format.fill.clear());
  expect(savedParts(node)["xl/charts/chart1.xml"]).toContain(
    "</c:chart><c:spPr><a:noFill/></c:spPr>",
  );
});

it("a part of a title has a font of its own", async () => {
  node = await withChart("Line");
  await onSheet((sheet) => {
    sheet.charts.getItemAt(0).title.getSubstring(2, 2).font.color = "yellow";
  });
  const again = await reopened(node);
  expect(again.book.sheets[0]?.charts[0]).toMatchObject({
    title: "各类合计",
    details: { title: { runs: [{ start: 2, length: 2, font: { color: "#FFFF00" } }] } },
  });
  const beyond = onSheet((sheet) => sheet.charts.getItemAt(0).title.getSubstring(3, 2));
  expect(await errorOf(beyond)).toBe("InvalidArgument");
});

it("trend lines are added, changed, found in the file and deleted", async () => {
  node = await withChart("Line");
  await onSheet((sheet) => {
    const { trendlines } = sheet.charts.getItemAt(0).series.getItemAt(1);
    trendlines.add("Linear");
    const other = trendlines.add("Polynomial");
    Object.assign(other, {
      name: "走势",
      polynomialOrder: 3,
      forwardPeriod: 2,
      showEquation: true,
    });
    other.format.line.color = "#00B0F0";
  });
  await reopened(node);
  const { trend, count } = await onSheet((sheet) => {
    const { trendlines } = sheet.charts.getItemAt(0).series.getItemAt(1);
    const found = trendlines.getItem(1);
    found.load("type,name,polynomialOrder,forwardPeriod,showEquation,showRSquared");
    found.format.line.load("color");
    return { trend: found, count: trendlines.getCount() };
  });
  expect(count.value).toBe(2);
  expect(trend.toJSON()).toMatchObject({
    type: "Polynomial",
    name: "走势",
    polynomialOrder: 3,
    forwardPeriod: 2,
    showEquation: true,
    showRSquared: false,
  });
  expect(trend.format.line.color).toBe("#00B0F0");
  await onSheet((sheet) => {
    sheet.charts.getItemAt(0).series.getItemAt(1).trendlines.getItem(0).delete();
  });
  expect(node.book.sheets[0]?.charts).toBeDefined();
  const gone = onSheet((sheet) =>
    sheet.charts.getItemAt(0).series.getItemAt(1).trendlines.getItem(5),
  );
  expect(await errorOf(gone)).toBe("ItemNotFound");
});

it("a table of figures stands under a chart that can have one", async () => {
  node = await withChart("ColumnClustered");
  await onSheet((sheet) => {
    const table = sheet.charts.getItemAt(0).getDataTable();
    table.visible = true;
    table.showLegendKey = false;
    table.format.font.color = "#B76E79";
  });
  await reopened(node);
  const table = await onSheet((sheet) => {
    const found = sheet.charts.getItemAt(0).getDataTable();
    found.load("visible,showLegendKey,showOutlineBorder");
    found.format.font.load("color");
    return found;
  });
  expect(table.toJSON()).toMatchObject({
    visible: true,
    showLegendKey: false,
    showOutlineBorder: true,
  });
  expect(table.format.font.color).toBe("#B76E79");
  closeFiles();
  node = await withChart("Pie");
  const none = await onSheet((sheet) => sheet.charts.getItemAt(0).getDataTableOrNullObject());
  expect(none.isNullObject).toBe(true);
});

describe("the figures of a series", () => {
  it("are told by dimension", async () => {
    node = await withChart("ColumnClustered");
    const told = await onSheet((sheet) => {
      const found = series(sheet.charts.getItemAt(0));
      return [
        found.getDimensionDataSourceString("Values"),
        found.getDimensionDataSourceType("Values"),
        found.getDimensionValues("Values"),
      ] as OfficeExtension.ClientResult<unknown>[];
    });
    expect(told.map((each) => each.value)).toEqual(["一!A2:A4", "LocalRange", [1, 2, 3]]);
  });

  it("are three for each bubble, also in the file", async () => {
    node = await withChart("Bubble");
    await onSheet((sheet) => {
      const found = series(sheet.charts.getItemAt(0));
      found.setXAxisValues(sheet.getRange("A2:A4"));
      found.setValues(sheet.getRange("B2:B4"));
      found.setBubbleSizes(sheet.getRange("C2:C4"));
    });
    const again = await reopened(node);
    expect(again.book.sheets[0]?.charts[0]?.series[0]).toMatchObject({
      categories: "一!$A$2:$A$4",
      values: "一!$B$2:$B$4",
      bubbleSizes: "一!$C$2:$C$4",
    });
    const sizes = await onSheet((sheet) =>
      series(sheet.charts.getItemAt(0)).getDimensionValues("BubbleSizes"),
    );
    expect(sizes.value).toEqual([5, 15, 25]);
  });

  it("are drawn in the order that is asked for", async () => {
    node = await withChart("Line");
    await onSheet((sheet) => {
      const all = sheet.charts.getItemAt(0).series;
      all.getItemAt(2).plotOrder = 0;
    });
    const names = node.book.sheets[0]?.charts[0]?.series.map((each) => each.name);
    expect(names).toEqual(["一!$C$1", "一!$A$1", "一!$B$1"]);
  });

  it("take their categories from the axis", async () => {
    node = await withChart("Line");
    await onSheet((sheet) => {
      sheet.charts.getItemAt(0).axes.categoryAxis.setCategoryNames(sheet.getRange("A2:A4"));
    });
    const all = node.book.sheets[0]?.charts[0]?.series.map((each) => each.categories);
    expect(new Set(all)).toEqual(new Set(["一!$A$2:$A$4"]));
  });
});

it.each(Object.keys(CHART_TYPES))("a %s is the same kind of chart in the file", async (type) => {
  node = await withChart(type);
  const before = node.book.sheets[0]?.charts[0];
  const again = (await reopened(node)).book.sheets[0]?.charts[0];
  expect(again?.type).toBe(type);
  expect(again?.series.map((each) => each.values)).toEqual(before?.series.map((s) => s.values));
});

describe("is refused", () => {
  const WRONG: [string, (c: Excel.Chart) => void, string][] = [
    ["a colour that is none", (c) => (c.title.format.font.color = "reddish"), "InvalidArgument"],
    ["a size of 0", (c) => (c.title.format.font.size = 0), "InvalidArgument"],
    ["a marker of one point", (c) => (series(c).markerSize = 1), "InvalidArgument"],
    ["a hole of the whole ring", (c) => (series(c).doughnutHoleSize = 95), "InvalidArgument"],
    ["a turn beyond upright", (c) => (c.title.textOrientation = 91), "InvalidArgument"],
    ["a base of 1", (c) => (c.axes.valueAxis.logBase = 1), "InvalidArgument"],
    ["a unit of nothing", (c) => (c.axes.valueAxis.majorUnit = 0), "InvalidArgument"],
    ["a place behind the last", (c) => (series(c).plotOrder = 9), "InvalidArgument"],
    ["a format that is none", (c) => (c.dataLabels.numberFormat = '0"'), "InvalidArgument"],
    [
      "a unit of categories",
      (c) => (c.axes.categoryAxis.displayUnit = "Millions"),
      "InvalidOperation",
    ],
    ["a point that is not there", (c) => void series(c).points.getItemAt(3), "InvalidArgument"],
    ["a kind of chart that is none", (c) => (c.chartType = "Blob" as "Line"), "InvalidArgument"],
    ["a kind the host cannot write", (c) => (c.chartType = "Treemap"), "ApiNotFound"],
  ];
  it.each(WRONG)("%s", async (_, change, code) => {
    node = await withChart("Line");
    expect(await errorOf(onSheet((sheet) => change(sheet.charts.getItemAt(0))))).toBe(code);
  });
});

it("looking at a chart changes nothing in the file", async () => {
  node = await withChart("Line");
  const again = await reopened(node);
  const before = savedParts(again)["xl/charts/chart1.xml"];
  await onSheet((sheet) => {
    const chart = sheet.charts.getItemAt(0);
    chart.title.format.font.load("size");
    chart.axes.valueAxis.majorGridlines.format.line.load("color");
    series(chart).points.getItemAt(0).format.border.load("color");
    series(chart).trendlines.load("items");
  });
  const chart = again.book.sheets[0]?.charts[0];
  if (!chart) throw new Error("no chart");
  again.book.sheets[0]?.changed({ kind: "charts", sheetId: again.book.sheets[0].id });
  expect(savedParts(again)["xl/charts/chart1.xml"]).toBe(before);
});
