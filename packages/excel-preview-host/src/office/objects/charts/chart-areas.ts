// A chart as a whole, its plot, and the table of figures beneath it.
import type { ChartTarget } from "../../context";
import type { ChartDataTable, PlotPlace } from "../../../model/charts";
import type { Arguments } from "../../arguments";
import { OfficeError, apiNotFound } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType } from "../../object-type";
import { SMALL, chartFormat } from "./chart-look";
import { chartChanged, detailsOf } from "./chart-target";

const areaFormat = chartFormat("ChartAreaFormat", ["border", "fill", "font"]);
const plotFormat = chartFormat("ChartPlotAreaFormat", ["border", "fill"]);
const tableFormat = chartFormat("ChartDataTableFormat", ["border", "fill", "font"]);

export function chartFormatOf(t: ChartTarget): HostObject {
  return areaFormat({ ...t, look: (detailsOf(t).area ??= {}), usual: SMALL });
}

type Side = keyof PlotPlace;

/** Only a place that was given is known: else Excel finds one when it draws. */
function place(side: Side) {
  return (t: ChartTarget): number => {
    const value = t.chart.details?.plotPlace?.[side];
    if (value === undefined) throw apiNotFound(`ChartPlotArea.${side} (automatic)`);
    return value;
  };
}

function setPlace(side: Side) {
  return (t: ChartTarget, v: Arguments): void => {
    const value = v.number(0);
    if (value < 0) throw v.invalid();
    const details = detailsOf(t);
    details.plotPlace = { ...details.plotPlace, [side]: value };
    chartChanged(t);
  };
}

export const plotArea = hostType<ChartTarget>({
  name: "ChartPlotArea",
  getByName: {
    height: place("height"),
    left: place("left"),
    top: place("top"),
    width: place("width"),
  },
  set: {
    height: setPlace("height"),
    left: setPlace("left"),
    top: setPlace("top"),
    width: setPlace("width"),
  },
  navigate: { format: (t) => plotFormat({ ...t, look: (detailsOf(t).plot ??= {}), usual: SMALL }) },
});

/** Kinds of charts that can have one. */
const WITH_TABLE = /^(Column|Bar|Line|Area|3D(Column|Bar|Line|Area)|Cylinder|Cone|Pyramid)/;

const NEW_TABLE: ChartDataTable = {
  horizontal: true,
  vertical: true,
  outline: true,
  legendKeys: true,
};

function shown(t: ChartTarget): ChartDataTable {
  return detailsOf(t).dataTable ?? NEW_TABLE;
}

function change(t: ChartTarget, key: Exclude<keyof ChartDataTable, "look">) {
  return (v: Arguments): void => {
    const table = detailsOf(t).dataTable;
    if (!table) throw new OfficeError("InvalidOperation");
    table[key] = v.boolean(0);
    chartChanged(t);
  };
}

const dataTable = hostType<ChartTarget>({
  name: "ChartDataTable",
  get: {
    showHorizontalBorder: (t) => shown(t).horizontal,
    showLegendKey: (t) => shown(t).legendKeys,
    showOutlineBorder: (t) => shown(t).outline,
    showVerticalBorder: (t) => shown(t).vertical,
    visible: (t) => t.chart.details?.dataTable !== undefined,
  },
  set: {
    showHorizontalBorder: (t, v) => change(t, "horizontal")(v),
    showLegendKey: (t, v) => change(t, "legendKeys")(v),
    showOutlineBorder: (t, v) => change(t, "outline")(v),
    showVerticalBorder: (t, v) => change(t, "vertical")(v),
    visible: (t, v) => {
      const details = detailsOf(t);
      if (v.boolean(0)) details.dataTable ??= { ...NEW_TABLE };
      else delete details.dataTable;
      chartChanged(t);
    },
  },
  navigate: {
    format: (t) => {
      const table = detailsOf(t).dataTable;
      return tableFormat({ ...t, look: table ? (table.look ??= {}) : {}, usual: SMALL });
    },
  },
});

/** Null for kinds of charts that have none. */
export function dataTableOf(t: ChartTarget): HostObject | null {
  return WITH_TABLE.test(t.chart.type) ? dataTable(t) : null;
}
