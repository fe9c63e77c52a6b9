// The parts of a chart: title, legend, series, axes.
import type { ChartTarget, SheetTarget } from "../../context";
import { displayText } from "../../../calc/display";
import type { ChartSeries } from "../../../model/features";
import type { Arguments } from "../../arguments";
import { color } from "../../color";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import { absoluteAddress, rangeOf, referredRange } from "../range/range-target";
import type { HostObject } from "../../host-object";

export function chartChanged({ sheet }: SheetTarget): void {
  sheet.changed({ kind: "charts", sheetId: sheet.id });
}

export const chartTitle = hostType<ChartTarget>({
  name: "ChartTitle",
  get: { text: (t) => t.chart.title ?? "", visible: (t) => t.chart.title !== null },
  set: {
    text: (t, v) => {
      t.chart.title = v.text(0);
      chartChanged(t);
    },
    visible: (t, v) => {
      t.chart.title = v.boolean(0) ? (t.chart.title ?? "图表标题") : null;
      chartChanged(t);
    },
  },
});

const LEGEND_POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

export const chartLegend = hostType<ChartTarget>({
  name: "ChartLegend",
  get: {
    position: (t) => {
      const { legendPosition } = t.chart;
      return legendPosition.charAt(0).toUpperCase() + legendPosition.slice(1);
    },
    visible: (t) => t.chart.showLegend,
  },
  set: {
    position: (t, v) => {
      const name = v.oneOf(0, ["Top", "Bottom", "Left", "Right"]);
      t.chart.legendPosition = LEGEND_POSITIONS[name];
      chartChanged(t);
    },
    visible: (t, v) => {
      t.chart.showLegend = v.boolean(0);
      chartChanged(t);
    },
  },
});

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

function reference(args: Arguments): string {
  const range = rangeOf(args.raw(0));
  if (!range) throw args.invalid();
  return absoluteAddress(range.sheet, range.area);
}

/** The text that the series is called by, also where a cell gives it. */
function seriesName({ host, sheet, series }: SeriesTarget): string {
  const found = referredRange(host, sheet, series.name);
  if (!found) return series.name;
  return displayText(host.book, found.sheet, found.area.top, found.area.left);
}

const seriesFill = hostType<SeriesTarget>({
  name: "ChartFill",
  methods: {
    setSolidColor: (t, args) => {
      t.series.color = color(args);
      chartChanged(t);
      return undefined;
    },
  },
});

const seriesFormat = hostType<SeriesTarget>({
  name: "ChartSeriesFormat",
  navigate: { fill: (t) => seriesFill(t) },
});

const chartSeries = hostType<SeriesTarget>({
  name: "ChartSeries",
  get: { name: seriesName },
  set: {
    name: (t, v) => {
      t.series.name = v.text(0);
      chartChanged(t);
    },
  },
  navigate: { format: (t) => seriesFormat(t) },
  methods: {
    delete: (t) => {
      t.chart.series = t.chart.series.filter((series) => series !== t.series);
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

export const seriesCollection = hostType<ChartTarget>({
  name: "ChartSeriesCollection",
  getByName: { count: (t) => t.chart.series.length },
  items: (t) => t.chart.series.map((series) => chartSeries({ ...t, series })),
  methods: {
    add: (t, args) => {
      const series = { name: args.textOr(0, ""), values: "", categories: "" };
      const at = args.integerOr(1, t.chart.series.length);
      t.chart.series = t.chart.series.toSpliced(at, 0, series);
      chartChanged(t);
      return chartSeries({ ...t, series });
    },
    getCount: (t) => t.chart.series.length,
    getItemAt: (t, args): HostObject => {
      const series = t.chart.series[args.integer(0)];
      if (!series) throw new OfficeError("InvalidArgument");
      return chartSeries({ ...t, series });
    },
  },
});

const axis = hostType<ChartTarget>({
  name: "ChartAxis",
  get: { visible: () => true },
});

/** The host draws its axes from the data; there is nothing to set on them. */
export const axes = hostType<ChartTarget>({
  name: "ChartAxes",
  navigate: { categoryAxis: (t) => axis(t), valueAxis: (t) => axis(t) },
});
