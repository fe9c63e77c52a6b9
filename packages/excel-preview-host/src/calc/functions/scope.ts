// What a function sees of the calculation that calls it.
import type { Sheet } from "../../model/sheet";
import type { CellError, CellValue } from "../../model/value";
import type { Lambda, Matrix, Operand, Reference } from "../operand";
import type { Node } from "../tree";

export interface Scope {
  /** Where the formula stands. */
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  evaluate(node: Node | null | undefined): Operand;
  /** The cells of a reference of one area; a scalar as 1×1. */
  matrix(operand: Operand): Matrix;
  /** The first cell of an array or reference, a scalar as it is. */
  scalar(operand: Operand): CellValue;
  /** Every area's cells; scalars as 1×1. */
  areas(operand: Operand): Matrix[];
  invoke(lambda: Lambda, args: Operand[]): Operand;
  /** The date and time as a serial; makes the formula volatile. */
  now(): number;
  markVolatile(): void;
  /** Whether a row is hidden, by a filter only or by hand as well. */
  rowHidden(sheet: Sheet, row: number, byHandToo: boolean): boolean;
  referenceFromText(text: string): Reference | CellError;
}

export type EagerFunction = (args: Operand[], scope: Scope) => Operand;
export type LazyFunction = (args: (Node | null)[], scope: Scope) => Operand;

export type FunctionEntry = { eager: EagerFunction } | { lazy: LazyFunction };
export type FunctionTable = Record<string, FunctionEntry>;

/** A table of functions that take evaluated arguments. */
export function eagerTable(functions: Record<string, EagerFunction>): FunctionTable {
  return Object.fromEntries(Object.entries(functions).map(([name, eager]) => [name, { eager }]));
}
