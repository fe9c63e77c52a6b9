// What the grid asks of calculation for each cell it draws.
import type { StyleOverlay } from "../../model/features";
import type { Sheet } from "../../model/sheet";

export interface ConditionalLook {
  overlay?: StyleOverlay;
  /** `fraction` of the cell's width, 0–1. */
  bar?: { fraction: number; color: string; showValue: boolean };
  /** One of a set's icons: 0 is the lowest of `count`. */
  icon?: { set: string; index: number; count: number };
}

export interface CellSource {
  /** The value as its number format shows it. */
  text(sheet: Sheet, row: number, column: number): string;
  conditional(sheet: Sheet, row: number, column: number): ConditionalLook | null;
}
