// A chart part from the model, with the values that it showed as its cache.
import { parseArea, type Area } from "../../model/address";
import type { Book } from "../../model/book";
import type { Chart, ChartLook, ChartSeries } from "../../model/charts";
import type { Sheet } from "../../model/sheet";
import type { CellValue } from "../../model/value";
import { AXIS_IDS, axesXml, dataTableXml, depthId } from "./axes";
import { CHART_TYPES, isLine, isPie, type FileChartType } from "./chart-types";
import { val } from "./chart-xml";
import { richXml, shapeXml, textXml } from "./looks";
import { labelsXml, markerXml, pointsXml, trendlinesXml } from "./series-parts";
import { DECLARATION, RELATIONSHIPS, escapeText } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** For series without a colour of their own: a workbook without a theme has no automatic ones. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const LEGEND = { top: "t", bottom: "b", left: "l", right: "r", corner: "tr" } as const;

export function chartXml(chart: Chart, book: Book): string {
  const { details = {} } = chart;
  const type = CHART_TYPES[chart.type];
  if (!type) throw new Error(`${chart.type} is no chart that can be written`);
  const solid = type.element.includes("3D");
  const legend = chart.showLegend
    ? `<c:legend>${val("legendPos", LEGEND[chart.legendPosition])}` +
      `${val("overlay", details.legend?.overlay ?? false)}${shapeXml(details.legend)}` +
      `${textXml(details.legend)}</c:legend>`
    : "";
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    `${val("roundedCorners", 0)}<c:chart>${titleXml(chart)}${val("autoTitleDeleted", chart.title ? 0 : 1)}` +
    (solid ? `<c:view3D>${val("rotX", 15)}${val("rotY", 20)}${val("rAngAx", 1)}</c:view3D>` : "") +
    `<c:plotArea>${placeXml(chart)}${groupXml(chart, type, book)}` +
    `${isPie(type) ? "" : axesXml(type, details)}${dataTableXml(details.dataTable)}` +
    `${shapeXml(details.plot)}</c:plotArea>${legend}${val("plotVisOnly", 1)}` +
    `${val("dispBlanksAs", "gap")}</c:chart>${shapeXml(details.area)}${textXml(details.area)}` +
    `</c:chartSpace>`
  );
}

function titleXml({ title, details }: Chart): string {
  if (!title) return "";
  const look = details?.title;
  return (
    `<c:title>${richXml(title, look, look?.runs)}${val("overlay", look?.overlay ?? false)}` +
    `${shapeXml(look)}</c:title>`
  );
}

/** Where the plot stands, as parts of the chart's width and height. */
function placeXml({ details, position }: Chart): string {
  const { left, top, width, height } = details?.plotPlace ?? {};
  const part = (points: number | undefined, whole: number): number | undefined =>
    points === undefined ? undefined : points / whole;
  const edge = (name: string, points: number | undefined): string =>
    points === undefined ? "" : val(name, "edge");
  const inner =
    edge("xMode", left) +
    edge("yMode", top) +
    val("x", part(left, position.width)) +
    val("y", part(top, position.height)) +
    val("w", part(width, position.width)) +
    val("h", part(height, position.height));
  return inner ? `<c:layout><c:manualLayout>${inner}</c:manualLayout></c:layout>` : "<c:layout/>";
}

function groupXml(chart: Chart, type: FileChartType, book: Book): string {
  const { element, direction, grouping, markers } = type;
  const { gapWidth = 80, overlap, holeSize = 50, firstSlice = 0 } = chart.details ?? {};
  const series = chart.series.map((s, i) => seriesXml(s, i, type, book)).join("");
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const bars = element === "barChart" || element === "bar3DChart";
  const over = overlap ?? (stacked ? 100 : undefined);
  const inner =
    val("barDir", direction) +
    val("grouping", grouping) +
    (element === "radarChart" ? val("radarStyle", type.filled ? "filled" : "marker") : "") +
    (element === "scatterChart" ? val("scatterStyle", "lineMarker") : "") +
    val("varyColors", isPie(type) ? 1 : 0) +
    series +
    (bars ? val("gapWidth", gapWidth) : "") +
    (element === "barChart" ? val("overlap", over) : "") +
    val("shape", type.shape) +
    (element === "lineChart" && markers ? val("marker", 1) : "") +
    (element === "pieChart" || element === "doughnutChart"
      ? val("firstSliceAng", firstSlice)
      : "") +
    (element === "doughnutChart" ? val("holeSize", holeSize) : "") +
    (isPie(type) ? "" : AXIS_IDS) +
    (element.endsWith("3DChart") && !isPie(type) ? depthId(type) : "");
  return `<c:${element}>${inner}</c:${element}>`;
}

