// The book's change notices: calculation, saving, the page and office.js events all follow these.
import type { Area } from "./address";

/** Cells that were put in, or that were taken out of where others now are. */
export interface Resized {
  what: "inserted" | "deleted";
  /** "rows": what lies below has moved. */
  axis: "rows" | "columns";
  /** Whole lines of the sheet or of a table, not just some cells. */
  lines: boolean;
  area: Area;
}

/**
 * Cells from `at` on, in the lanes `first`–`last` across, move by `count` along the axis
 * ("rows": down, lanes are columns). Negative: the cells `at` … `at - count - 1` are deleted.
 */
export interface Shift {
  axis: "rows" | "columns";
  at: number;
  count: number;
  first: number;
  last: number;
}

export type Change =
  /**
   * Values or formulas typed by the user ("local"), set by the add-in ("addin") or recalculated. Where
   * cells were put in or taken out, `area` is all that has moved by it.
   */
  | {
      kind: "cells";
      sheetId: string;
      area: Area;
      origin: "local" | "addin" | "calculation";
      resized?: Resized;
    }
  /** Cells have moved with all that hangs on them; the "cells" change of the same edit follows. */
  | { kind: "shifted"; sheetId: string; shift: Shift }
  | { kind: "styles"; sheetId: string; area: Area }
  /** Column widths, row heights, hidden rows and columns, merges, frozen panes, grid lines. */
  | { kind: "layout"; sheetId: string }
  | { kind: "page"; sheetId: string }
  | { kind: "protection"; sheetId: string }
  | { kind: "validations"; sheetId: string }
  | { kind: "conditionalFormats"; sheetId: string }
  | { kind: "charts"; sheetId: string }
  /** The sheet's own filter, outside tables. */
  | { kind: "autoFilter"; sheetId: string }
  | {
      kind: "tables";
      sheetId: string;
      tableId: number;
      what: "added" | "changed" | "removed" | "filtered";
    }
  | { kind: "sheets"; sheetId: string; what: "added" | "renamed" | "removed" | "moved" | "changed" }
  | { kind: "names" }
  /** The workbook's structure is protected, or no more. */
  | { kind: "structure" }
  | { kind: "settings" }
  | { kind: "properties" }
  | { kind: "activated"; sheetId: string }
  | { kind: "selection"; sheetId: string; areas: Area[] };

export type ChangeListener = (change: Change) => void;
