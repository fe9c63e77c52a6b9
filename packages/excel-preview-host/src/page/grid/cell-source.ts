// What the grid asks of calculation for each cell it draws.
import type { ConditionalLook } from "../../calc/conditional";
import type { Sheet } from "../../model/sheet";

export interface CellSource {
  /** The value as its number format shows it. */
  text(sheet: Sheet, row: number, column: number): string;
  /** The colour that the number format asks for (`[Red]`), "#rrggbb"; null for the font's own. */
  colour(sheet: Sheet, row: number, column: number): string | null;
  conditional(sheet: Sheet, row: number, column: number): ConditionalLook | null;
}
