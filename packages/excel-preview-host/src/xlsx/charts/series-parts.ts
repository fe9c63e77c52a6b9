// What hangs on a series: markers, labels, points of their own, trend lines.
import {
  LABEL_PARTS,
  type ChartLabels,
  type ChartMarker,
  type ChartPoint,
  type ChartSeries,
  type ChartTrendline,
} from "../../model/charts";
import type { Colors } from "../styles/colors";
import { attribute, attributes, child, children, escapeText, path, type Element } from "../xml";
import { flagOf, numberOf, pruned, val, valueOf, words } from "./chart-xml";
import { readColor, readLook, shapeXml, textXml } from "./looks";

const SYMBOLS = words({
  Automatic: "auto",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
});
const PLACES = words({
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
});
const LABEL_WORDS = {
  showLegendKey: "showLegendKey",
  showValue: "showVal",
  showCategoryName: "showCatName",
  showSeriesName: "showSerName",
  showPercentage: "showPercent",
  showBubbleSize: "showBubbleSize",
} as const;
const TREND_TYPES = words({
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
});

export function markerXml(marker: ChartMarker | undefined): string {
  if (!marker) return "";
  const { style, size, background, foreground } = marker;
  const look = {
    ...(background ? { fill: background } : {}),
    ...(foreground ? { line: { color: foreground } } : {}),
  };
  return (
    `<c:marker>${val("symbol", style && style !== "Automatic" ? SYMBOLS.toFile(style) : undefined)}` +
    `${val("size", size)}${shapeXml(look)}</c:marker>`
  );
}

function readMarker(element: Element | undefined, colors: Colors): ChartMarker | undefined {
  if (!element) return undefined;
  const shape = child(element, "spPr");
  return pruned({
    style: SYMBOLS.fromFile(valueOf(element, "symbol")),
    size: numberOf(element, "size"),
    background: readColor(child(shape, "solidFill"), colors),
    foreground: readColor(path(shape, "ln", "solidFill"), colors),
  } as ChartMarker);
}

/** What labels say and how, without the element around it. */
function labelInner(labels: ChartLabels): string {
  const { look, position, separator, numberFormat } = labels;
  const format = attributes({ formatCode: numberFormat, sourceLinked: 0 });
  return (
    (numberFormat === undefined ? "" : `<c:numFmt${format}/>`) +
    shapeXml(look) +
    textXml(look) +
    val("dLblPos", position && PLACES.toFile(position)) +
    LABEL_PARTS.map((part) => val(LABEL_WORDS[part], labels[part] ?? false)).join("") +
    (separator === undefined ? "" : `<c:separator>${escapeText(separator)}</c:separator>`)
  );
}

function readLabels(element: Element | undefined, colors: Colors): ChartLabels | undefined {
  if (!element || flagOf(element, "delete")) return undefined;
  const labels: ChartLabels = {};
  for (const part of LABEL_PARTS) if (flagOf(element, LABEL_WORDS[part])) labels[part] = true;
  const look = readLook(element, colors);
  if (look) labels.look = look;
  const position = PLACES.fromFile(valueOf(element, "dLblPos"));
  if (position) labels.position = position;
  const separator = child(element, "separator")?.textContent;
  if (separator) labels.separator = separator;
  const format = child(element, "numFmt");
  if (format && attribute(format, "sourceLinked") !== "1")
    labels.numberFormat = attribute(format, "formatCode") ?? "General";
  return labels;
}

/** Points that look for themselves. */
export function pointsXml({ points = {} }: ChartSeries): string {
  return Object.entries(points)
    .filter(([, point]) => point.look || point.marker)
    .map(
      ([place, { look, marker }]) =>
        `<c:dPt>${val("idx", place)}${markerXml(marker)}${val("bubble3D", 0)}${shapeXml(look)}</c:dPt>`,
    )
    .join("");
}

export function labelsXml({ labels, points = {} }: ChartSeries): string {
  const own = Object.entries(points).flatMap(([place, point]) =>
    point.labels ? [`<c:dLbl>${val("idx", place)}${labelInner(point.labels)}</c:dLbl>`] : [],
  );
  if (!labels && own.length === 0) return "";
  return `<c:dLbls>${own.join("")}${labelInner(labels ?? {})}</c:dLbls>`;
}

export function trendlinesXml({ trendlines = [] }: ChartSeries): string {
  const one = (trend: ChartTrendline): string =>
    `<c:trendline>${trend.name ? `<c:name>${escapeText(trend.name)}</c:name>` : ""}` +
    `${shapeXml(trend.look)}${val("trendlineType", TREND_TYPES.toFile(trend.type))}` +
    `${val("order", trend.order)}${val("period", trend.period)}${val("forward", trend.forward)}` +
    `${val("backward", trend.backward)}${val("intercept", trend.intercept)}` +
    `${val("dispRSqr", trend.showRSquared ?? false)}${val("dispEq", trend.showEquation ?? false)}</c:trendline>`;
  return trendlines.map(one).join("");
}

function readTrendline(element: Element, colors: Colors): ChartTrendline {
  const trend: ChartTrendline = {
    type: TREND_TYPES.fromFile(valueOf(element, "trendlineType")) ?? "Linear",
  };
  const name = child(element, "name")?.textContent;
  const look = readLook(element, colors);
  if (name) trend.name = name;
  if (look) trend.look = look;
  for (const key of ["order", "period", "forward", "backward", "intercept"] as const) {
    const value = numberOf(element, key);
    if (value !== undefined) trend[key] = value;
  }
  if (flagOf(element, "dispEq")) trend.showEquation = true;
  if (flagOf(element, "dispRSqr")) trend.showRSquared = true;
  return trend;
}

/** Everything that hangs on a series of the file. */
export function readSeriesParts(ser: Element, colors: Colors): Partial<ChartSeries> {
  const points: Record<number, ChartPoint> = {};
  for (const element of children(ser, "dPt")) {
    const look = readLook(element, colors);
    const marker = readMarker(child(element, "marker"), colors);
    const point = { ...(look ? { look } : {}), ...(marker ? { marker } : {}) };
    if (look ?? marker) points[numberOf(element, "idx") ?? 0] = point;
  }
  const all = child(ser, "dLbls");
  for (const element of all ? children(all, "dLbl") : []) {
    const labels = readLabels(element, colors);
    const place = numberOf(element, "idx") ?? 0;
    if (labels) points[place] = { ...points[place], labels };
  }
  const labels = readLabels(all, colors);
  const marker = readMarker(child(ser, "marker"), colors);
  const trendlines = children(ser, "trendline").map((each) => readTrendline(each, colors));
  return {
    ...(labels && Object.keys(labels).length > 0 ? { labels } : {}),
    ...(marker ? { marker } : {}),
    ...(Object.keys(points).length > 0 ? { points } : {}),
    ...(trendlines.length > 0 ? { trendlines } : {}),
    ...(flagOf(ser, "smooth") ? { smooth: true } : {}),
  };
}
