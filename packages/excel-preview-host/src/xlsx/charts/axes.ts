// The two axes of a chart, and the table of figures beneath it.
import type { ChartAxis, ChartDataTable, ChartDetails } from "../../model/charts";
import type { Colors } from "../styles/colors";
import { attribute, attributes, child, children, path, type Element } from "../xml";
import { flagOf, numberOf, pruned, val, valueOf, words } from "./chart-xml";
import { isDeep, type FileChartType } from "./chart-types";
import { readLook, richXml, shapeXml, textXml } from "./looks";

const IDS = { category: 111_111_111, value: 222_222_222, series: 333_333_333 };
const MARKS = words({ None: "none", Cross: "cross", Inside: "in", Outside: "out" });
const LABELS = words({ NextToAxis: "nextTo", High: "high", Low: "low", None: "none" });
const UNITS = words({
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
});

export const AXIS_IDS = val("axId", IDS.category) + val("axId", IDS.value);

/** Values are written on the axis as in their cells; a bar chart's first category is the lowest. */
export function axesXml(type: FileChartType, { category = {}, value = {} }: ChartDetails): string {
  const lying = type.direction === "bar";
  const plain = !type.withX;
  return (
    `<c:${plain ? "catAx" : "valAx"}>${head(category, IDS.category, lying ? "l" : "b", false)}` +
    `${plain ? "" : format(category, "General", 1)}${tail(category)}${val("crossAx", IDS.value)}` +
    // Where this axis stands is told by the other one.
    `${crosses(value)}${plain ? categoryEnd(category) : valueEnd(category, true)}` +
    `</c:${plain ? "catAx" : "valAx"}>` +
    `<c:valAx>${head(value, IDS.value, lying ? "b" : "l", true)}` +
    `${type.grouping === "percentStacked" ? format(value, "0%", 0) : format(value, "General", 1)}` +
    `${tail(value)}${val("crossAx", IDS.category)}${crosses(category)}` +
    `${valueEnd(value, !plain || category.onCategories === true)}</c:valAx>` +
    (isDeep(type) ? depthXml() : "")
  );
}

/** The third axis of a chart in three dimensions; 0 where it has none. */
export function depthId(type: FileChartType): string {
  return val("axId", isDeep(type) ? IDS.series : 0);
}

function depthXml(): string {
  return (
    `<c:serAx>${head({}, IDS.series, "b", false)}${tail({})}${val("crossAx", IDS.category)}` +
    `${val("crosses", "autoZero")}</c:serAx>`
  );
}

function head(axis: ChartAxis, id: number, side: string, linesAtFirst: boolean): string {
  const scaling =
    val("logBase", axis.logBase) +
    val("orientation", axis.reversed ? "maxMin" : "minMax") +
    val("max", axis.maximum) +
    val("min", axis.minimum);
  const lines = (name: string, shown: boolean | undefined, look: ChartAxis["look"]): string =>
    shown ? `<c:${name}>${shapeXml(look)}</c:${name}>` : "";
  const { title } = axis;
  return (
    `${val("axId", id)}<c:scaling>${scaling}</c:scaling>${val("delete", axis.hidden ?? false)}` +
    val("axPos", side) +
    lines("majorGridlines", axis.majorGridlines ?? linesAtFirst, axis.majorLook) +
    lines("minorGridlines", axis.minorGridlines, axis.minorLook) +
    (title
      ? `<c:title>${richXml(title.text, title)}${val("overlay", 0)}${shapeXml(title)}</c:title>`
      : "")
  );
}

function format({ numberFormat }: ChartAxis, otherwise: string, linked: number): string {
  const values = { formatCode: numberFormat ?? otherwise, sourceLinked: numberFormat ? 0 : linked };
  return `<c:numFmt${attributes(values)}/>`;
}

function tail(axis: ChartAxis): string {
  return (
    val("majorTickMark", MARKS.toFile(axis.majorTickMark ?? "Outside")) +
    val("minorTickMark", MARKS.toFile(axis.minorTickMark ?? "None")) +
    val("tickLblPos", LABELS.toFile(axis.tickLabels ?? "NextToAxis")) +
    shapeXml(axis.look) +
    textXml(axis.look)
  );
}

/** @param axis the one that is crossed */
function crosses({ crossedAt }: ChartAxis): string {
  if (typeof crossedAt === "number") return val("crossesAt", crossedAt);
  const words = { Maximum: "max", Minimum: "min" };
  return val("crosses", crossedAt ? words[crossedAt] : "autoZero");
}

function categoryEnd({ labelSpacing, markSpacing }: ChartAxis): string {
  return (
    val("auto", 1) +
    val("lblAlgn", "ctr") +
    val("lblOffset", 100) +
    val("tickLblSkip", labelSpacing) +
    val("tickMarkSkip", markSpacing) +
    val("noMultiLvlLbl", 0)
  );
}

function valueEnd(axis: ChartAxis, onCategories: boolean): string {
  const { displayUnit, hideUnitLabel } = axis;
  const unit =
    typeof displayUnit === "number"
      ? val("custUnit", displayUnit)
      : val("builtInUnit", displayUnit && UNITS.toFile(displayUnit));
  return (
    val("crossBetween", onCategories ? "midCat" : "between") +
    val("majorUnit", axis.majorUnit) +
    val("minorUnit", axis.minorUnit) +
    (unit && `<c:dispUnits>${unit}${hideUnitLabel ? "" : "<c:dispUnitsLbl/>"}</c:dispUnits>`)
  );
}

