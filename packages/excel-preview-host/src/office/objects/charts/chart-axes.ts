// The axes of a chart: scale, marks, labels, grid lines.
import type { ChartTarget } from "../../context";
import { isNumberFormat } from "../../../calc/number-format";
import {
  DISPLAY_UNITS,
  TICK_LABELS,
  TICK_MARKS,
  type ChartAxis,
  type ChartLook,
} from "../../../model/charts";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import { SMALL, chartFormat, orientation } from "./chart-look";
import { chartChanged, detailsOf, reference } from "./chart-target";
import { axisTitle, type AxisTarget } from "./chart-titles";

const axisFormat = chartFormat("ChartAxisFormat", ["fill", "font", "line"]);
const gridFormat = chartFormat("ChartGridlinesFormat", ["line"]);

interface GridTarget extends AxisTarget {
  readonly lines: "major" | "minor";
}

function gridLook({ axis, lines }: GridTarget): ChartLook {
  return lines === "major" ? (axis.majorLook ??= {}) : (axis.minorLook ??= {});
}

/** A new chart has lines for the values and none for the categories. */
const gridlines = hostType<GridTarget>({
  name: "ChartGridlines",
  get: {
    visible: ({ axis, lines, ofValues }) =>
      lines === "major" ? (axis.majorGridlines ?? ofValues) : (axis.minorGridlines ?? false),
  },
  set: {
    visible: (t, v) => {
      t.axis[t.lines === "major" ? "majorGridlines" : "minorGridlines"] = v.boolean(0);
      chartChanged(t);
    },
  },
  navigate: { format: (t) => gridFormat({ ...t, look: gridLook(t), usual: SMALL }) },
});

type Key = keyof ChartAxis;

/** Undefined, "" or null leaves it to Excel. */
function put<K extends Key>(t: AxisTarget, key: K, value: ChartAxis[K] | undefined): void {
  if (value === undefined) Reflect.deleteProperty(t.axis, key);
  else t.axis[key] = value;
  chartChanged(t);
}

function flag(key: "reversed" | "hidden" | "onCategories" | "hideUnitLabel", yes = true) {
  return (t: AxisTarget, v: Arguments): void => put(t, key, v.boolean(0) === yes || undefined);
}

/** "" is Excel's word for automatic. */
function number(key: "maximum" | "minimum" | "majorUnit" | "minorUnit") {
  return (t: AxisTarget, v: Arguments): void => {
    const automatic = v.absent(0) || v.raw(0) === "";
    const value = automatic ? undefined : v.number(0);
    if (key.endsWith("Unit") && value !== undefined && value <= 0) throw v.invalid();
    put(t, key, value);
  };
}

function spacing(key: "labelSpacing" | "markSpacing") {
  return (t: AxisTarget, v: Arguments): void => {
    const automatic = key === "labelSpacing" && (v.absent(0) || v.raw(0) === "");
    const value = automatic ? undefined : v.integer(0);
    if (value !== undefined && (value < 1 || value > 31_999)) throw v.invalid();
    put(t, key, value);
  };
}

function positionName({ axis }: AxisTarget): Json {
  const { crossedAt } = axis;
  return typeof crossedAt === "number" ? "Custom" : (crossedAt ?? "Automatic");
}

function setPosition(t: AxisTarget, v: Arguments): void {
  const name = v.oneOf(0, ["Automatic", "Maximum", "Minimum", "Custom"]);
  if (name === "Custom") throw v.invalid();
  put(t, "crossedAt", name === "Automatic" ? undefined : name);
}

const UNITS = ["None", "Custom", ...DISPLAY_UNITS] as const;

function setUnit(t: AxisTarget, v: Arguments): void {
  requireValues(t);
  const unit = v.oneOf(0, UNITS);
  if (unit === "Custom") throw v.invalid();
  put(t, "displayUnit", unit === "None" ? undefined : unit);
}

/** What only an axis of values has. */
function requireValues(t: AxisTarget): void {
  if (!t.ofValues) throw new OfficeError("InvalidOperation");
}

function setScale(t: AxisTarget, v: Arguments): void {
  const logarithmic = v.oneOf(0, ["Linear", "Logarithmic"]) === "Logarithmic";
  requireValues(t);
  put(t, "logBase", logarithmic ? (t.axis.logBase ?? 10) : undefined);
}

const automatic = (value: Json | undefined): Json => value ?? "";

