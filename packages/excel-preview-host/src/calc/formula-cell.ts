// What the calculator keeps about one cell with a formula.
import { area, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Dependence } from "./evaluation";
import type { Operand, SheetArea } from "./operand";
import type { CallNode } from "./tree";

/** One call of a custom function in a formula; `answer` comes later. */
export interface CustomCall {
  answer: { value: Operand } | null;
}

export class FormulaCell {
  state: "clean" | "dirty" | "running" = "clean";
  /** The cells read at the last evaluation (before the first: the references in the text). */
  precedents: readonly SheetArea[] = [];
  dependence: Dependence = {
    tables: new Set(),
    names: false,
    sheets: false,
    volatile: false,
    visibility: false,
  };
  /** The area that the result takes or, with #SPILL!, wants to take. */
  wanted: Area | null = null;
  /** Calls since the formula was last made dirty, by their place in the formula. */
  calls = new Map<CallNode, CustomCall[]>();
  /** Met a function that nobody knows, or that could not be called yet. */
  unknown = false;
  /** Keeps its error until it is entered again. */
  stuck = false;
  /** Reads itself, directly or through others; shows 0 as in Excel. */
  circular = false;

  constructor(
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
  ) {}

  /** What others see change when this formula's result changes. */
  get output(): Area {
    return this.wanted ?? area(this.row, this.column);
  }
}
