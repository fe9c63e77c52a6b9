// A chart part from the model, with the values that it showed as its cache.
import { parseArea, type Area } from "../../model/address";
import type { Book } from "../../model/book";
import type { Chart, ChartSeries } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import type { CellValue } from "../../model/value";
import { CHART_TYPES, type FileChartType } from "./chart-types";
import { DECLARATION, RELATIONSHIPS, escapeText } from "../xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** For series without a colour of their own: a workbook without a theme has no automatic ones. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const AXES = { category: 111_111_111, value: 222_222_222 };
const LEGEND = { top: "t", bottom: "b", left: "l", right: "r" } as const;

export function chartXml(chart: Chart, book: Book): string {
  const type = CHART_TYPES[chart.type] ?? {
    element: "barChart",
    direction: "col",
    grouping: "clustered",
  };
  const title = chart.title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN"/>` +
      `<a:t>${escapeText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : "";
  const legend = chart.showLegend
    ? `<c:legend>${val("legendPos", LEGEND[chart.legendPosition])}${val("overlay", 0)}</c:legend>`
    : "";
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    `${val("roundedCorners", 0)}<c:chart>${title}${val("autoTitleDeleted", chart.title ? 0 : 1)}` +
    `<c:plotArea><c:layout/>${groupXml(chart, type, book)}</c:plotArea>${legend}` +
    `${val("plotVisOnly", 1)}${val("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`
  );
}

function val(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

function groupXml(chart: Chart, type: FileChartType, book: Book): string {
  const { element, direction, grouping, markers } = type;
  const isPie = element === "pieChart" || element === "doughnutChart";
  const series = chart.series.map((s, i) => seriesXml(s, i, type, book)).join("");
  const axes = val("axId", AXES.category) + val("axId", AXES.value);
  const stacked = grouping === "stacked" || grouping === "percentStacked";
  const inner =
    (direction ? val("barDir", direction) : "") +
    (grouping ? val("grouping", grouping) : "") +
    val("varyColors", isPie ? 1 : 0) +
    series +
    (element === "barChart" ? val("gapWidth", 80) + (stacked ? val("overlap", 100) : "") : "") +
    (element === "lineChart" && markers ? val("marker", 1) : "") +
    (isPie ? val("firstSliceAng", 0) : axes) +
    (element === "doughnutChart" ? val("holeSize", 50) : "");
  const group = `<c:${element}>${inner}</c:${element}>`;
  return isPie ? group : group + axesXml(type);
}

/** Values are written on the axis as in their cells; a bar chart's first category is the lowest. */
function axesXml({ direction, grouping }: FileChartType): string {
  const lying = direction === "bar";
  const [format, linked] = grouping === "percentStacked" ? ["0%", 0] : ["General", 1];
  const lines = `<c:majorGridlines/><c:numFmt formatCode="${format}" sourceLinked="${linked}"/>`;
  const ticks =
    val("majorTickMark", "out") + val("minorTickMark", "none") + val("tickLblPos", "nextTo");
  const start = (id: number, side: string): string =>
    `${val("axId", id)}<c:scaling>${val("orientation", "minMax")}</c:scaling>` +
    val("delete", 0) +
    val("axPos", side);
  return (
    `<c:catAx>${start(AXES.category, lying ? "l" : "b")}${ticks}` +
    `${val("crossAx", AXES.value)}${val("crosses", "autoZero")}${val("auto", 1)}` +
    `${val("lblAlgn", "ctr")}${val("lblOffset", 100)}${val("noMultiLvlLbl", 0)}</c:catAx>` +
    `<c:valAx>${start(AXES.value, lying ? "b" : "l")}${lines}${ticks}` +
    `${val("crossAx", AXES.category)}${val("crosses", "autoZero")}` +
    `${val("crossBetween", "between")}</c:valAx>`
  );
}

function seriesXml(series: ChartSeries, index: number, type: FileChartType, book: Book): string {
  const name = isReference(series.name)
    ? `<c:strRef><c:f>${escapeText(series.name)}</c:f>${stringCache(valuesOf(series.name, book))}</c:strRef>`
    : `<c:v>${escapeText(series.name)}</c:v>`;
  const marker =
    type.element === "lineChart" && !type.markers
      ? `<c:marker>${val("symbol", "none")}</c:marker>`
      : "";
  const categories = series.categories
    ? `<c:cat><c:strRef><c:f>${escapeText(series.categories)}</c:f>` +
      `${stringCache(valuesOf(series.categories, book))}</c:strRef></c:cat>`
    : "";
  return (
    `<c:ser>${val("idx", index)}${val("order", index)}${series.name ? `<c:tx>${name}</c:tx>` : ""}` +
    `${colorXml(series, index, type)}${type.element === "barChart" ? val("invertIfNegative", 0) : ""}` +
    `${marker}${categories}<c:val><c:numRef><c:f>${escapeText(series.values)}</c:f>` +
    `${numberCache(valuesOf(series.values, book), formatOf(series.values, book))}</c:numRef></c:val>` +
    `${type.element === "lineChart" ? val("smooth", 0) : ""}</c:ser>`
  );
}

function colorXml(series: ChartSeries, index: number, type: FileChartType): string {
  // A pie's slices differ in colour; its one series has none.
  if (!series.color && (type.element === "pieChart" || type.element === "doughnutChart")) return "";
  const color = series.color ?? PALETTE[index % PALETTE.length] ?? "#4472C4";
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill>`;
  return `<c:spPr>${type.element === "lineChart" ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
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
