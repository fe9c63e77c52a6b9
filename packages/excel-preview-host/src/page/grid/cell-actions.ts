// What the grid does to the workbook on the user's behalf.
import type { Area } from "../../model/address";
import type { Table } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import type { Spot } from "./moves";

/** Each action answers null, or the sentence that says why it was refused. */
export interface CellActions {
  enter(sheet: Sheet, spot: Spot, text: string): string | null;
  paste(sheet: Sheet, from: Spot, rows: string[][]): string | null;
  clear(sheet: Sheet, areas: readonly Area[]): string | null;
  /** The items of the cell's validation list, null where it has none. */
  listItems(sheet: Sheet, spot: Spot): string[] | null;
  /** The values a table's column shows, each once, in the order of a filter list. */
  columnValues(table: Table, column: number): string[];
  filter(table: Table, column: number, values: string[] | null): string | null;
  sort(table: Table, column: number, ascending: boolean): string | null;
}
