// Charts of a worksheet's drawing. Those that are not understood become empty frames.
import type { Chart, ChartDetails, ChartSeries, ChartTitle, PlotPlace } from "../../model/charts";
import type { Sheet } from "../../model/sheet";
import { readAxes, readDataTable } from "./axes";
import { UNKNOWN_CHART, chartTypeName, isLine, type FileChartType } from "./chart-types";
import { flagOf, numberOf, pruned, valueOf } from "./chart-xml";
import { readColor, readLine, readLook, readRuns } from "./looks";
import { readSeriesParts } from "./series-parts";
import type { Colors } from "../styles/colors";
import { EMU_PER_POINT, toPoints, type Corner } from "./metrics";
import type { Package } from "../package";
import {
  attribute,
  child,
  children,
  numberAttribute,
  path,
  relationshipId,
  rootOf,
  type Element,
} from "../xml";

/** Where a chart of the file stands, and what it was read as. */
export interface ChartOrigin {
  anchor: number;
  relationship: string;
  part: string;
  /** Type, title, legend and series. */
  content: string;
  position: string;
  name: string;
}

export interface ChartsOrigin {
  drawing: string;
  charts: Map<string, ChartOrigin>;
}

/** What of a chart stands in its part; parts of it that say nothing are as good as not there. */
export function chartContent(chart: Chart): string {
  const { type, title, showLegend, legendPosition, series, details } = chart;
  return JSON.stringify(told([type, title, showLegend, legendPosition, series, details]));
}

/** Without what is empty, down to the last part. */
export function told<T>(value: T): T {
  if (Array.isArray(value)) return value.map(told) as T;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([key, part]) => [key, told(part)] as const);
  const said = parts.filter(([, part]) => !isEmpty(part));
  return Object.fromEntries(said) as T;
}

function isEmpty(part: unknown): boolean {
  if (part === undefined) return true;
  return typeof part === "object" && part !== null && Object.keys(part).length === 0;
}

export function readCharts(
  pkg: Package,
  sheetPart: string,
  sheet: Sheet,
  colors: Colors,
): ChartsOrigin | undefined {
  const drawing = pkg.relationships(sheetPart).find((r) => r.type === "drawing")?.target;
  const xml = drawing && pkg.text(drawing);
  if (!drawing || !xml) return undefined;
  const origin: ChartsOrigin = { drawing, charts: new Map() };
  const relationships = pkg.relationships(drawing);
  children(rootOf(xml)).forEach((anchor, index) => {
    const [frame] = anchor.getElementsByTagNameNS("*", "graphicFrame");
    const data = path(frame, "graphic", "graphicData");
    if (!frame || !data || !/\/chart(ex)?$/.test(attribute(data, "uri") ?? "")) return;
    const reference = children(data)[0];
    const id = reference && relationshipId(reference);
    const part = relationships.find((r) => r.id === id)?.target ?? "";
    const position = readPosition(anchor, sheet);
    const chart: Chart = {
      id: `{000C${String(index).padStart(4, "0")}-${sheet.id.slice(1, 9)}}`,
      name: attribute(path(frame, "nvGraphicFramePr", "cNvPr"), "name") ?? "",
      position,
      ...readChart(pkg.text(part), colors, position),
    };
    sheet.charts.push(chart);
    origin.charts.set(chart.id, {
      anchor: index,
      relationship: id ?? "",
      part,
      content: chartContent(chart),
      position: JSON.stringify(chart.position),
      name: chart.name,
    });
  });
  return origin;
}

function readPosition(anchor: Element, sheet: Sheet): Chart["position"] {
  const [x, y] = points(child(anchor, "pos"), "x", "y");
  const from = child(anchor, "from");
  const { left, top } = from ? toPoints(sheet, readCorner(from)) : { left: x, top: y };
  const to = child(anchor, "to");
  if (to) {
    const end = toPoints(sheet, readCorner(to));
    return { left, top, width: end.left - left, height: end.top - top };
  }
  const [width, height] = points(child(anchor, "ext"), "cx", "cy");
  return { left, top, width, height };
}

function points(element: Element | undefined, x: string, y: string): [number, number] {
  const value = (name: string): number => (numberAttribute(element, name) ?? 0) / EMU_PER_POINT;
  return [value(x), value(y)];
}

function readCorner(element: Element): Corner {
  const value = (name: string): number => Number(child(element, name)?.textContent ?? 0);
  return {
    column: value("col"),
    row: value("row"),
    left: value("colOff") / EMU_PER_POINT,
    top: value("rowOff") / EMU_PER_POINT,
  };
}

type Content = Omit<Chart, "id" | "name" | "position">;

const LEGEND: Record<string, Chart["legendPosition"]> = {
  t: "top",
  b: "bottom",
  l: "left",
  tr: "corner",
};

