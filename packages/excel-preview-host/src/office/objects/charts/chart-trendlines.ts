// Trend lines of a series.
import { TRENDLINES, type ChartTrendline } from "../../../model/charts";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import { SMALL, chartFormat } from "./chart-look";
import { chartChanged, type SeriesTarget } from "./chart-target";

interface TrendTarget extends SeriesTarget {
  readonly trend: ChartTrendline;
}

const trendFormat = chartFormat("ChartTrendlineFormat", ["line"]);

function put(t: TrendTarget, change: Partial<ChartTrendline>): void {
  Object.assign(t.trend, change);
  chartChanged(t);
}

function between(v: Arguments, least: number, most: number): number {
  const value = v.integer(0);
  if (value < least || value > most) throw v.invalid();
  return value;
}

function periods(v: Arguments): number {
  const value = v.number(0);
  if (value < 0) throw v.invalid();
  return value;
}

const trendline = hostType<TrendTarget>({
  name: "ChartTrendline",
  get: {
    backwardPeriod: (t) => t.trend.backward ?? 0,
    forwardPeriod: (t) => t.trend.forward ?? 0,
    intercept: (t) => t.trend.intercept ?? "",
    movingAveragePeriod: (t) => t.trend.period ?? 2,
    name: (t) => t.trend.name ?? "",
    polynomialOrder: (t) => t.trend.order ?? 2,
    showEquation: (t) => t.trend.showEquation ?? false,
    showRSquared: (t) => t.trend.showRSquared ?? false,
    type: (t) => t.trend.type,
  },
  set: {
    backwardPeriod: (t, v) => put(t, { backward: periods(v) }),
    forwardPeriod: (t, v) => put(t, { forward: periods(v) }),
    // "" gives it back to Excel.
    intercept: (t, v) => {
      if (v.raw(0) === "") delete t.trend.intercept;
      else t.trend.intercept = v.number(0);
      chartChanged(t);
    },
    movingAveragePeriod: (t, v) => put(t, { period: between(v, 2, 255) }),
    name: (t, v) => put(t, { name: v.text(0) }),
    polynomialOrder: (t, v) => put(t, { order: between(v, 2, 6) }),
    showEquation: (t, v) => put(t, { showEquation: v.boolean(0) }),
    showRSquared: (t, v) => put(t, { showRSquared: v.boolean(0) }),
    type: (t, v) => put(t, { type: v.oneOf(0, TRENDLINES) }),
  },
  navigate: {
    format: (t) => trendFormat({ ...t, look: (t.trend.look ??= {}), usual: SMALL }),
  },
  methods: {
    delete: (t) => {
      t.series.trendlines = (t.series.trendlines ?? []).filter((trend) => trend !== t.trend);
      chartChanged(t);
      return undefined;
    },
  },
});

function all(t: SeriesTarget): ChartTrendline[] {
  return (t.series.trendlines ??= []);
}

function add(t: SeriesTarget, args: Arguments) {
  const type = args.absent(0) ? "Linear" : args.oneOf(0, TRENDLINES);
  const trend: ChartTrendline = { type };
  if (type === "Polynomial") trend.order = 2;
  if (type === "MovingAverage") trend.period = 2;
  all(t).push(trend);
  chartChanged(t);
  return trendline({ ...t, trend });
}

function at(t: SeriesTarget, args: Arguments) {
  const trend = all(t)[args.integer(0)];
  if (!trend) throw new OfficeError("ItemNotFound");
  return trendline({ ...t, trend });
}

export const trendlineCollection = hostType<SeriesTarget>({
  name: "ChartTrendlineCollection",
  items: (t) => all(t).map((trend) => trendline({ ...t, trend })),
  item: at,
  methods: { add, getCount: (t) => all(t).length, getItem: at },
});
