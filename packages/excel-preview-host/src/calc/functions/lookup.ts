// INDEX, MATCH, VLOOKUP, XLOOKUP and the functions that speak about references themselves.
import { area, cellName, columnCount, rowCount } from "../../model/address";
import { CellError, type CellValue } from "../../model/value";
import {
  NA,
  REF,
  Reference,
  ReferenceArray,
  VALUE,
  toBoolean,
  toNumber,
  toText,
  type Matrix,
  type Operand,
  type SheetArea,
} from "../operand";
import { integer, lifted, overCells, valueAt } from "./lift";
import { place, sortedPlace, type MatchMode } from "./search";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

const lists = new WeakMap<Matrix, readonly CellValue[]>();

/** A row or column as a list; the same matrix gives the same list, so that its index is kept. */
function listOf(matrix: Matrix): readonly CellValue[] {
  let list = lists.get(matrix);
  if (!list) {
    list = matrix.length === 1 ? (matrix[0] ?? []) : matrix.map((row) => row[0] ?? null);
    lists.set(matrix, list);
  }
  return list;
}

const firstColumns = new WeakMap<Matrix, readonly CellValue[]>();

function firstColumn(matrix: Matrix): readonly CellValue[] {
  let list = firstColumns.get(matrix);
  if (!list) {
    list = matrix.map((row) => row[0] ?? null);
    firstColumns.set(matrix, list);
  }
  return list;
}

function onePart(operand: Operand): SheetArea | undefined {
  return operand instanceof Reference ? operand.areas[0] : undefined;
}

const index: EagerFunction = ([source, rowArgument, columnArgument, areaArgument], scope) => {
  const which = integer(areaArgument === undefined ? undefined : scope.scalar(areaArgument), 1);
  if (which instanceof CellError) return which;
  const part = source instanceof Reference ? source.areas[which - 1] : undefined;
  const matrix = part ? null : scope.matrix(source);
  const height = part ? rowCount(part.area) : (matrix?.length ?? 0);
  const width = part ? columnCount(part.area) : (matrix?.[0]?.length ?? 0);
  const one = (rowPlace: CellValue | undefined, columnPlace: CellValue | undefined): Operand => {
    let row = integer(rowPlace);
    let column = integer(columnPlace);
    if (row instanceof CellError) return row;
    if (column instanceof CellError) return column;
    if (columnPlace === undefined && height === 1 && width > 1) [row, column] = [1, row];
    if (row < 0 || column < 0 || row > height || column > width) return REF;
    if (part) {
      const { top, left, bottom, right } = part.area;
      const [r, c] = [top + row - 1, left + column - 1];
      const picked = area(row ? r : top, column ? c : left, row ? r : bottom, column ? c : right);
      return new Reference([{ sheet: part.sheet, area: picked }]);
    }
    const rows = row ? [matrix?.[row - 1] ?? []] : (matrix ?? []);
    return column ? rows.map((line) => [line[column - 1] ?? null]) : rows;
  };
  const places = [rowArgument, columnArgument];
  if (places.every((p) => p === undefined || isScalarSize(p, scope))) {
    const [r, c] = places.map((p) => (p === undefined ? undefined : scope.scalar(p)));
    return one(r, c);
  }
  return overCells(places, scope, ([r, c]) => scope.scalar(one(r, c)));
};

function isScalarSize(operand: Operand, scope: Scope): boolean {
  const matrix = scope.matrix(operand);
  return matrix.length === 1 && matrix[0]?.length === 1;
}

const match: EagerFunction = ([wanted, range, type], scope) => {
  const list = listOf(scope.matrix(range));
  const mode = integer(type === undefined ? undefined : scope.scalar(type), 1);
  if (mode instanceof CellError) return mode;
  return overCells([wanted], scope, ([value = null]) => {
    if (value instanceof CellError) return value;
    const wanted = value ?? 0;
    const at = mode === 0 ? place(list, wanted, 2) : sortedPlace(list, wanted, mode < 0);
    return at < 0 ? NA : at + 1;
  });
};

