// Data labels: of a point, of a series, of all series of a chart.
import type { ChartTarget } from "../../context";
import { isNumberFormat } from "../../../calc/number-format";
import {
  LABEL_PARTS,
  LABEL_POSITIONS,
  type ChartLabels,
  type ChartSeries,
} from "../../../model/charts";
import type { HostObject } from "../../host-object";
import { hostType, type Members } from "../../object-type";
import { together } from "../../together";
import { SMALL, chartFormat, orientation } from "./chart-look";
import { chartChanged } from "./chart-target";

export interface LabelsTarget extends ChartTarget {
  readonly holder: { labels?: ChartLabels };
}

const labelFormat = chartFormat("ChartDataLabelFormat", ["border", "fill", "font"]);

function labelsOf({ holder }: LabelsTarget): ChartLabels {
  return (holder.labels ??= {});
}

function change(t: LabelsTarget, labels: ChartLabels): void {
  Object.assign(labelsOf(t), labels);
  chartChanged(t);
}

type Of = Members<LabelsTarget>;

function members(name: string): Of {
  const shown = LABEL_PARTS.map((part): [string, NonNullable<Of["get"]>[string]] => [
    part,
    (t) => t.holder.labels?.[part] ?? false,
  ]);
  const showing = LABEL_PARTS.map((part): [string, NonNullable<Of["set"]>[string]] => [
    part,
    (t, v) => change(t, { [part]: v.boolean(0) }),
  ]);
  return {
    name,
    get: {
      ...Object.fromEntries(shown),
      numberFormat: (t) => t.holder.labels?.numberFormat ?? "General",
      position: (t) => t.holder.labels?.position ?? "None",
      separator: (t) => t.holder.labels?.separator ?? ", ",
    },
    set: {
      ...Object.fromEntries(showing),
      numberFormat: (t, v) => {
        const numberFormat = v.text(0);
        if (!isNumberFormat(numberFormat)) throw v.invalid();
        change(t, { numberFormat });
      },
      position: (t, v) => {
        if (v.oneOf(0, [...LABEL_POSITIONS, "None"]) === "None") {
          delete labelsOf(t).position;
          chartChanged(t);
        } else change(t, { position: v.oneOf(0, LABEL_POSITIONS) });
      },
      separator: (t, v) => change(t, { separator: v.text(0) }),
      textOrientation: (t, v) => orientation(t, (labelsOf(t).look ??= {}), v),
    },
    navigate: {
      format: (t) => labelFormat({ ...t, look: (labelsOf(t).look ??= {}), usual: SMALL }),
    },
  };
}

export const pointLabel = hostType<LabelsTarget>(members("ChartDataLabel"));
export const seriesLabels = hostType<LabelsTarget>(members("ChartDataLabels"));

/** Those of a chart are those of its series, each of them. */
export function chartLabels(t: ChartTarget): HostObject {
  const all = t.chart.series.map((holder) => seriesLabels({ ...t, holder }));
  return together(seriesLabels({ ...t, holder: {} }), all);
}

export function hasLabels({ labels }: Pick<ChartSeries, "labels">): boolean {
  return LABEL_PARTS.some((part) => labels?.[part]);
}

/** Shows the values, or nothing. */
export function showLabels(t: LabelsTarget, show: boolean): void {
  if (show && !hasLabels(t.holder)) labelsOf(t).showValue = true;
  if (!show) delete t.holder.labels;
  chartChanged(t);
}
