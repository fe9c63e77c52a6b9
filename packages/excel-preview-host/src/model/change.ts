// The book's change notices: calculation, saving, the page and office.js events all follow these.
import type { Area } from "./address";

export type Change =
  /** Values or formulas typed by the user ("local"), set by the add-in ("addin") or recalculated. */
  | { kind: "cells"; sheetId: string; area: Area; origin: "local" | "addin" | "calculation" }
  | { kind: "styles"; sheetId: string; area: Area }
  /** Column widths, row heights, hidden rows and columns, merges, frozen panes, grid lines. */
  | { kind: "layout"; sheetId: string }
  | { kind: "page"; sheetId: string }
  | { kind: "protection"; sheetId: string }
  | { kind: "validations"; sheetId: string }
  | { kind: "conditionalFormats"; sheetId: string }
  | { kind: "charts"; sheetId: string }
  | {
      kind: "tables";
      sheetId: string;
      tableId: number;
      what: "added" | "changed" | "removed" | "filtered";
    }
  | { kind: "sheets"; sheetId: string; what: "added" | "renamed" | "removed" | "moved" | "changed" }
  | { kind: "names" }
  | { kind: "settings" }
  | { kind: "activated"; sheetId: string }
  | { kind: "selection"; sheetId: string; areas: Area[] };

export type ChangeListener = (change: Change) => void;