/** The axes of the file, as far as they are not what Excel gives a new chart. */
export function readAxes(
  plot: Element | undefined,
  { grouping }: FileChartType,
  colors: Colors,
): ChartDetails {
  const all = plot
    ? children(plot).filter((e) => /^(cat|val|date)Ax$/.test(e.localName ?? ""))
    : [];
  const first = all.find((axis) => axis.localName !== "valAx") ?? all[0];
  const second = all.find((axis) => axis !== first && axis.localName === "valAx");
  if (!first || !second) return {};
  const category = readAxis(first, second, false, colors);
  const value = readAxis(second, first, true, colors);
  if (grouping === "percentStacked" && value.numberFormat === "0%") delete value.numberFormat;
  if (first.localName !== "valAx" && valueOf(second, "crossBetween") === "midCat")
    category.onCategories = true;
  return {
    ...(Object.keys(category).length > 0 ? { category } : {}),
    ...(Object.keys(value).length > 0 ? { value } : {}),
  };
}

function readAxis(
  element: Element,
  other: Element,
  linesAtFirst: boolean,
  colors: Colors,
): ChartAxis {
  const scaling = child(element, "scaling");
  const major = child(element, "majorGridlines");
  const minor = child(element, "minorGridlines");
  const numbers = child(element, "numFmt");
  const ownFormat = numbers && attribute(numbers, "sourceLinked") === "0";
  const formatCode = attribute(numbers, "formatCode");
  const axis: ChartAxis = {
    ...readTitle(child(element, "title"), colors),
    ...readCrossed(other),
    ...readUnits(child(element, "dispUnits")),
  };
  const put = <K extends keyof ChartAxis>(key: K, value: ChartAxis[K] | undefined): void => {
    if (value !== undefined) axis[key] = value;
  };
  put("hidden", flagOf(element, "delete") || undefined);
  put("look", readLook(element, colors));
  put("majorGridlines", (major !== undefined) === linesAtFirst ? undefined : major !== undefined);
  put("minorGridlines", minor ? true : undefined);
  put("majorLook", readLook(major, colors));
  put("minorLook", readLook(minor, colors));
  put("reversed", valueOf(scaling, "orientation") === "maxMin" || undefined);
  put("maximum", numberOf(scaling, "max"));
  put("minimum", numberOf(scaling, "min"));
  put("logBase", numberOf(scaling, "logBase"));
  put("majorUnit", numberOf(element, "majorUnit"));
  put("minorUnit", numberOf(element, "minorUnit"));
  put("majorTickMark", unless(MARKS.fromFile(valueOf(element, "majorTickMark")), "Outside"));
  put("minorTickMark", unless(MARKS.fromFile(valueOf(element, "minorTickMark")), "None"));
  put("tickLabels", unless(LABELS.fromFile(valueOf(element, "tickLblPos")), "NextToAxis"));
  put("labelSpacing", numberOf(element, "tickLblSkip"));
  put("markSpacing", numberOf(element, "tickMarkSkip"));
  if (ownFormat) put("numberFormat", formatCode);
  return axis;
}

function unless<T extends string>(value: T | undefined, usual: T): T | undefined {
  return value === usual ? undefined : value;
}

function readTitle(element: Element | undefined, colors: Colors): ChartAxis {
  if (!element) return {};
  const texts = [...element.getElementsByTagNameNS("*", "t")].map((t) => t.textContent ?? "");
  return { title: { text: texts.join(""), ...readLook(element, colors) } };
}

/** Where the axis is crossed, as its opposite tells. */
function readCrossed(other: Element): ChartAxis {
  const at = numberOf(other, "crossesAt");
  const word = valueOf(other, "crosses");
  if (at !== undefined) return { crossedAt: at };
  return word === "max" ? { crossedAt: "Maximum" } : word === "min" ? { crossedAt: "Minimum" } : {};
}

function readUnits(units: Element | undefined): ChartAxis {
  const displayUnit = UNITS.fromFile(valueOf(units, "builtInUnit")) ?? numberOf(units, "custUnit");
  if (displayUnit === undefined) return {};
  return child(units, "dispUnitsLbl") ? { displayUnit } : { displayUnit, hideUnitLabel: true };
}

export function dataTableXml(table: ChartDataTable | undefined): string {
  if (!table) return "";
  return (
    `<c:dTable>${val("showHorzBorder", table.horizontal)}${val("showVertBorder", table.vertical)}` +
    `${val("showOutline", table.outline)}${val("showKeys", table.legendKeys)}` +
    `${shapeXml(table.look)}${textXml(table.look)}</c:dTable>`
  );
}

export function readDataTable(
  plot: Element | undefined,
  colors: Colors,
): ChartDataTable | undefined {
  const element = path(plot, "dTable");
  return (
    element &&
    pruned({
      horizontal: flagOf(element, "showHorzBorder"),
      vertical: flagOf(element, "showVertBorder"),
      outline: flagOf(element, "showOutline"),
      legendKeys: flagOf(element, "showKeys"),
      look: readLook(element, colors),
    } as ChartDataTable)
  );
}
