// Charts of a worksheet's drawing. Those that are not understood become empty frames.
import type { Chart, ChartSeries } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { UNKNOWN_CHART, chartTypeName, type FileChartType } from "./chart-types";
import type { Colors } from "../styles/colors";
import { EMU_PER_POINT, toPoints, type Corner } from "./metrics";
import type { Package } from "../package";
import {
  attribute,
  child,
  children,
  flag,
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

export function chartContent({ type, title, showLegend, legendPosition, series }: Chart): string {
  return JSON.stringify([type, title, showLegend, legendPosition, series]);
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
    const chart: Chart = {
      id: `{000C${String(index).padStart(4, "0")}-${sheet.id.slice(1, 9)}}`,
      name: attribute(path(frame, "nvGraphicFramePr", "cNvPr"), "name") ?? "",
      position: readPosition(anchor, sheet),
      ...readChart(pkg.text(part), colors),
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

type Content = Pick<Chart, "type" | "title" | "showLegend" | "legendPosition" | "series">;

const LEGEND: Record<string, Chart["legendPosition"]> = { t: "top", b: "bottom", l: "left" };

function readChart(xml: string | undefined, colors: Colors): Content {
  const root = xml === undefined ? undefined : rootOf(xml);
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot ? children(plot).filter((e) => e.localName?.endsWith("Chart")) : [];
  const [group] = groups;
  const legend = child(chart, "legend");
  const known = groups.length === 1 && group ? readType(group) : UNKNOWN_CHART;
  const series = group && known !== UNKNOWN_CHART ? children(group, "ser") : [];
  return {
    type: known,
    title: readTitle(child(chart, "title")),
    showLegend: legend !== undefined,
    legendPosition: LEGEND[attribute(child(legend, "legendPos"), "val") ?? ""] ?? "right",
    series: series.map((ser) => readSeries(ser, colors)),
  };
}

function readType(group: Element): string {
  const value = (name: string): string | undefined => attribute(child(group, name), "val");
  const type = { element: group.localName } as FileChartType;
  if (type.element === "barChart") type.direction = value("barDir") === "bar" ? "bar" : "col";
  const grouping = value("grouping") as FileChartType["grouping"];
  if (grouping) type.grouping = grouping;
  if (type.element === "lineChart") {
    const hidden = children(group, "ser").every(
      (ser) => attribute(path(ser, "marker", "symbol"), "val") === "none",
    );
    const isPlain = grouping === "standard";
    type.markers = isPlain && flag(child(group, "marker"), "val") && !hidden;
  }
  return chartTypeName(type);
}

function readTitle(title: Element | undefined): string | null {
  if (!title) return null;
  const texts = [...title.getElementsByTagNameNS("*", "t")].map((t) => t.textContent ?? "");
  return texts.length > 0 ? texts.join("") : null;
}

function readSeries(ser: Element, colors: Colors): ChartSeries {
  const tx = child(ser, "tx");
  const reference = (name: string): string =>
    [...(child(ser, name)?.getElementsByTagNameNS("*", "f") ?? [])][0]?.textContent ?? "";
  const series: ChartSeries = {
    name: path(tx, "strRef", "f")?.textContent ?? child(tx, "v")?.textContent ?? "",
    values: reference("val"),
    categories: reference("cat"),
  };
  const shape = child(ser, "spPr");
  const fill = child(shape, "solidFill") ?? path(shape, "ln", "solidFill");
  const rgb = attribute(child(fill, "srgbClr"), "val");
  const scheme = attribute(child(fill, "schemeClr"), "val");
  const color = rgb ? `#${rgb.toUpperCase()}` : scheme && colors.scheme(scheme);
  if (color) series.color = color;
  return series;
}
