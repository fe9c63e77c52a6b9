// The series of a chart: where their figures are, how they look.
import type { ChartTarget } from "../../context";
import { displayText } from "../../../calc/display";
import type { ChartLook, ChartSeries } from "../../../model/charts";
import { CHART_TYPES, isLine } from "../../../xlsx/charts/chart-types";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType } from "../../object-type";
import { referredRange } from "../range/range-target";
import { hasLabels, seriesLabels, showLabels } from "./chart-labels";
import { SMALL, chartFormat } from "./chart-look";
import { figures, markerGetters, markerSetters, pointCollection } from "./chart-points";
import { chartChanged, detailsOf, reference, type SeriesTarget } from "./chart-target";
import { trendlineCollection } from "./chart-trendlines";

const seriesFormat = chartFormat("ChartSeriesFormat", ["fill", "line"]);

/** The text that the series is called by, also where a cell gives it. */
function seriesName({ host, sheet, series }: SeriesTarget): string {
  const found = referredRange(host, sheet, series.name);
  if (!found) return series.name;
  return displayText(host.book, found.sheet, found.area.top, found.area.left);
}

/** A series keeps its colour apart: lines are drawn in it, everything else is filled with it. */
function lookOf({ chart, series }: SeriesTarget): ChartLook {
  const type = CHART_TYPES[chart.type];
  const drawn = type !== undefined && isLine(type);
  return {
    get fill() {
      return drawn ? undefined : series.color;
    },
    set fill(color) {
      if (color) series.color = color;
      else delete series.color;
    },
    get line() {
      return drawn && series.color ? { color: series.color, ...series.line } : series.line;
    },
    set line(line) {
      const { color, ...rest } = line ?? {};
      if (drawn && color) series.color = color;
      series.line = drawn ? rest : (line ?? {});
    },
  } as ChartLook;
}

const DIMENSIONS = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

function dimension(t: SeriesTarget, args: Arguments): string {
  const { series } = t;
  const withX = CHART_TYPES[t.chart.type]?.withX ?? false;
  const name = args.oneOf(0, DIMENSIONS);
  if (name === "BubbleSizes") return series.bubbleSizes ?? "";
  const first = name === "Categories" || name === "XValues";
  // Categories and values are no words for a chart with numbers on both axes.
  const known = name === "Categories" || name === "Values" ? !withX || first : withX;
  if (!known) return "";
  return first ? series.categories : series.values;
}

function counted(
  key: "gapWidth" | "overlap" | "holeSize" | "firstSlice",
  least: number,
  most: number,
) {
  return (t: SeriesTarget, v: Arguments): void => {
    const value = v.integer(0);
    if (value < least || value > most) throw v.invalid();
    detailsOf(t)[key] = value;
    chartChanged(t);
  };
}

function move(t: SeriesTarget, place: number): void {
  const others = t.chart.series.filter((series) => series !== t.series);
  t.chart.series = others.toSpliced(place, 0, t.series);
  chartChanged(t);
}

type Held = SeriesTarget & { readonly holder: ChartSeries };

const chartSeries = hostType<Held>({
  name: "ChartSeries",
  get: {
    doughnutHoleSize: (t) => detailsOf(t).holeSize ?? 50,
    firstSliceAngle: (t) => detailsOf(t).firstSlice ?? 0,
    gapWidth: (t) => detailsOf(t).gapWidth ?? 80,
    hasDataLabels: (t) => hasLabels(t.series),
    ...markerGetters,
    name: seriesName,
    overlap: (t) => detailsOf(t).overlap ?? (/Stacked/.test(t.chart.type) ? 100 : 0),
    plotOrder: (t) => t.chart.series.indexOf(t.series),
    smooth: (t) => t.series.smooth ?? /Smooth/.test(t.chart.type),
  },
  set: {
    doughnutHoleSize: counted("holeSize", 10, 90),
    firstSliceAngle: counted("firstSlice", 0, 360),
    gapWidth: counted("gapWidth", 0, 500),
    hasDataLabels: (t, v) => showLabels(t, v.boolean(0)),
    ...markerSetters,
    name: (t, v) => {
      t.series.name = v.text(0);
      chartChanged(t);
    },
    overlap: counted("overlap", -100, 100),
    plotOrder: (t, v) => {
      const place = v.integer(0);
      if (place < 0 || place >= t.chart.series.length) throw v.invalid();
      move(t, place);
    },
    smooth: (t, v) => {
      t.series.smooth = v.boolean(0);
      chartChanged(t);
    },
  },
  navigate: {
    dataLabels: (t) => seriesLabels(t),
    format: (t) => seriesFormat({ ...t, look: lookOf(t), usual: SMALL }),
    points: (t) => pointCollection(t),
    trendlines: (t) => trendlineCollection(t),
  },
  methods: {
    delete: (t) => {
      t.chart.series = t.chart.series.filter((series) => series !== t.series);
      chartChanged(t);
      return undefined;
    },
    getDimensionDataSourceString: (t, args) => {
      const source = dimension(t, args);
      if (!source) throw args.invalid();
      return source.replaceAll("$", "");
    },
    getDimensionDataSourceType: (t, args) => {
      const source = dimension(t, args);
      if (!source) throw args.invalid();
      return referredRange(t.host, t.sheet, source) ? "LocalRange" : "Unknown";
    },
    getDimensionValues: (t, args) => figures(t, dimension(t, args)),
    setBubbleSizes: (t, args) => {
      t.series.bubbleSizes = reference(args);
      chartChanged(t);
      return undefined;
    },
    setValues: (t, args) => {
      t.series.values = reference(args);
      chartChanged(t);
      return undefined;
    },
    setXAxisValues: (t, args) => {
      t.series.categories = reference(args);
      chartChanged(t);
      return undefined;
    },
  },
});

function seriesObject(t: ChartTarget, series: ChartSeries): HostObject {
  return chartSeries({ ...t, series, holder: series });
}

export const seriesCollection = hostType<ChartTarget>({
  name: "ChartSeriesCollection",
  getByName: { count: (t) => t.chart.series.length },
  items: (t) => t.chart.series.map((series) => seriesObject(t, series)),
  methods: {
    add: (t, args) => {
      const series = { name: args.textOr(0, ""), values: "", categories: "" };
      const at = args.integerOr(1, t.chart.series.length);
      t.chart.series = t.chart.series.toSpliced(at, 0, series);
      chartChanged(t);
      return seriesObject(t, series);
    },
    getCount: (t) => t.chart.series.length,
    getItemAt: (t, args): HostObject => {
      const series = t.chart.series[args.integer(0)];
      if (!series) throw new OfficeError("InvalidArgument");
      return seriesObject(t, series);
    },
  },
});
