// Functions whose answer is an array: FILTER, SORT, UNIQUE, SEQUENCE, TAKE, VSTACK, TRANSPOSE, ….
import { CellError, type CellValue } from "../../model/value";
import {
  CALC,
  NA,
  NUM,
  VALUE,
  compareValues,
  toBoolean,
  toNumber,
  type Matrix,
  type Operand,
} from "../operand";
import { filledArray, integer } from "./lift";
import { transposed } from "./lookup";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

function wholeNumber(operand: Operand, scope: Scope, fallback: number): number | CellError {
  return integer(operand === undefined ? undefined : scope.scalar(operand), fallback);
}

function flag(operand: Operand, scope: Scope): boolean {
  return toBoolean(scope.scalar(operand)) === true;
}

const filter: EagerFunction = ([source, include, empty], scope) => {
  const matrix = scope.matrix(source);
  const tests = scope.matrix(include);
  const byRow = tests.length === matrix.length && tests[0]?.length === 1;
  if (!byRow && !(tests.length === 1 && tests[0]?.length === matrix[0]?.length)) return VALUE;
  const list = byRow ? tests.map((row) => row[0] ?? null) : (tests[0] ?? []);
  const kept = list.map(toBoolean);
  const failure = kept.find((k) => k instanceof CellError);
  if (failure instanceof CellError) return failure;
  const result = byRow
    ? matrix.filter((_row, i) => kept[i])
    : matrix.map((row) => row.filter((_v, i) => kept[i]));
  const found = byRow ? result.length > 0 : kept.some(Boolean);
  return found ? result : empty === undefined ? CALC : empty;
};

interface SortKey {
  values: readonly CellValue[];
  descending: boolean;
}

/** Excel's order with empty cells last in either direction. */
function compareForSort(a: CellValue, b: CellValue, descending: boolean): number {
  const blanks = Number(a === null) - Number(b === null);
  if (blanks !== 0 || a === null) return blanks;
  return compareValues(a, b) * (descending ? -1 : 1);
}

