// office.js's chart types and how the file spells them.

export interface FileChartType {
  element:
    | "barChart"
    | "bar3DChart"
    | "lineChart"
    | "line3DChart"
    | "pieChart"
    | "pie3DChart"
    | "doughnutChart"
    | "areaChart"
    | "area3DChart"
    | "radarChart"
    | "scatterChart"
    | "bubbleChart";
  direction?: "col" | "bar";
  grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  markers?: boolean;
  /** Of scatter charts, whose points are joined. */
  lines?: boolean;
  smooth?: boolean;
  /** A radar's area is filled. */
  filled?: boolean;
  shape?: "box" | "cylinder" | "cone" | "pyramid";
  /** Numbers on both axes. */
  withX?: boolean;
}

/** What stands in the model for a chart that is kept but not understood. */
export const UNKNOWN_CHART = "Invalid";

const GROUPINGS = {
  Clustered: "clustered",
  Stacked: "stacked",
  Stacked100: "percentStacked",
} as const;
const SHAPES = { "3D": "box", Cylinder: "cylinder", Cone: "cone", Pyramid: "pyramid" } as const;

/** Columns and bars in three dimensions: "3DColumnClustered", "CylinderBarStacked100", "ConeCol", … */
function solids(): [string, FileChartType][] {
  const behindEachOther = Object.entries(SHAPES).map(([name, shape]): [string, FileChartType] => [
    name + (shape === "box" ? "Column" : "Col"),
    { element: "bar3DChart", direction: "col", grouping: "standard", shape },
  ]);
  const grouped = Object.entries(SHAPES).flatMap(([name, shape]) =>
    (["col", "bar"] as const).flatMap((direction) =>
      Object.entries(GROUPINGS).map(([grouped, grouping]): [string, FileChartType] => {
        const word = direction === "bar" ? "Bar" : shape === "box" ? "Column" : "Col";
        return [name + word + grouped, { element: "bar3DChart", direction, grouping, shape }];
      }),
    ),
  );
  return [...behindEachOther, ...grouped];
}

export const CHART_TYPES: Record<string, FileChartType> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  ...Object.fromEntries(solids()),
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true },
  Pie: { element: "pieChart" },
  "3DPie": { element: "pie3DChart" },
  Doughnut: { element: "doughnutChart" },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  "3DLine": { element: "line3DChart", grouping: "standard" },
  "3DArea": { element: "area3DChart", grouping: "standard" },
  "3DAreaStacked": { element: "area3DChart", grouping: "stacked" },
  "3DAreaStacked100": { element: "area3DChart", grouping: "percentStacked" },
  Radar: { element: "radarChart", markers: false },
  RadarMarkers: { element: "radarChart", markers: true },
  RadarFilled: { element: "radarChart", filled: true },
  XYScatter: { element: "scatterChart", markers: true, withX: true },
  XYScatterLines: { element: "scatterChart", markers: true, lines: true, withX: true },
  XYScatterLinesNoMarkers: { element: "scatterChart", lines: true, withX: true },
  XYScatterSmooth: {
    element: "scatterChart",
    markers: true,
    lines: true,
    smooth: true,
    withX: true,
  },
  XYScatterSmoothNoMarkers: { element: "scatterChart", lines: true, smooth: true, withX: true },
  Bubble: { element: "bubbleChart", withX: true },
};

const TRAITS = ["element", "direction", "grouping", "shape"] as const;
const FLAGS = ["markers", "lines", "smooth", "filled"] as const;

export function chartTypeName(type: FileChartType): string {
  const found = Object.entries(CHART_TYPES).find(
    ([, known]) =>
      TRAITS.every((trait) => known[trait] === type[trait]) &&
      FLAGS.every((flag) => (known[flag] ?? false) === (type[flag] ?? false)),
  );
  return found?.[0] ?? UNKNOWN_CHART;
}

/** In three dimensions, with the series behind each other: an axis of their own says which is which. */
export function isDeep({ element, grouping }: FileChartType): boolean {
  return /^(bar|line|area)3DChart$/.test(element) && grouping === "standard";
}

export function isPie({ element }: FileChartType): boolean {
  return /^(pie|pie3D|doughnut)Chart$/.test(element);
}

/** Drawn as lines: the colour of a series is its line's. */
export function isLine({ element, filled }: FileChartType): boolean {
  return /^(line|radar|scatter)Chart$/.test(element) && !filled;
}
