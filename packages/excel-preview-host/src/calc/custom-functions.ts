// The side that runs an add-in's custom functions, as calculation sees it.
import type { CellError, CellValue } from "../model/value";

/** A function that is known but cannot be called yet. */
export interface Refusal {
  /** What a cell shows that asks for it. */
  error: CellError;
  /** The cell keeps the error until its formula is entered again. */
  stays: boolean;
}

export interface CustomFunctionCaller {
  /** `name` is upper case with its namespace: "CONTOSO.ADD". */
  has(name: string): boolean;
  /** Null for a function that can be called. */
  refusal(name: string): Refusal | null;
  /**
   * Runs a function. Arguments are rows of cells, scalars as 1×1, omitted ones null; empty cells are null.
   * Calls made in the same turn may be sent together. Rejecting with a CellError gives that error.
   * @param caller the cell that asks, as "Sheet1!A6"
   * @param addresses where the arguments stand, as "Sheet1!A1:B2"; null for what is no reference
   */
  call(
    name: string,
    args: (CellValue[][] | null)[],
    caller: string,
    addresses: readonly (string | null)[],
  ): Promise<CellValue[][]>;
}
