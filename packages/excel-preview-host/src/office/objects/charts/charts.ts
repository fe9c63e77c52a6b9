// Charts on a sheet: adding, finding, placing.
import type { ChartTarget, RangeTarget, SheetTarget } from "../../context";
import { isFree } from "../../../edit/cells";
import { columnCount, rowCount, type Area } from "../../../model/address";
import type { Chart, ChartSeries } from "../../../model/charts";
import type { Sheet } from "../../../model/sheet";
import type { Arguments } from "../../arguments";
import { OfficeError, apiNotFound } from "../../errors";
import { hostType } from "../../object-type";
import { CHART_TYPES } from "../../../xlsx/charts/chart-types";
import { chartFormatOf, dataTableOf, plotArea } from "./chart-areas";
import { axes } from "./chart-axes";
import { chartLabels } from "./chart-labels";
import { seriesCollection } from "./chart-series";
import { chartChanged } from "./chart-target";
import { chartLegend, chartTitle } from "./chart-titles";
import { rangePosition } from "../range/range-reading";
import { absoluteAddress, rangeArgument, rangeOf } from "../range/range-target";
import type { HostObject } from "../../host-object";

/** Kinds of charts that Excel has besides. */
const OTHER_TYPES =
  /^(PieExploded|3DPieExploded|PieOfPie|BarOfPie|DoughnutExploded|Surface|Stock[VOHLC]+|Bubble3DEffect|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)/;
/** Excel's default size of a new chart, in points. */
const NEW_CHART = { left: 0, top: 0, width: 360, height: 216 };

function isText(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  return typeof value === "string" || value === null;
}

/** Series from a block of cells: text in the first row or column names series and categories. */
function seriesFrom({ host, sheet, area }: RangeTarget, by: string): ChartSeries[] {
  if (host.strict.blankChartsHaveNoSeries && isFree(sheet, area)) return [];
  const inColumns = by === "Columns" || (by === "Auto" && rowCount(area) >= columnCount(area));
  const topNames = isText(sheet, area.top, area.right) && rowCount(area) > 1;
  const leftNames = isText(sheet, area.bottom, area.left) && columnCount(area) > 1;
  const body: Area = {
    ...area,
    top: area.top + Number(topNames),
    left: area.left + Number(leftNames),
  };
  const reference = (part: Area) => absoluteAddress(sheet, part);
  const series: ChartSeries[] = [];
  const [first, last] = inColumns ? [body.left, body.right] : [body.top, body.bottom];
  for (let line = first; line <= last; line++) {
    const strip = inColumns
      ? { ...body, left: line, right: line }
      : { ...body, top: line, bottom: line };
    const name = inColumns
      ? topNames && { ...strip, top: area.top, bottom: area.top }
      : leftNames && { ...strip, left: area.left, right: area.left };
    const categories = inColumns
      ? leftNames && { ...body, left: area.left, right: area.left }
      : topNames && { ...body, top: area.top, bottom: area.top };
    series.push({
      name: name ? reference(name) : `系列${series.length + 1}`,
      values: reference(strip),
      categories: categories ? reference(categories) : "",
    });
  }
  return series;
}

function add(t: SheetTarget, args: Arguments): HostObject {
  const source = rangeOf(args.raw(1));
  if (!source) throw args.invalid();
  const ids = t.host.book.sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.id));
  let n = ids.length + 1;
  while (ids.includes(`chart${n}`)) n++;
  const chart: Chart = {
    id: `chart${n}`,
    name: `图表 ${n}`,
    type: chartType(args),
    title: null,
    showLegend: true,
    legendPosition: "right",
    series: seriesFrom(source, args.textOr(2, "Auto")),
    position: { ...NEW_CHART },
  };
  t.sheet.charts = [...t.sheet.charts, chart];
  chartChanged(t);
  return chartObject({ ...t, chart });
}

