// The members of a chart's parts: what is set is read back, also from the saved file.
import type { NodeExcel } from "../../src/node";
import { point, series, withChart } from "./chart-support";
import { closeFiles, reopened } from "./saved";
import { onSheet } from "./support";

let node: NodeExcel;
afterEach(closeFiles);

type Part = Record<string, unknown> & { load(names: string): void };
type Find = (chart: Excel.Chart) => unknown;

async function setting(find: Find, member: string, value: unknown): Promise<void> {
  await onSheet((sheet) => {
    (find(sheet.charts.getItemAt(0)) as Part)[member] = value;
  });
}

async function reading(find: Find, member: string): Promise<unknown> {
  const part = await onSheet((sheet) => {
    const found = find(sheet.charts.getItemAt(0)) as Part;
    found.load(member);
    return found;
  });
  return part[member];
}

const FONT: [string, unknown][] = [
  ["bold", true],
  ["color", "#FF0000"],
  ["italic", true],
  ["name", "楷体"],
  ["size", 18],
  ["underline", "Single"],
];
const LINE: [string, unknown][] = [
  ["color", "#00B050"],
  ["lineStyle", "DashDotDot"],
  ["lineStyle", "None"],
  ["weight", 3],
];

const title: Find = (c) => c.title;
const legend: Find = (c) => c.legend;
const category: Find = (c) => c.axes.categoryAxis;
const value: Find = (c) => c.axes.valueAxis;

const MEMBERS: [part: string, type: string, find: Find, members: [string, unknown][]][] = [
  [
    "title",
    "Line",
    title,
    [
      ["overlay", true],
      ["showShadow", true],
      ["textOrientation", -45],
      ["visible", false],
    ],
  ],
  ["title font", "Line", (c) => c.title.format.font, FONT],
  ["title border", "Line", (c) => c.title.format.border, LINE],
  [
    "legend",
    "Line",
    legend,
    [
      ["overlay", true],
      ["position", "Corner"],
      ["visible", false],
      ["showShadow", true],
    ],
  ],
  ["legend font", "Line", (c) => c.legend.format.font, FONT],
  ["legend border", "Line", (c) => c.legend.format.border, LINE],
  ["chart font", "Line", (c) => c.format.font, FONT],
  ["chart border", "Line", (c) => c.format.border, LINE],
  ["plot border", "Line", (c) => c.plotArea.format.border, LINE],
  [
    "plot",
    "Line",
    (c) => c.plotArea,
    [
      ["left", 30],
      ["top", 20],
      ["width", 250],
      ["height", 150],
    ],
  ],
  [
    "category axis",
    "ColumnClustered",
    category,
    [
      ["isBetweenCategories", false],
      ["majorTickMark", "None"],
      ["minorTickMark", "Cross"],
      ["position", "Maximum"],
      ["reversePlotOrder", true],
      ["tickLabelPosition", "High"],
      ["tickLabelSpacing", 2],
      ["tickMarkSpacing", 3],
      ["visible", false],
    ],
  ],
  [
    "value axis",
    "ColumnClustered",
    value,
    [
      ["displayUnit", "TenThousands"],
      ["logBase", 100],
      ["majorTickMark", "Inside"],
      ["majorUnit", 5],
      ["maximum", 40],
      ["minimum", -10],
      ["minorTickMark", "Outside"],
      ["minorUnit", 1],
      ["numberFormat", "0.00"],
      ["position", "Minimum"],
      ["reversePlotOrder", true],
      ["scaleType", "Logarithmic"],
      ["tickLabelPosition", "None"],
      ["visible", false],
    ],
  ],
  ["value axis in percent", "ColumnStacked100", value, [["numberFormat", "0.0%"]]],
  ["category axis font", "BarClustered", (c) => c.axes.categoryAxis.format.font, FONT],
  ["value axis line", "BarClustered", (c) => c.axes.valueAxis.format.line, LINE],
  [
    "category axis title",
    "Line",
    (c) => c.axes.categoryAxis.title,
    [
      ["text", "季度"],
      ["visible", true],
      ["textOrientation", 30],
    ],
  ],
  [
    "value axis title font",
    "Line",
    (c) => {
      const { title: own } = c.axes.valueAxis;
      own.visible = true;
      return own.format.font;
    },
    FONT,
  ],
  ["major grid lines", "Line", (c) => c.axes.valueAxis.majorGridlines, [["visible", false]]],
  ["minor grid lines", "Line", (c) => c.axes.categoryAxis.minorGridlines, [["visible", true]]],
  ["grid line's line", "Line", (c) => c.axes.valueAxis.majorGridlines.format.line, LINE],
  [
    "series of lines",
    "LineMarkers",
    series,
    [
      ["hasDataLabels", true],
      ["markerBackgroundColor", "#FFC000"],
      ["markerForegroundColor", "#7030A0"],
      ["markerSize", 12],
      ["markerStyle", "Star"],
      ["name", "改名"],
      ["plotOrder", 0],
      ["smooth", true],
    ],
  ],
  [
    "series of columns",
    "ColumnClustered",
    series,
    [
      ["gapWidth", 120],
      ["overlap", -20],
    ],
  ],
  [
    "series of a ring",
    "Doughnut",
    series,
    [
      ["doughnutHoleSize", 80],
      ["firstSliceAngle", 90],
    ],
  ],
  ["line of a line", "Line", (c) => series(c).format.line, LINE],
  ["line of a column", "ColumnClustered", (c) => series(c).format.line, LINE],
  [
    "labels of a series",
    "Line",
    (c) => series(c).dataLabels,
    [
      ["showValue", true],
      ["showSeriesName", true],
      ["showCategoryName", true],
      ["showLegendKey", true],
      ["numberFormat", "0.0"],
      ["position", "Top"],
      ["separator", "\n"],
    ],
  ],
  [
    "labels of a chart",
    "Pie",
    (c) => c.dataLabels,
    [
      ["showPercentage", true],
      ["position", "OutsideEnd"],
    ],
  ],
  ["labels' font", "Line", (c) => c.dataLabels.format.font, FONT],
  [
    "a point",
    "LineMarkers",
    point,
    [
      ["hasDataLabel", true],
      ["markerBackgroundColor", "#FFC000"],
      ["markerForegroundColor", "#7030A0"],
      ["markerSize", 9],
      ["markerStyle", "Diamond"],
    ],
  ],
  [
    "a point's label",
    "Line",
    (c) => point(c).dataLabel,
    [
      ["showSeriesName", true],
      ["position", "Left"],
    ],
  ],
  ["a point's border", "ColumnClustered", (c) => point(c).format.border, LINE],
];

describe.each(MEMBERS)("%s", (_, type, find, members) => {
  it.each(members)("%s is kept, also in the file", async (member, wanted) => {
    node = await withChart(type);
    await setting(find, member, wanted);
    expect(await reading(find, member)).toEqual(wanted);
    await reopened(node);
    expect(await reading(find, member)).toEqual(wanted);
  });
});