/** VLOOKUP; HLOOKUP is the same over the table laid on its side. */
function tableLookup(turned: boolean): EagerFunction {
  return ([wanted, table, which, approximate], scope) => {
    const given = scope.matrix(table);
    const matrix = turned ? transposed(given) : given;
    const keys = firstColumn(matrix);
    const sorted = approximate === undefined ? true : toBoolean(scope.scalar(approximate));
    if (sorted instanceof CellError) return sorted;
    return overCells([wanted, which], scope, ([value = null, number]) => {
      if (value instanceof CellError) return value;
      const column = integer(number);
      if (column instanceof CellError) return column;
      if (column < 1) return VALUE;
      if (column > (matrix[0]?.length ?? 0)) return REF;
      const at = sorted ? sortedPlace(keys, value ?? 0) : place(keys, value ?? 0, 2);
      return at < 0 ? NA : (matrix[at]?.[column - 1] ?? null);
    });
  };
}

export function transposed(matrix: Matrix): CellValue[][] {
  return Array.from({ length: matrix[0]?.length ?? 0 }, (_r, c) =>
    matrix.map((row) => row[c] ?? null),
  );
}

interface MatchOptions {
  mode: MatchMode;
  backwards: boolean;
}

function matchOptions(mode: Operand, search: Operand, scope: Scope): MatchOptions {
  const m = toNumber(scope.scalar(mode));
  const s = search === undefined ? 1 : toNumber(scope.scalar(search));
  return { mode: m === -1 || m === 1 || m === 2 ? m : 0, backwards: s === -1 };
}

const xmatch: EagerFunction = ([wanted, range, mode, search], scope) => {
  const list = listOf(scope.matrix(range));
  const options = matchOptions(mode, search, scope);
  return overCells([wanted], scope, ([value = null]) => {
    if (value instanceof CellError) return value;
    const at = place(list, value, options.mode, options.backwards);
    return at < 0 ? NA : at + 1;
  });
};

const xlookup: EagerFunction = ([wanted, range, results, missing, mode, search], scope) => {
  const keys = scope.matrix(range);
  const list = listOf(keys);
  const options = matchOptions(mode, search, scope);
  const values = scope.matrix(results);
  const upright = keys.length > 1 || (keys[0]?.length ?? 0) === 1;
  const find = (value: CellValue): number => place(list, value, options.mode, options.backwards);
  const answer = (value: CellValue): Operand => {
    if (value instanceof CellError) return value;
    const at = find(value);
    if (at < 0) return missing === undefined ? NA : missing;
    return upright ? [values[at] ?? []] : values.map((row) => [row[at] ?? null]);
  };
  if (isScalarSize(wanted, scope)) return answer(scope.scalar(wanted));
  return overCells([wanted], scope, ([value = null]) => scope.scalar(answer(value)));
};

const lookup: EagerFunction = ([wanted, range, results], scope) => {
  const matrix = scope.matrix(range);
  const wide = (matrix[0]?.length ?? 0) > matrix.length;
  const keys = wide ? (matrix[0] ?? []) : firstColumn(matrix);
  const values =
    results !== undefined
      ? listOf(scope.matrix(results))
      : wide
        ? (matrix[matrix.length - 1] ?? [])
        : matrix.map((row) => row[row.length - 1] ?? null);
  return overCells([wanted], scope, ([value = null]) => {
    if (value instanceof CellError) return value;
    const at = sortedPlace(keys, value);
    return at < 0 ? NA : (values[at] ?? null);
  });
};

