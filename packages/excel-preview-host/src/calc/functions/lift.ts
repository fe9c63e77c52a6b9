// Functions of single values, laid over arrays as Excel does: sizes are matched, errors pass through.
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { CellError, type CellValue } from "../../model/value";
import {
  DIV0,
  NA,
  NUM,
  Reference,
  VALUE,
  isMatrix,
  toNumber,
  toText,
  type Matrix,
  type Operand,
} from "../operand";
import type { EagerFunction, Scope } from "./scope";

/** A value at a place of the result; a single row or column is repeated, beyond the end is #N/A. */
export function valueAt(matrix: Matrix, row: number, column: number): CellValue {
  const line = matrix.length === 1 ? matrix[0] : matrix[row];
  if (!line) return NA;
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? NA : value;
}

/** Combines matrices cell by cell; the result is as high and as wide as the largest. */
export function broadcast(
  matrices: readonly Matrix[],
  combine: (values: CellValue[]) => CellValue,
): CellValue[][] {
  const height = Math.max(...matrices.map((m) => m.length));
  const width = Math.max(...matrices.map((m) => m[0]?.length ?? 0));
  return Array.from({ length: height }, (_row, r) =>
    Array.from({ length: width }, (_column, c) => combine(matrices.map((m) => valueAt(m, r, c)))),
  );
}

/** A larger array is not calculated here: Excel itself gives up some way above it. */
const MOST_CELLS = 4_000_000;

/**
 * An array of that size, row by row; larger than a sheet is #VALUE!.
 * @throws RangeError where it would take too long
 */
export function filledArray(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => CellValue,
): Matrix | CellError {
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) return VALUE;
  if (rows * columns > MOST_CELLS) throw new RangeError("Too many cells for one array");
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: columns }, (_column, c) => cell(r, c)),
  );
}

function isSingle(operand: Operand): boolean {
  return !isMatrix(operand) && !(operand instanceof Reference);
}

export type ScalarFunction = (
  values: (CellValue | undefined)[],
  scope: Scope,
) => CellValue | undefined;

/** Calls `fn` for each cell of the arguments' common size. Omitted arguments arrive as undefined. */
export function overCells(args: Operand[], scope: Scope, fn: ScalarFunction): Operand {
  const apply = (values: (CellValue | undefined)[]): CellValue => fn(values, scope) ?? null;
  if (args.every(isSingle)) {
    return apply(args.map((a) => (a === undefined ? undefined : scope.scalar(a))));
  }
  const given = args.map((a) => a !== undefined);
  const matrices = args.map((a) => (a === undefined ? [[null]] : scope.matrix(a)));
  if (matrices.every((m) => m.length === 1 && m[0]?.length === 1)) {
    return apply(matrices.map((m, i) => (given[i] ? (m[0]?.[0] ?? null) : undefined)));
  }
  return broadcast(matrices, (values) => apply(values.map((v, i) => (given[i] ? v : undefined))));
}

function firstError(values: (CellValue | undefined)[]): CellError | undefined {
  return values.find((v) => v instanceof CellError);
}

/** A function of single values; an error among them is the answer. */
export function lifted(fn: ScalarFunction): EagerFunction {
  return (args, scope) =>
    overCells(args, scope, (values) => firstError(values) ?? fn(values, scope));
}

/** A finite number, or the error that Excel shows for its absence. */
export function numeric(value: number): CellValue {
  if (Number.isFinite(value)) return value;
  return Number.isNaN(value) ? NUM : DIV0;
}

/** A function of numbers; arguments are coerced, omitted ones get the default at their place. */
export function ofNumbers(
  fn: (...numbers: number[]) => number | CellError,
  defaults: readonly number[] = [],
): EagerFunction {
  return lifted((values) => {
    const numbers: number[] = [];
    for (const [i, value] of values.entries()) {
      const n = value === undefined ? (defaults[i] ?? 0) : toNumber(value);
      if (n instanceof CellError) return n;
      numbers.push(n);
    }
    for (let i = values.length; i < defaults.length; i++) numbers.push(defaults[i] ?? 0);
    const result = fn(...numbers);
    return result instanceof CellError ? result : numeric(result);
  });
}

/** A function whose first argument is text; the rest arrives as it is. */
export function ofText(
  fn: (text: string, ...rest: (CellValue | undefined)[]) => CellValue,
): EagerFunction {
  return lifted(([first, ...rest]) => {
    const text = toText(first);
    return text instanceof CellError ? text : fn(text, ...rest);
  });
}

/** A whole number argument: truncated, `fallback` when omitted. */
export function integer(value: CellValue | undefined, fallback = 0): number | CellError {
  if (value === undefined) return fallback;
  const n = toNumber(value);
  return n instanceof CellError ? n : Number.isFinite(n) ? Math.trunc(n) : VALUE;
}
