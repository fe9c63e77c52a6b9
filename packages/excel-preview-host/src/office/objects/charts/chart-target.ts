// The parts of a chart's model behind its objects.
import type { ChartTarget, SheetTarget } from "../../context";
import type { ChartDetails, ChartSeries } from "../../../model/charts";
import type { Arguments } from "../../arguments";
import { absoluteAddress, rangeOf } from "../range/range-target";

export interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

export function chartChanged({ sheet }: SheetTarget): void {
  sheet.changed({ kind: "charts", sheetId: sheet.id });
}

/** To be read and changed; parts that stay empty say nothing. */
export function detailsOf({ chart }: ChartTarget): ChartDetails {
  return (chart.details ??= {});
}

/** A range as a series refers to it. */
export function reference(args: Arguments, index = 0): string {
  const range = rangeOf(args.raw(index));
  if (!range) throw args.invalid();
  return absoluteAddress(range.sheet, range.area);
}
