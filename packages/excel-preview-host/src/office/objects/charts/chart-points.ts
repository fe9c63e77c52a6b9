// The points of a series, each of which may look for itself.
import { MARKER_STYLES, type ChartMarker, type ChartPoint } from "../../../model/charts";
import { color } from "../../color";
import { OfficeError } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType, type Members } from "../../object-type";
import type { Json } from "../../wire";
import { cellJson } from "../../cell-json";
import { referredRange } from "../range/range-target";
import { hasLabels, pointLabel, showLabels } from "./chart-labels";
import { SMALL, chartFormat } from "./chart-look";
import { chartChanged, type SeriesTarget } from "./chart-target";

const pointFormat = chartFormat("ChartPointFormat", ["border", "fill"]);

interface MarkerTarget extends SeriesTarget {
  readonly holder: { marker?: ChartMarker };
}

function mark(t: MarkerTarget, change: ChartMarker): void {
  t.holder.marker = { ...t.holder.marker, ...change };
  chartChanged(t);
}

/** Markers of a series and of a point have the same members. */
export const markerGetters: NonNullable<Members<MarkerTarget>["get"]> = {
  markerBackgroundColor: (t) => t.holder.marker?.background ?? "",
  markerForegroundColor: (t) => t.holder.marker?.foreground ?? "",
  markerSize: (t) => t.holder.marker?.size ?? 5,
  markerStyle: (t) => t.holder.marker?.style ?? "Automatic",
};

export const markerSetters: NonNullable<Members<MarkerTarget>["set"]> = {
  markerBackgroundColor: (t, v) => mark(t, { background: color(v) }),
  markerForegroundColor: (t, v) => mark(t, { foreground: color(v) }),
  markerSize: (t, v) => {
    const size = v.integer(0);
    if (size < 2 || size > 72) throw v.invalid();
    mark(t, { size });
  },
  markerStyle: (t, v) => mark(t, { style: v.oneOf(0, MARKER_STYLES) }),
};

interface PointTarget extends SeriesTarget {
  readonly place: number;
  readonly holder: ChartPoint;
}

/** The figures behind a reference, row by row. */
export function figures(t: SeriesTarget, text: string): Json[] {
  const found = referredRange(t.host, t.sheet, text);
  if (!found) return [];
  t.host.calculator.calculate();
  const { top, left, bottom, right } = found.area;
  const list: Json[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      list.push(cellJson(found.sheet.value(row, column)));
  return list;
}

const chartPoint = hostType<PointTarget>({
  name: "ChartPoint",
  get: {
    hasDataLabel: (t) => hasLabels(t.holder),
    ...markerGetters,
    value: (t) => figures(t, t.series.values)[t.place] ?? "",
  },
  set: {
    hasDataLabel: (t, v) => showLabels(t, v.boolean(0)),
    ...markerSetters,
  },
  navigate: {
    dataLabel: (t) => pointLabel(t),
    format: (t) => pointFormat({ ...t, look: (t.holder.look ??= {}), usual: SMALL }),
  },
});

function point(t: SeriesTarget, place: number): HostObject {
  const points = (t.series.points ??= {});
  return chartPoint({ ...t, place, holder: (points[place] ??= {}) });
}

function count(t: SeriesTarget): number {
  return figures(t, t.series.values).length;
}

export const pointCollection = hostType<SeriesTarget>({
  name: "ChartPointsCollection",
  getByName: { count },
  items: (t) => Array.from({ length: count(t) }, (_, place) => point(t, place)),
  methods: {
    getCount: count,
    getItemAt: (t, args) => {
      const place = args.integer(0);
      if (place < 0 || place >= count(t)) throw new OfficeError("InvalidArgument");
      return point(t, place);
    },
  },
});