/** The order of rows by several keys; equal rows keep their places. */
export function sortOrder(keys: readonly SortKey[], count: number): number[] {
  return Array.from({ length: count }, (_x, i) => i).sort((a, b) => {
    for (const { values, descending } of keys) {
      const order = compareForSort(values[a] ?? null, values[b] ?? null, descending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function inOrder(matrix: Matrix, keys: readonly SortKey[]): Matrix {
  return sortOrder(keys, matrix.length).map((i) => matrix[i] ?? []);
}

const sort: EagerFunction = ([source, by, order, byColumn], scope) => {
  const sideways = flag(byColumn, scope);
  const given = scope.matrix(source);
  const matrix = sideways ? transposed(given) : given;
  const indexes = by === undefined ? [1] : scope.matrix(by).flat();
  const orders = order === undefined ? [1] : scope.matrix(order).flat();
  const keys: SortKey[] = [];
  for (const [i, place] of indexes.entries()) {
    const n = integer(place);
    if (n instanceof CellError || n < 1 || n > (matrix[0]?.length ?? 0)) return VALUE;
    const descending = toNumber(orders[i] ?? orders[0]) === -1;
    keys.push({ values: matrix.map((row) => row[n - 1] ?? null), descending });
  }
  const result = inOrder(matrix, keys);
  return sideways ? transposed(result) : result;
};

const sortBy: EagerFunction = ([source, ...rest], scope) => {
  const matrix = scope.matrix(source);
  const keys: SortKey[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const values = scope.matrix(rest[i]).flat();
    keys.push({ values, descending: toNumber(scope.scalar(rest[i + 1] ?? 1)) === -1 });
  }
  const count = keys[0]?.values.length;
  if (keys.some((k) => k.values.length !== count)) return VALUE;
  if (count === matrix.length) return inOrder(matrix, keys);
  return count === matrix[0]?.length ? transposed(inOrder(transposed(matrix), keys)) : VALUE;
};

function rowKey(row: readonly CellValue[]): string {
  return row
    .map((v) => (typeof v === "string" ? `t${v.toLowerCase()}` : `${typeof v}${String(v)}`))
    .join("\u0000");
}

const unique: EagerFunction = ([source, byColumn, once], scope) => {
  const sideways = flag(byColumn, scope);
  const given = scope.matrix(source);
  const matrix = sideways ? transposed(given) : given;
  const counts = new Map<string, number>();
  for (const row of matrix) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const onlyOnce = flag(once, scope);
  const result = matrix.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key) || (onlyOnce && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (result.length === 0) return CALC;
  return sideways ? transposed(result) : result;
};

const sequence: EagerFunction = (args, scope) => {
  const [rows, columns] = [wholeNumber(args[0], scope, 1), wholeNumber(args[1], scope, 1)];
  const [start, step] = [args[2], args[3]].map((a) =>
    a === undefined ? 1 : toNumber(scope.scalar(a)),
  );
  if (rows instanceof CellError || columns instanceof CellError) return VALUE;
  if (typeof start !== "number" || typeof step !== "number") return VALUE;
  if (rows < 1 || columns < 1) return CALC;
  return filledArray(rows, columns, (r, c) => start + step * (r * columns + c));
};

/** The kept part of a list: from the start for positive counts, from the end for negative ones. */
function taken<T>(list: readonly T[], count: number | undefined): readonly T[] {
  if (count === undefined) return list;
  return count >= 0 ? list.slice(0, count) : list.slice(Math.max(0, list.length + count));
}

function dropped<T>(list: readonly T[], count: number | undefined): readonly T[] {
  if (count === undefined) return list;
  return count >= 0 ? list.slice(count) : list.slice(0, Math.max(0, list.length + count));
}

function cutting(
  cut: <T>(list: readonly T[], count: number | undefined) => readonly T[],
): EagerFunction {
  return ([source, rows, columns], scope) => {
    const counts = [rows, columns].map((o) =>
      o === undefined ? undefined : integer(scope.scalar(o)),
    );
    const failure = counts.find((c) => c instanceof CellError);
    if (failure instanceof CellError) return failure;
    const [r, c] = counts.map((n) => (typeof n === "number" ? n : undefined));
    const result = cut(scope.matrix(source), r).map((row) => cut(row, c));
    return result.length === 0 || result[0]?.length === 0 ? CALC : result;
  };
}

const chooseRows: EagerFunction = ([source, ...places], scope) => {
  const matrix = scope.matrix(source);
  const result: (readonly CellValue[])[] = [];
  for (const place of places.flatMap((p) => scope.matrix(p).flat())) {
    const n = integer(place);
    if (n instanceof CellError) return n;
    const row = matrix[n < 0 ? matrix.length + n : n - 1];
    if (!row || n === 0) return VALUE;
    result.push(row);
  }
  return result;
};

const chooseColumns: EagerFunction = ([source, ...places], scope) => {
  const result = chooseRows([transposed(scope.matrix(source)), ...places], scope);
  return result instanceof CellError ? result : transposed(scope.matrix(result));
};

function verticalStack(matrices: readonly Matrix[]): CellValue[][] {
  const width = Math.max(...matrices.map((m) => m[0]?.length ?? 0));
  return matrices
    .flat()
    .map((row) => [...row, ...Array.from({ length: width - row.length }, () => NA)]);
}

/** TOCOL's list: 1 leaves out empty cells, 2 errors, 3 both. */
function flattened([source, ignore, byColumn]: Operand[], scope: Scope): CellValue[] {
  const given = scope.matrix(source);
  const matrix = flag(byColumn, scope) ? transposed(given) : given;
  const mode = Number(wholeNumber(ignore, scope, 0));
  return matrix
    .flat()
    .filter((v) => !((mode & 1 && v === null) || (mode & 2 && v instanceof CellError)));
}

const expand: EagerFunction = ([source, rows, columns, padding], scope) => {
  const matrix = scope.matrix(source);
  const height = wholeNumber(rows, scope, matrix.length);
  const width = wholeNumber(columns, scope, matrix[0]?.length ?? 1);
  if (height instanceof CellError || width instanceof CellError) return VALUE;
  if (height < matrix.length || width < (matrix[0]?.length ?? 0)) return VALUE;
  const filler = padding === undefined ? NA : scope.scalar(padding);
  return filledArray(height, width, (r, c) => {
    const value = matrix[r]?.[c];
    return value === undefined ? filler : value;
  });
};

const randomArray: EagerFunction = (args, scope) => {
  scope.markVolatile();
  const numbers = [1, 1, 0, 1].map((d, i) => wholeNumber(args[i], scope, d));
  const whole = flag(args[4], scope);
  const [rows = 1, columns = 1, low = 0, high = 1] = numbers.map(Number);
  if (!(rows >= 1 && columns >= 1 && low <= high)) return NUM;
  const one = (): number =>
    whole ? low + Math.floor(Math.random() * (high - low + 1)) : low + Math.random() * (high - low);
  return filledArray(rows, columns, one);
};

export const arrays = eagerTable({
  FILTER: filter,
  SORT: sort,
  SORTBY: sortBy,
  UNIQUE: unique,
  SEQUENCE: sequence,
  TAKE: cutting(taken),
  DROP: cutting(dropped),
  CHOOSEROWS: chooseRows,
  CHOOSECOLS: chooseColumns,
  VSTACK: (args, scope) => verticalStack(args.map((a) => scope.matrix(a))),
  HSTACK: (args, scope) => transposed(verticalStack(args.map((a) => transposed(scope.matrix(a))))),
  TOCOL: (args, scope) => flattened(args, scope).map((v) => [v]),
  TOROW: (args, scope) => [flattened(args, scope)],
  EXPAND: expand,
  TRANSPOSE: ([source], scope) => transposed(scope.matrix(source)),
  RANDARRAY: randomArray,
});
