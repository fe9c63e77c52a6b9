// What a sheet carries besides cells: tables, conditional formats, validations, charts, page setup.
import type { Area } from "./address";
import type { FilterRule } from "./filters";
import type { PresetCriterion } from "./preset-criteria";
import type { Border, Edge } from "./style";

/** Part of a style, laid over a cell's own (a conditional format's dxf). */
export interface StyleOverlay {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  borders?: Partial<Record<Edge, Border>>;
}

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A threshold of a data bar, colour scale or icon set. */
export interface Threshold {
  type: "min" | "max" | "num" | "percent" | "percentile" | "formula";
  value?: string;
  color?: string;
}

/** Formulas are without "=" and relative to the top left cell of the first area. */
export type ConditionalRule =
  | { type: "cellIs"; operator: Comparison; formulas: string[]; overlay: StyleOverlay }
  | { type: "expression"; formula: string; overlay: StyleOverlay }
  | {
      type: "containsText";
      operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      text: string;
      overlay: StyleOverlay;
    }
  | { type: "topBottom"; rank: number; bottom: boolean; percent: boolean; overlay: StyleOverlay }
  /** Null as long as nobody has said which; such a rule is not saved. */
  | { type: "preset"; criterion: PresetCriterion | null; overlay: StyleOverlay }
  | { type: "dataBar"; min: Threshold; max: Threshold; color: string; showValue: boolean }
  | { type: "colorScale"; thresholds: Threshold[] }
  | { type: "iconSet"; iconSet: string; thresholds: Threshold[] }
  /** A rule of the file that the host does not draw; its XML is kept. */
  | { type: "kept"; xml: string };

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  /** 1 is applied first */
  priority: number;
  stopIfTrue: boolean;
  rule: ConditionalRule;
}

export interface Validation {
  areas: Area[];
  type: "none" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator: Comparison;
  /** As in the file: a list's `"甲,乙"` in quotes or a reference, numbers as text, formulas without "=". */
  formula1: string;
  formula2: string;
  allowBlank: boolean;
  inCellDropDown: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: {
    show: boolean;
    title: string;
    message: string;
    style: "stop" | "warning" | "information";
  };
}

/** A what-if data table: values that Excel finds by putting others into its input cells. */
export interface DataTable {
  area: Area;
  /** The row's and the column's input cell; null for one that is missing or deleted. */
  inputs: (Area | null)[];
  /** What the file says of it besides. */
  attributes: Record<string, string>;
}

export interface TableColumn {
  id: number;
  name: string;
  filter?: FilterRule;
  totalsFormula?: string;
}

export interface Table {
  id: number;
  name: string;
  sheetId: string;
  /** With header row and totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  columns: TableColumn[];
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface PageSetup {
  orientation: "portrait" | "landscape";
  /** OOXML paper size: 9 is A4. */
  paperSize: number;
  fitToWidth?: number;
  fitToHeight?: number;
  scale?: number;
  /** inches */
  margins: {
    left: number;
    right: number;
    top: number;
    bottom: number;
    header: number;
    footer: number;
  };
  centerHorizontally: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printArea?: Area;
  titleRows?: { first: number; last: number };
  titleColumns?: { first: number; last: number };
  headerFooter?: { header: string; footer: string };
}

export interface DefinedName {
  name: string;
  /** Without "=". */
  formula: string;
  /** Sheet id for a sheet-scoped name. */
  scope: string | null;
  visible: boolean;
  comment: string;
}

export interface Protection {
  /** Options as office.js names them (allowAutoFilter, allowSort, …). */
  options: Record<string, boolean | string>;
  /** The file's own hash attributes, kept as they are; a password asked for is compared as text. */
  password?: string;
}