/** @throws ApiNotFound for kinds of charts that the host cannot put into a file */
function chartType(args: Arguments): string {
  const type = args.text(0);
  if (type in CHART_TYPES) return type;
  if (!OTHER_TYPES.test(type)) throw args.invalid();
  throw apiNotFound(`${args.member} (${type})`);
}

type Side = keyof Chart["position"];
function setSide(side: Side) {
  return (t: ChartTarget, v: Arguments): void => {
    t.chart.position = { ...t.chart.position, [side]: v.number(0) };
    chartChanged(t);
  };
}

/** Covers the cells from one to the other. */
function setPosition(t: ChartTarget, args: Arguments): undefined {
  const start = rangeArgument(t.host, t.sheet, args, 0);
  const end = args.absent(1) ? start : rangeArgument(t.host, t.sheet, args, 1);
  const area = { ...start.area, bottom: end.area.bottom, right: end.area.right };
  const covered = { ...start, area };
  const points = (side: Side) => Number(rangePosition[side]?.(covered));
  const { width, height } = t.chart.position;
  t.chart.position = args.absent(1)
    ? { left: points("left"), top: points("top"), width, height }
    : {
        left: points("left"),
        top: points("top"),
        width: points("width"),
        height: points("height"),
      };
  chartChanged(t);
  return undefined;
}

const chartObject = hostType<ChartTarget>({
  name: "Chart",
  identity: (t) => ({ Id: t.chart.id }),
  get: {
    chartType: (t) => t.chart.type,
    height: (t) => t.chart.position.height,
    id: (t) => t.chart.id,
    left: (t) => t.chart.position.left,
    name: (t) => t.chart.name,
    top: (t) => t.chart.position.top,
    width: (t) => t.chart.position.width,
  },
  set: {
    chartType: (t, v) => {
      t.chart.type = chartType(v);
      chartChanged(t);
    },
    height: setSide("height"),
    left: setSide("left"),
    name: (t, v) => {
      t.chart.name = v.text(0);
      chartChanged(t);
    },
    top: setSide("top"),
    width: setSide("width"),
  },
  navigate: {
    axes: (t) => axes(t),
    dataLabels: chartLabels,
    format: chartFormatOf,
    legend: (t) => chartLegend(t),
    plotArea: (t) => plotArea(t),
    series: (t) => seriesCollection(t),
    title: (t) => chartTitle(t),
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: t.sheet }),
  },
  methods: {
    delete: (t) => {
      t.sheet.charts = t.sheet.charts.filter((chart) => chart !== t.chart);
      chartChanged(t);
      return undefined;
    },
    getDataTable: (t) => orFail(dataTableOf(t)),
    getDataTableOrNullObject: dataTableOf,
    setData: (t, args) => {
      const source = rangeOf(args.raw(0));
      if (!source) throw args.invalid();
      t.chart.series = seriesFrom(source, args.textOr(1, "Auto"));
      chartChanged(t);
      return undefined;
    },
    setPosition,
  },
});

function find(t: SheetTarget, key: string): HostObject | null {
  const chart = t.sheet.charts.find((c) => c.id === key || c.name === key);
  return chart ? chartObject({ ...t, chart }) : null;
}

function orFail(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

export const chartCollection = hostType<SheetTarget>({
  name: "ChartCollection",
  getByName: { count: (t) => t.sheet.charts.length },
  items: (t) => t.sheet.charts.map((chart) => chartObject({ ...t, chart })),
  item: (t, key) => orFail(find(t, key.text(0))),
  methods: {
    add,
    getCount: (t) => t.sheet.charts.length,
    getItem: (t, args) => orFail(find(t, args.text(0))),
    getItemAt: (t, args) => {
      const chart = t.sheet.charts[args.integer(0)];
      return orFail(chart ? chartObject({ ...t, chart }) : null);
    },
    getItemOrNullObject: (t, args) => find(t, args.text(0)),
  },
});