const axis = hostType<AxisTarget>({
  name: "ChartAxis",
  get: {
    displayUnit: ({ axis: a }) =>
      typeof a.displayUnit === "number" ? "Custom" : (a.displayUnit ?? "None"),
    isBetweenCategories: (t) => t.axis.onCategories !== true,
    logBase: (t) => t.axis.logBase ?? 10,
    majorTickMark: (t) => t.axis.majorTickMark ?? "Outside",
    majorUnit: (t) => automatic(t.axis.majorUnit),
    maximum: (t) => automatic(t.axis.maximum),
    minimum: (t) => automatic(t.axis.minimum),
    minorTickMark: (t) => t.axis.minorTickMark ?? "None",
    minorUnit: (t) => automatic(t.axis.minorUnit),
    numberFormat: (t) => t.axis.numberFormat ?? "General",
    position: positionName,
    reversePlotOrder: (t) => t.axis.reversed ?? false,
    scaleType: (t) => (t.axis.logBase === undefined ? "Linear" : "Logarithmic"),
    showDisplayUnitLabel: (t) => t.axis.displayUnit !== undefined && !t.axis.hideUnitLabel,
    tickLabelPosition: (t) => t.axis.tickLabels ?? "NextToAxis",
    tickLabelSpacing: (t) => automatic(t.axis.labelSpacing),
    tickMarkSpacing: (t) => t.axis.markSpacing ?? 1,
    type: (t) => (t.ofValues ? "Value" : "Category"),
    visible: (t) => !t.axis.hidden,
  },
  set: {
    displayUnit: setUnit,
    isBetweenCategories: flag("onCategories", false),
    logBase: (t, v) => {
      const base = v.number(0);
      if (base < 2 || base > 1000) throw v.invalid();
      requireValues(t);
      put(t, "logBase", base);
    },
    majorTickMark: (t, v) => put(t, "majorTickMark", v.oneOf(0, TICK_MARKS)),
    majorUnit: number("majorUnit"),
    maximum: number("maximum"),
    minimum: number("minimum"),
    minorTickMark: (t, v) => put(t, "minorTickMark", v.oneOf(0, TICK_MARKS)),
    minorUnit: number("minorUnit"),
    numberFormat: (t, v) => {
      const code = v.text(0);
      if (!isNumberFormat(code)) throw v.invalid();
      requireValues(t);
      put(t, "numberFormat", code === "General" ? undefined : code);
    },
    position: setPosition,
    reversePlotOrder: flag("reversed"),
    scaleType: setScale,
    showDisplayUnitLabel: (t, v) => {
      requireValues(t);
      put(t, "hideUnitLabel", !v.boolean(0) || undefined);
    },
    textOrientation: (t, v) => orientation(t, (t.axis.look ??= {}), v),
    tickLabelPosition: (t, v) => put(t, "tickLabels", v.oneOf(0, TICK_LABELS)),
    tickLabelSpacing: spacing("labelSpacing"),
    tickMarkSpacing: spacing("markSpacing"),
    visible: flag("hidden", false),
  },
  navigate: {
    format: (t) => axisFormat({ ...t, look: (t.axis.look ??= {}), usual: SMALL }),
    majorGridlines: (t) => gridlines({ ...t, lines: "major" }),
    minorGridlines: (t) => gridlines({ ...t, lines: "minor" }),
    title: (t) => axisTitle(t),
  },
  methods: {
    setCategoryNames: (t, args) => {
      if (t.ofValues) throw new OfficeError("InvalidOperation");
      const categories = reference(args);
      for (const series of t.chart.series) series.categories = categories;
      chartChanged(t);
      return undefined;
    },
    setCustomDisplayUnit: (t, args) => {
      requireValues(t);
      const unit = args.number(0);
      if (unit <= 0) throw args.invalid();
      put(t, "displayUnit", unit);
      return undefined;
    },
    setPositionAt: (t, args) => {
      put(t, "crossedAt", args.number(0));
      return undefined;
    },
  },
});

function axisOf(t: ChartTarget, which: "category" | "value") {
  const details = detailsOf(t);
  const model = which === "value" ? (details.value ??= {}) : (details.category ??= {});
  return axis({ ...t, axis: model, ofValues: which === "value" });
}

export const axes = hostType<ChartTarget>({
  name: "ChartAxes",
  navigate: {
    categoryAxis: (t) => axisOf(t, "category"),
    valueAxis: (t) => axisOf(t, "value"),
  },
  methods: {
    getItem: (t, args) => {
      const type = args.oneOf(0, ["Category", "Value"]);
      if (!args.absent(1) && args.text(1) !== "Primary") throw args.invalid();
      return axisOf(t, type === "Value" ? "value" : "category");
    },
  },
});
