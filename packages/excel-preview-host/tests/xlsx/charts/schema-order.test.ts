// Every element of a chart part stands where the schema (ECMA-376, dml-chart) wants it: Excel repairs what does not.
import { CHART_TYPES } from "../../../src/xlsx/charts/chart-types";
import { children, rootOf, type Element } from "../../../src/xlsx/xml";
import { closeFiles, openFile, reopened, savedParts } from "../../office/saved";
import { onSheet } from "../../office/support";

afterEach(closeFiles);

const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr " +
  "txPr crossAx crosses crossesAt ";
const SHOWN =
  "layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator";
const GROUP =
  "barDir radarStyle scatterStyle grouping varyColors ser dLbls dropLines hiLowLines upDownBars gapWidth overlap shape " +
  "marker smooth bubble3D bubbleScale firstSliceAng holeSize axId";

/** What may stand in each element, in its order; of all kinds of series and groups together. */
const ORDER: Record<string, string> = {
  chartSpace: "date1904 roundedCorners style chart spPr txPr",
  chart: "title autoTitleDeleted view3D plotArea legend plotVisOnly dispBlanksAs",
  view3D: "rotX rotY rAngAx",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos layout overlay spPr txPr",
  manualLayout: "layoutTarget xMode yMode wMode hMode x y w h",
  ser:
    "idx order tx spPr invertIfNegative explosion marker dPt dLbls trendline errBars cat val xVal yVal bubbleSize " +
    "bubble3D smooth",
  catAx: `${AXIS}auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl`,
  valAx: `${AXIS}crossBetween majorUnit minorUnit dispUnits`,
  serAx: `${AXIS}tickLblSkip tickMarkSkip`,
  scaling: "logBase orientation max min",
  dispUnits: "builtInUnit custUnit dispUnitsLbl",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  dLbls: `dLbl delete ${SHOWN} showLeaderLines`,
  dLbl: `idx delete ${SHOWN}`,
  marker: "symbol size spPr",
  trendline:
    "name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl",
  dTable: "showHorzBorder showVertBorder showOutline showKeys spPr txPr",
  spPr: "noFill solidFill ln",
  ln: "noFill solidFill prstDash",
  rPr: "ln noFill solidFill latin ea cs",
  defRPr: "ln noFill solidFill latin ea cs",
};
const PLOT = "layout group axis dTable spPr";

function nameIn(parent: string, name: string): string {
  if (parent !== "plotArea") return name;
  if (name.endsWith("Chart")) return "group";
  return name.endsWith("Ax") ? "axis" : name;
}

/** Where elements stand that are out of order, or that are not known there. */
function misplaced(element: Element): string[] {
  const parent = element.localName ?? "";
  const list = parent === "plotArea" ? PLOT : parent.endsWith("Chart") ? GROUP : ORDER[parent];
  const inside = children(element);
  const found = inside.flatMap(misplaced);
  // Where a marker is switched on for a group it holds nothing.
  if (list === undefined) return found;
  const ranks = inside.map((e) => list.split(" ").indexOf(nameIn(parent, e.localName ?? "")));
  const wrong = ranks.some((rank, at) => rank < 0 || rank < (ranks[at - 1] ?? 0));
  const names = inside.map((e) => e.localName).join(" ");
  return wrong ? [...found, `${parent}: ${names}`] : found;
}