/** ROW and COLUMN: a list over the reference, or the formula's own place. */
function own(of: "row" | "column"): EagerFunction {
  return ([operand], scope) => {
    if (operand === undefined) return (of === "row" ? scope.row : scope.column) + 1;
    const part = onePart(operand);
    if (!part) return VALUE;
    const { top, left, bottom, right } = part.area;
    return of === "row"
      ? Array.from({ length: bottom - top + 1 }, (_r, i) => [top + i + 1])
      : [Array.from({ length: right - left + 1 }, (_c, i) => left + i + 1)];
  };
}

function offsetOf(part: SheetArea, given: (CellValue | undefined)[]): Reference | CellError {
  const originals = [0, 0, rowCount(part.area), columnCount(part.area)];
  const sizes = originals.map((original, i) => integer(given[i], original));
  const failure = sizes.find((s) => s instanceof CellError);
  if (failure !== undefined) return failure;
  const [down = 0, right = 0, height = 1, width = 1] = sizes.map(Number);
  const [top, left] = [part.area.top + down, part.area.left + right];
  if (top < 0 || left < 0 || height < 1 || width < 1) return REF;
  return new Reference([
    { sheet: part.sheet, area: area(top, left, top + height - 1, left + width - 1) },
  ]);
}

const offset: EagerFunction = ([start, ...given], scope) => {
  scope.markVolatile();
  const part = onePart(start);
  if (!part) return VALUE;
  const matrices = given.map((a) => (a === undefined ? undefined : scope.matrix(a)));
  const height = Math.max(1, ...matrices.map((m) => m?.length ?? 1));
  const width = Math.max(1, ...matrices.map((m) => m?.[0]?.length ?? 1));
  const at = (row: number, column: number): Reference | CellError =>
    offsetOf(
      part,
      matrices.map((m) => m && valueAt(m, row, column)),
    );
  if (height === 1 && width === 1) return at(0, 0);
  return new ReferenceArray(
    Array.from({ length: height }, (_row, r) =>
      Array.from({ length: width }, (_column, c) => at(r, c)),
    ),
  );
};

const indirect: EagerFunction = ([text], scope) => {
  scope.markVolatile();
  const one = (value: CellValue): Reference | CellError => {
    const name = toText(value);
    return name instanceof CellError ? name : scope.referenceFromText(name);
  };
  const names = scope.matrix(text);
  const [first] = names;
  return names.length === 1 && first?.length === 1
    ? one(first[0] ?? null)
    : new ReferenceArray(names.map((row) => row.map(one)));
};

const address = lifted(([row, column, style, a1, sheetName]) => {
  const [r, c, s] = [integer(row), integer(column), integer(style, 1)];
  if (r instanceof CellError || c instanceof CellError || s instanceof CellError) return VALUE;
  if (r < 1 || c < 1 || toBoolean(a1 ?? true) !== true) return VALUE;
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cellName(r - 1, c - 1)) ?? [];
  const text = `${s === 1 || s === 3 ? "$" : ""}${letters}${s <= 2 ? "$" : ""}${digits}`;
  return sheetName === undefined ? text : `${String(toText(sheetName))}!${text}`;
});

export const lookups = eagerTable({
  INDEX: index,
  MATCH: match,
  XMATCH: xmatch,
  XLOOKUP: xlookup,
  LOOKUP: lookup,
  VLOOKUP: tableLookup(false),
  HLOOKUP: tableLookup(true),
  ROW: own("row"),
  COLUMN: own("column"),
  ROWS: ([operand], scope) => {
    const part = onePart(operand);
    if (operand instanceof CellError) return operand;
    return part ? rowCount(part.area) : scope.matrix(operand).length;
  },
  COLUMNS: ([operand], scope) => {
    const part = onePart(operand);
    if (operand instanceof CellError) return operand;
    return part ? columnCount(part.area) : (scope.matrix(operand)[0]?.length ?? 0);
  },
  AREAS: ([operand]) => (operand instanceof Reference ? operand.areas.length : VALUE),
  OFFSET: offset,
  INDIRECT: indirect,
  ADDRESS: address,
});