function seriesXml(series: ChartSeries, index: number, type: FileChartType, book: Book): string {
  const { element } = type;
  const bars = element === "barChart" || element === "bar3DChart";
  const name = isReference(series.name)
    ? `<c:strRef><c:f>${escapeText(series.name)}</c:f>${stringCache(valuesOf(series.name, book))}</c:strRef>`
    : `<c:v>${escapeText(series.name)}</c:v>`;
  const smooth = type.smooth ?? series.smooth ?? false;
  return (
    `<c:ser>${val("idx", index)}${val("order", index)}${series.name ? `<c:tx>${name}</c:tx>` : ""}` +
    `${shapeXml(seriesLook(series, index, type))}` +
    `${bars || element === "bubbleChart" ? val("invertIfNegative", 0) : ""}` +
    `${seriesMarker(series, type)}${pointsXml(series)}${labelsXml(series)}${trendlinesXml(series)}` +
    `${dataXml(series, type, book)}` +
    `${element === "lineChart" || element === "scatterChart" ? val("smooth", smooth) : ""}</c:ser>`
  );
}

/** What a series shows: categories and values, or for each point two numbers and perhaps a size. */
function dataXml(series: ChartSeries, { withX, element }: FileChartType, book: Book): string {
  const numbers = (reference: string): string =>
    `<c:numRef><c:f>${escapeText(reference)}</c:f>` +
    `${numberCache(valuesOf(reference, book), formatOf(reference, book))}</c:numRef>`;
  const texts = (reference: string): string =>
    `<c:strRef><c:f>${escapeText(reference)}</c:f>${stringCache(valuesOf(reference, book))}</c:strRef>`;
  const { categories, values, bubbleSizes } = series;
  if (!withX)
    return `${categories ? `<c:cat>${texts(categories)}</c:cat>` : ""}<c:val>${numbers(values)}</c:val>`;
  const sizes = element === "bubbleChart" && bubbleSizes;
  return (
    `${categories ? `<c:xVal>${numbers(categories)}</c:xVal>` : ""}<c:yVal>${numbers(values)}</c:yVal>` +
    (sizes ? `<c:bubbleSize>${numbers(sizes)}</c:bubbleSize>` : "") +
    (element === "bubbleChart" ? val("bubble3D", 0) : "")
  );
}

function seriesMarker({ marker }: ChartSeries, type: FileChartType): string {
  if (!/^(line|radar|scatter)Chart$/.test(type.element)) return "";
  if (marker) return markerXml(marker);
  return type.markers || type.filled ? "" : markerXml({ style: "None" });
}

/** Lines have their colour in the line, everything else in its fill. */
function seriesLook(series: ChartSeries, index: number, type: FileChartType): ChartLook {
  const { color, line } = series;
  // A pie's slices differ in colour; its one series has none.
  const own = color ?? (isPie(type) ? undefined : PALETTE[index % PALETTE.length]);
  if (!isLine(type)) return { ...(own ? { fill: own } : {}), ...(line ? { line } : {}) };
  if (type.element === "scatterChart" && !type.lines && !line) return { line: { none: true } };
  return { line: { weight: 2.25, ...(own ? { color: own } : {}), ...line } };
}

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

function isReference(text: string): boolean {
  const match = REFERENCE.exec(text);
  return match !== null && parseArea(match[3] ?? "") !== null;
}

function placeOf(reference: string, book: Book): { sheet: Sheet; area: Area } | null {
  const match = REFERENCE.exec(reference);
  const sheet = match && book.sheetByName((match[1] ?? match[2] ?? "").replace(/''/g, "'"));
  const area = match && parseArea(match[3] ?? "");
  return sheet && area ? { sheet, area } : null;
}

/** The number format of the first cell. */
function formatOf(reference: string, book: Book): string {
  const place = placeOf(reference, book);
  if (place === null) return "General";
  const { sheet, area } = place;
  return book.styles.get(sheet.cell(area.top, area.left)?.style ?? 0).numberFormat;
}

function valuesOf(reference: string, book: Book): CellValue[] {
  const place = placeOf(reference, book);
  if (place === null) return [];
  const { sheet, area } = place;
  const used = sheet.used();
  const values: CellValue[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, used?.bottom ?? -1); row++) {
    for (let column = area.left; column <= Math.min(area.right, used?.right ?? -1); column++) {
      values.push(sheet.value(row, column));
    }
  }
  return values;
}

function cache(values: readonly CellValue[], text: (value: CellValue) => string | null): string {
  const list = values.map((value, index) => {
    const shown = text(value);
    return shown === null ? "" : `<c:pt idx="${index}"><c:v>${escapeText(shown)}</c:v></c:pt>`;
  });
  return val("ptCount", values.length) + list.join("");
}

function stringCache(values: readonly CellValue[]): string {
  return `<c:strCache>${cache(values, (v) => (v === null ? null : String(v)))}</c:strCache>`;
}

function numberCache(values: readonly CellValue[], format: string): string {
  const points = cache(values, (v) => (typeof v === "number" ? String(v) : null));
  return `<c:numCache><c:formatCode>${escapeText(format)}</c:formatCode>${points}</c:numCache>`;
}