/** Everything that can be said of a chart, as far as its kind takes it. */
async function adorn(): Promise<void> {
  const sayings: ((chart: Excel.Chart) => unknown)[] = [
    (chart) => (chart.title.text = "标题"),
    (chart) => (chart.title.format.font.color = "#FF0000"),
    (chart) => chart.title.format.fill.setSolidColor("#EEEEEE"),
    (chart) => (chart.legend.format.border.color = "#00FF00"),
    (chart) => (chart.legend.format.font.name = "宋体"),
    (chart) => chart.format.fill.setSolidColor("#FFFFFF"),
    (chart) => (chart.format.font.size = 9),
    (chart) => (chart.plotArea.left = 10),
    (chart) => chart.plotArea.format.fill.setSolidColor("#FAFAFA"),
    (chart) => (chart.axes.valueAxis.title.text = "篇"),
    (chart) => (chart.axes.valueAxis.minimum = 1),
    (chart) => (chart.axes.valueAxis.maximum = 100),
    (chart) => (chart.axes.valueAxis.scaleType = "Logarithmic"),
    (chart) => (chart.axes.valueAxis.majorUnit = 10),
    (chart) => (chart.axes.valueAxis.minorUnit = 5),
    (chart) => (chart.axes.valueAxis.displayUnit = "Hundreds"),
    (chart) => (chart.axes.valueAxis.numberFormat = "0.0"),
    (chart) => (chart.axes.valueAxis.minorGridlines.visible = true),
    (chart) => (chart.axes.valueAxis.majorGridlines.format.line.color = "#CCCCCC"),
    (chart) => chart.axes.valueAxis.setPositionAt(1),
    (chart) => (chart.axes.categoryAxis.title.text = "部门"),
    (chart) => (chart.axes.categoryAxis.tickLabelSpacing = 2),
    (chart) => (chart.axes.categoryAxis.tickMarkSpacing = 2),
    (chart) => (chart.axes.categoryAxis.reversePlotOrder = true),
    (chart) => (chart.axes.categoryAxis.format.line.color = "#0000FF"),
    (chart) => (chart.getDataTable().visible = true),
  ];
  const ofSeries: ((series: Excel.ChartSeries) => unknown)[] = [
    (series) => (series.hasDataLabels = true),
    (series) => (series.dataLabels.numberFormat = "0.0"),
    (series) => (series.dataLabels.separator = "；"),
    (series) => series.dataLabels.format.fill.setSolidColor("#EEEEEE"),
    (series) => (series.points.getItemAt(0).hasDataLabel = true),
    (series) => (series.points.getItemAt(0).dataLabel.showSeriesName = true),
    (series) => series.points.getItemAt(1).format.fill.setSolidColor("#00FF00"),
    (series) => (series.markerStyle = "Diamond"),
    (series) => (series.markerSize = 9),
    (series) => (series.format.line.color = "#123456"),
    (series) => series.trendlines.add("Polynomial"),
    (series) => (series.trendlines.getItem(0).forwardPeriod = 1),
    (series) => (series.trendlines.getItem(0).showEquation = true),
    (series) => (series.gapWidth = 50),
    (series) => (series.overlap = 10),
    (series) => (series.smooth = true),
    (series) => (series.firstSliceAngle = 30),
    (series) => (series.doughnutHoleSize = 40),
  ];
  const all = [
    ...sayings,
    ...ofSeries.map((say) => (c: Excel.Chart) => say(c.series.getItemAt(0))),
  ];
  for (const say of all) {
    const said = onSheet((sheet) => void say(sheet.charts.getItemAt(0)));
    await said.catch((error: unknown) => {
      if (!(error instanceof OfficeExtension.Error)) throw error;
    });
  }
}

it.each(Object.keys(CHART_TYPES))(
  "%s, adorned and changed after it was read again",
  async (type) => {
    const node = await openFile();
    await onSheet((sheet) => {
      const source = sheet.getRange("A1:C4");
      source.values = [
        ["部门", "篇数", "采用"],
        ["甲", 10, 20],
        ["乙", 20, 30],
        ["丙", 30, 10],
      ];
      sheet.charts.add(type as Excel.ChartType, source);
    });
    await adorn();
    const again = await reopened(node);
    await onSheet((sheet) => void (sheet.charts.getItemAt(0).title.text = "改"));
    const xml = savedParts(again)["xl/charts/chart1.xml"] ?? "";
    expect(xml).toContain("改");
    expect(misplaced(rootOf(xml))).toEqual([]);
  },
);
