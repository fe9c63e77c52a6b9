// The side that runs an add-in's custom functions, as calculation sees it.
import type { CellValue } from "../model/value";

export interface CustomFunctionCaller {
  /** `name` is upper case with its namespace: "XXBS.QUARTERLY". */
  has(name: string): boolean;
  /**
   * Runs a function. Arguments are rows of cells, scalars as 1×1, omitted ones null; empty cells are null.
   * Calls made in the same turn may be sent together. Rejecting with a CellError gives that error.
   * @param caller the cell that asks, as "季度考核!A6"
   */
  call(name: string, args: (CellValue[][] | null)[], caller: string): Promise<CellValue[][]>;
}
