// office.js's chart types and how the file spells them.

export interface FileChartType {
  element: "barChart" | "lineChart" | "pieChart" | "doughnutChart" | "areaChart";
  direction?: "col" | "bar";
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  markers?: boolean;
}

/** What stands in the model for a chart that is kept but not understood. */
export const UNKNOWN_CHART = "Invalid";

export const CHART_TYPES: Record<string, FileChartType> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
};

export function chartTypeName(type: FileChartType): string {
  const found = Object.entries(CHART_TYPES).find(
    ([, known]) =>
      known.element === type.element &&
      known.direction === type.direction &&
      known.grouping === type.grouping &&
      (known.markers ?? false) === (type.markers ?? false),
  );
  return found?.[0] ?? UNKNOWN_CHART;
}