function readChart(
  xml: string | undefined,
  colors: Colors,
  { width, height }: Chart["position"],
): Content {
  const root = xml === undefined ? undefined : rootOf(xml);
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot ? children(plot).filter((e) => e.localName?.endsWith("Chart")) : [];
  const [group] = groups;
  const legend = child(chart, "legend");
  const type = groups.length === 1 && group ? readType(group) : null;
  const known = type ? chartTypeName(type) : UNKNOWN_CHART;
  const series = group && type && known !== UNKNOWN_CHART ? children(group, "ser") : [];
  const title = readTitle(child(chart, "title"));
  const details = pruned<ChartDetails>({
    ...(type ? readAxes(plot, type, colors) : {}),
    ...readGroup(group),
    area: readLook(root, colors),
    plot: readLook(plot, colors),
    plotPlace: readPlace(path(plot, "layout", "manualLayout"), width, height),
    title: readTitleLook(child(chart, "title"), colors),
    legend: readTitleLook(legend, colors),
    dataTable: readDataTable(plot, colors),
  } as ChartDetails);
  return {
    type: known,
    title,
    showLegend: legend !== undefined,
    legendPosition: LEGEND[valueOf(legend, "legendPos") ?? ""] ?? "right",
    series: type ? series.map((ser) => readSeries(ser, type, colors)) : [],
    ...(details ? { details } : {}),
  };
}

function readPlace(
  layout: Element | undefined,
  width: number,
  height: number,
): PlotPlace | undefined {
  // The inner part without its labels is not what the plot's own place tells.
  if (valueOf(layout, "layoutTarget") === "inner") return undefined;
  const part = (name: string, whole: number): number | undefined => {
    const value = numberOf(layout, name);
    return value === undefined ? undefined : Math.round(value * whole * 100) / 100;
  };
  return pruned({
    left: part("x", width),
    top: part("y", height),
    width: part("w", width),
    height: part("h", height),
  } as PlotPlace);
}

function readTitleLook(element: Element | undefined, colors: Colors): ChartTitle | undefined {
  const runs = readRuns(element, colors);
  return pruned({
    ...readLook(element, colors),
    overlay: flagOf(element, "overlay") || undefined,
    runs: runs.length > 0 ? runs : undefined,
  } as ChartTitle);
}

function readGroup(group: Element | undefined): ChartDetails {
  const gapWidth = numberOf(group, "gapWidth");
  const overlap = numberOf(group, "overlap");
  const holeSize = numberOf(group, "holeSize");
  const firstSlice = numberOf(group, "firstSliceAng");
  const stacked = /stacked/i.test(valueOf(group, "grouping") ?? "");
  return {
    ...(gapWidth !== undefined && gapWidth !== 80 ? { gapWidth } : {}),
    ...(overlap !== undefined && overlap !== (stacked ? 100 : 0) ? { overlap } : {}),
    ...(holeSize !== undefined && holeSize !== 50 ? { holeSize } : {}),
    ...(firstSlice ? { firstSlice } : {}),
  };
}

function readType(group: Element): FileChartType {
  const type = { element: group.localName } as FileChartType;
  const bars = type.element === "barChart" || type.element === "bar3DChart";
  if (bars) type.direction = valueOf(group, "barDir") === "bar" ? "bar" : "col";
  if (type.element === "bar3DChart")
    type.shape = (valueOf(group, "shape") ?? "box") as NonNullable<FileChartType["shape"]>;
  const grouping = valueOf(group, "grouping") as FileChartType["grouping"];
  if (grouping) type.grouping = grouping;
  const series = children(group, "ser");
  const hidden = series.every((ser) => valueOf(child(ser, "marker"), "symbol") === "none");
  if (type.element === "lineChart") type.markers = flagOf(group, "marker") && !hidden;
  if (type.element === "radarChart") {
    type.filled = valueOf(group, "radarStyle") === "filled";
    type.markers = !type.filled && valueOf(group, "radarStyle") === "marker" && !hidden;
  }
  if (type.element === "scatterChart") {
    type.markers = !hidden;
    type.lines = !series.every((ser) => path(ser, "spPr", "ln", "noFill"));
    type.smooth = series.length > 0 && series.every((ser) => flagOf(ser, "smooth"));
  }
  return type;
}

function readTitle(title: Element | undefined): string | null {
  if (!title) return null;
  const texts = [...title.getElementsByTagNameNS("*", "t")].map((t) => t.textContent ?? "");
  return texts.length > 0 ? texts.join("") : null;
}

function readSeries(ser: Element, type: FileChartType, colors: Colors): ChartSeries {
  const tx = child(ser, "tx");
  const reference = (name: string): string =>
    [...(child(ser, name)?.getElementsByTagNameNS("*", "f") ?? [])][0]?.textContent ?? "";
  const series: ChartSeries = {
    name: path(tx, "strRef", "f")?.textContent ?? child(tx, "v")?.textContent ?? "",
    values: reference("val") || reference("yVal"),
    categories: reference("cat") || reference("xVal"),
    ...readSeriesParts(ser, colors),
  };
  // What a type says of all its series is not said again by each.
  if (type.smooth) delete series.smooth;
  if (!type.markers && !type.filled && series.marker?.style === "None") delete series.marker;
  const sizes = reference("bubbleSize");
  if (sizes) series.bubbleSizes = sizes;
  const shape = child(ser, "spPr");
  const fill = readColor(child(shape, "solidFill"), colors);
  const line = readLine(child(shape, "ln"), colors);
  if (isLine(type)) {
    const { color, weight, ...rest } = line ?? {};
    const own = { ...rest, ...(weight !== undefined && weight !== 2.25 ? { weight } : {}) };
    if (color ?? fill) series.color = color ?? fill ?? "";
    if (Object.keys(own).length > 0 && !(own.none && !type.lines && type.withX)) series.line = own;
  } else {
    if (fill) series.color = fill;
    if (line) series.line = line;
  }
  return series;
}
