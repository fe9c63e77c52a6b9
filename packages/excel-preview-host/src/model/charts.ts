// Charts: what they show, and how their parts look where that is not left to Excel.

/** Colours are "#RRGGBB". */
export interface ChartFont {
  name?: string;
  /** points */
  size?: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

export const LINE_STYLES = [
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
] as const;

export interface ChartLine {
  color?: string;
  /** points */
  weight?: number;
  style?: (typeof LINE_STYLES)[number];
  /** No line at all. */
  none?: boolean;
}

export interface ChartLook {
  font?: ChartFont;
  /** null: none, what lies behind is seen. */
  fill?: string | null;
  line?: ChartLine;
  shadow?: boolean;
  /** Degrees against the clock, -90 to 90; 180 stands letters under each other. */
  rotation?: number;
}

/** A part of a text in a font of its own. */
export interface ChartRun {
  start: number;
  length: number;
  font: ChartFont;
}

export interface ChartTitle extends ChartLook {
  /** Does not push the plot aside. */
  overlay?: boolean;
  runs?: ChartRun[];
}

/** What labels say, each for itself. */
export const LABEL_PARTS = [
  "showLegendKey",
  "showValue",
  "showCategoryName",
  "showSeriesName",
  "showPercentage",
  "showBubbleSize",
] as const;
export type LabelPart = (typeof LABEL_PARTS)[number];

export const LABEL_POSITIONS = [
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
] as const;

export interface ChartLabels extends Partial<Record<LabelPart, boolean>> {
  look?: ChartLook;
  position?: (typeof LABEL_POSITIONS)[number];
  separator?: string;
  numberFormat?: string;
}

export const MARKER_STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

export interface ChartMarker {
  style?: (typeof MARKER_STYLES)[number];
  /** points, 2 to 72 */
  size?: number;
  background?: string;
  foreground?: string;
}

export interface ChartPoint {
  look?: ChartLook;
  marker?: ChartMarker;
  labels?: ChartLabels;
}

export const TRENDLINES = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;

export interface ChartTrendline {
  type: (typeof TRENDLINES)[number];
  name?: string;
  look?: ChartLook;
  /** Of a polynomial, 2 to 6. */
  order?: number;
  /** Of a moving average, from 2. */
  period?: number;
  forward?: number;
  backward?: number;
  intercept?: number;
  showEquation?: boolean;
  showRSquared?: boolean;
}

export const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;
export const TICK_LABELS = ["NextToAxis", "High", "Low", "None"] as const;
export const DISPLAY_UNITS = [
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
] as const;

export interface ChartAxis {
  hidden?: boolean;
  look?: ChartLook;
  title?: ChartTitle & { text: string };
  /** Undefined: what Excel gives a new chart, lines for the values and none for the categories. */
  majorGridlines?: boolean;
  minorGridlines?: boolean;
  majorLook?: ChartLook;
  minorLook?: ChartLook;
  reversed?: boolean;
  maximum?: number;
  minimum?: number;
  majorUnit?: number;
  minorUnit?: number;
  /** A logarithmic scale. */
  logBase?: number;
  majorTickMark?: (typeof TICK_MARKS)[number];
  minorTickMark?: (typeof TICK_MARKS)[number];
  tickLabels?: (typeof TICK_LABELS)[number];
  labelSpacing?: number;
  markSpacing?: number;
  /** Where the other axis crosses this one: at its highest or lowest, or at a value. */
  crossedAt?: "Maximum" | "Minimum" | number;
  /** Categories: the other axis crosses on a category, not before it. */
  onCategories?: boolean;
  displayUnit?: (typeof DISPLAY_UNITS)[number] | number;
  hideUnitLabel?: boolean;
  numberFormat?: string;
}

/** The figures in a table beneath the plot. */
export interface ChartDataTable {
  look?: ChartLook;
  horizontal: boolean;
  vertical: boolean;
  outline: boolean;
  legendKeys: boolean;
}

/** In points from the chart's corner; what is missing is left to Excel. */
export interface PlotPlace {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}

export interface ChartDetails {
  area?: ChartLook;
  plot?: ChartLook;
  plotPlace?: PlotPlace;
  title?: ChartTitle;
  legend?: ChartTitle;
  category?: ChartAxis;
  value?: ChartAxis;
  dataTable?: ChartDataTable;
  /** Percent: of a bar between groups of bars, of a doughnut's hole, and how far bars overlap. */
  gapWidth?: number;
  overlap?: number;
  holeSize?: number;
  /** Degrees at which the first slice begins. */
  firstSlice?: number;
}

export interface ChartSeries {
  /** Literal name, or a reference such as `季度考核!$G$6`. */
  name: string;
  /** References with sheet name. */
  values: string;
  categories: string;
  bubbleSizes?: string;
  color?: string;
  line?: ChartLine;
  marker?: ChartMarker;
  labels?: ChartLabels;
  /** By their place, from 0. */
  points?: Record<number, ChartPoint>;
  trendlines?: ChartTrendline[];
  smooth?: boolean;
}

export interface Chart {
  id: string;
  name: string;
  /** As office.js names it: "ColumnClustered", "BarClustered", "Line", "Pie", "ColumnStacked", … */
  type: string;
  title: string | null;
  showLegend: boolean;
  legendPosition: "top" | "bottom" | "left" | "right" | "corner";
  series: ChartSeries[];
  /** Points from the sheet's top left corner. */
  position: { left: number; top: number; width: number; height: number };
  details?: ChartDetails;
}
