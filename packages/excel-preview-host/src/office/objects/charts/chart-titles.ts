// Titles and legend of a chart.
import type { ChartTarget } from "../../context";
import type { ChartAxis, ChartFont, ChartTitle } from "../../../model/charts";
import { hostType } from "../../object-type";
import { LARGE, SMALL, chartFont, chartFormat, orientation } from "./chart-look";
import { chartChanged, detailsOf } from "./chart-target";

const titleFormat = chartFormat("ChartTitleFormat", ["border", "fill", "font"]);
const axisTitleFormat = chartFormat("ChartAxisTitleFormat", ["border", "fill", "font"]);
const legendFormat = chartFormat("ChartLegendFormat", ["border", "fill", "font"]);

function titleOf(t: ChartTarget): ChartTitle {
  return (detailsOf(t).title ??= {});
}

const substring = hostType<ChartTarget & { holder: { font: ChartFont } }>({
  name: "ChartFormatString",
  navigate: { font: (t) => chartFont({ ...t, usual: LARGE }) },
});

export const chartTitle = hostType<ChartTarget>({
  name: "ChartTitle",
  get: {
    overlay: (t) => titleOf(t).overlay ?? false,
    showShadow: (t) => titleOf(t).shadow ?? false,
    text: (t) => t.chart.title ?? "",
    textOrientation: (t) => titleOf(t).rotation ?? 0,
    visible: (t) => t.chart.title !== null,
  },
  set: {
    overlay: (t, v) => {
      titleOf(t).overlay = v.boolean(0);
      chartChanged(t);
    },
    showShadow: (t, v) => {
      titleOf(t).shadow = v.boolean(0);
      chartChanged(t);
    },
    text: (t, v) => {
      t.chart.title = v.text(0);
      delete titleOf(t).runs;
      chartChanged(t);
    },
    textOrientation: (t, v) => orientation(t, titleOf(t), v),
    visible: (t, v) => {
      t.chart.title = v.boolean(0) ? (t.chart.title ?? "图表标题") : null;
      chartChanged(t);
    },
  },
  navigate: { format: (t) => titleFormat({ ...t, look: titleOf(t), usual: LARGE }) },
  methods: {
    getSubstring: (t, args) => {
      const [start, length] = [args.integer(0), args.integer(1)];
      if (start < 0 || length < 1 || start + length > (t.chart.title ?? "").length)
        throw args.invalid();
      const title = titleOf(t);
      const known = title.runs?.find((run) => run.start === start && run.length === length);
      const run = known ?? { start, length, font: {} };
      if (!known) title.runs = [...(title.runs ?? []), run];
      return substring({ ...t, holder: run });
    },
  },
});

const LEGEND_POSITIONS = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "corner",
} as const;
const LEGEND_NAMES = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

function legendOf(t: ChartTarget): ChartTitle {
  return (detailsOf(t).legend ??= {});
}

export const chartLegend = hostType<ChartTarget>({
  name: "ChartLegend",
  get: {
    overlay: (t) => legendOf(t).overlay ?? false,
    position: (t) =>
      LEGEND_NAMES.find((name) => LEGEND_POSITIONS[name] === t.chart.legendPosition) ?? "Right",
    showShadow: (t) => legendOf(t).shadow ?? false,
    visible: (t) => t.chart.showLegend,
  },
  set: {
    overlay: (t, v) => {
      legendOf(t).overlay = v.boolean(0);
      chartChanged(t);
    },
    position: (t, v) => {
      t.chart.legendPosition = LEGEND_POSITIONS[v.oneOf(0, LEGEND_NAMES)];
      chartChanged(t);
    },
    showShadow: (t, v) => {
      legendOf(t).shadow = v.boolean(0);
      chartChanged(t);
    },
    visible: (t, v) => {
      t.chart.showLegend = v.boolean(0);
      chartChanged(t);
    },
  },
  navigate: { format: (t) => legendFormat({ ...t, look: legendOf(t), usual: SMALL }) },
});

export interface AxisTarget extends ChartTarget {
  readonly axis: ChartAxis;
  readonly ofValues: boolean;
}

const AXIS_TITLE = "坐标轴标题";

function axisTitleOf({ axis }: AxisTarget): ChartTitle & { text: string } {
  return (axis.title ??= { text: AXIS_TITLE });
}

/** A title that is written or dressed is there; one that was taken away is not. */
export const axisTitle = hostType<AxisTarget>({
  name: "ChartAxisTitle",
  get: {
    text: (t) => t.axis.title?.text ?? "",
    textOrientation: (t) => t.axis.title?.rotation ?? 0,
    visible: (t) => t.axis.title !== undefined,
  },
  set: {
    text: (t, v) => {
      axisTitleOf(t).text = v.text(0);
      chartChanged(t);
    },
    textOrientation: (t, v) => orientation(t, axisTitleOf(t), v),
    visible: (t, v) => {
      if (v.boolean(0)) axisTitleOf(t);
      else delete t.axis.title;
      chartChanged(t);
    },
  },
  navigate: {
    format: (t) => axisTitleFormat({ ...t, look: t.axis.title ?? {}, usual: SMALL }),
  },
});
