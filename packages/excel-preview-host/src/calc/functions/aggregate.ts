// SUM, COUNT, AVERAGE and the like over ranges; SUBTOTAL and AGGREGATE, which leave out hidden rows.
import { CellError, type CellValue } from "../../model/value";
import {
  DIV0,
  NA,
  NUM,
  Reference,
  VALUE,
  isMatrix,
  toNumber,
  type Matrix,
  type Operand,
} from "../operand";
import { overCells } from "./lift";
import { eachReference } from "./reference-arrays";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

/** What a list of numbers comes to. */
export type Summary = (numbers: number[]) => number | CellError;

/** Numbers of the arguments: in ranges only real numbers count, given directly text and logicals too. */
function numbersOf(args: Operand[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isMatrix(arg) || arg instanceof Reference) {
      for (const matrix of scope.areas(arg)) {
        for (const row of matrix) {
          for (const value of row) {
            if (typeof value === "number") numbers.push(value);
            else if (value instanceof CellError) return value;
          }
        }
      }
    } else {
      const n = toNumber(scope.scalar(arg));
      if (n instanceof CellError) return n;
      numbers.push(n);
    }
  }
  return numbers;
}

function ofNumbersIn(summary: Summary): EagerFunction {
  return (args, scope) => {
    const numbers = numbersOf(args, scope);
    return numbers instanceof CellError ? numbers : summary(numbers);
  };
}

const total = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
const mean: Summary = (n) => (n.length === 0 ? DIV0 : total(n) / n.length);

/** Sum of squared distances from the mean, over n − `lost` degrees of freedom. */
function variance(numbers: number[], lost: 0 | 1): number | CellError {
  if (numbers.length <= lost) return DIV0;
  const average = total(numbers) / numbers.length;
  return total(numbers.map((n) => (n - average) ** 2)) / (numbers.length - lost);
}

function deviation(numbers: number[], lost: 0 | 1): number | CellError {
  const result = variance(numbers, lost);
  return typeof result === "number" ? Math.sqrt(result) : result;
}

function sorted(numbers: number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

const median: Summary = (numbers) => {
  if (numbers.length === 0) return NUM;
  const list = sorted(numbers);
  const middle = list.length / 2;
  const upper = list[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((list[middle - 1] ?? 0) + upper) / 2 : upper;
};

export const summaries = {
  SUM: total,
  AVERAGE: mean,
  PRODUCT: (n: number[]) => (n.length === 0 ? 0 : n.reduce((a, b) => a * b, 1)),
  MAX: (n: number[]) => (n.length === 0 ? 0 : n.reduce((a, b) => Math.max(a, b), -Infinity)),
  MIN: (n: number[]) => (n.length === 0 ? 0 : n.reduce((a, b) => Math.min(a, b), Infinity)),
  "STDEV.S": (n: number[]) => deviation(n, 1),
  "STDEV.P": (n: number[]) => deviation(n, 0),
  "VAR.S": (n: number[]) => variance(n, 1),
  "VAR.P": (n: number[]) => variance(n, 0),
  MEDIAN: median,
} satisfies Record<string, Summary>;

function countIn(args: Operand[], scope: Scope, counts: (value: CellValue) => boolean): number {
  let count = 0;
  for (const arg of args) {
    for (const matrix of scope.areas(arg)) {
      for (const row of matrix) for (const value of row) if (counts(value)) count++;
    }
  }
  return count;
}

const isNumber = (v: CellValue): boolean => typeof v === "number";
const isFilled = (v: CellValue): boolean => v !== null;

/** k-th from the small or the large end. */
function kth(fromTop: boolean): EagerFunction {
  return ([range, k], scope) => {
    const numbers = numbersOf([range], scope);
    if (numbers instanceof CellError) return numbers;
    const list = sorted(numbers);
    return overCells([k], scope, ([place]) => {
      const n = toNumber(place);
      if (n instanceof CellError) return n;
      const at = Math.ceil(n) - 1;
      return (fromTop ? list[list.length - 1 - at] : list[at]) ?? NUM;
    });
  };
}

/** Rank among numbers; ties share the first place, or the middle one for RANK.AVG. */
function ranking(averaged: boolean): EagerFunction {
  return ([value, range, ascending], scope) => {
    const numbers = numbersOf([range], scope);
    if (numbers instanceof CellError) return numbers;
    const up = toNumber(scope.scalar(ascending)) !== 0;
    return overCells([value], scope, ([v]) => {
      const n = toNumber(v);
      if (n instanceof CellError) return n;
      const ties = numbers.filter((m) => m === n).length;
      if (ties === 0) return NA;
      const before = numbers.filter((m) => (up ? m < n : m > n)).length;
      return before + 1 + (averaged ? (ties - 1) / 2 : 0);
    });
  };
}

function sumProduct(args: Operand[], scope: Scope): CellValue {
  const matrices = args.map((a) => scope.matrix(a));
  const first = matrices[0] ?? [];
  if (matrices.some((m) => m.length !== first.length || m[0]?.length !== first[0]?.length))
    return VALUE;
  let sum = 0;
  for (const [r, row] of first.entries()) {
    for (const c of row.keys()) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix[r]?.[c];
        if (value instanceof CellError) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

/** The functions that SUBTOTAL and AGGREGATE number from 1. */
const NUMBERED = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
] as const;

interface Exclusions {
  filtered: boolean;
  hidden: boolean;
  errors: boolean;
  nested: boolean;
}

function isSubtotal(formula: string | null | undefined): boolean {
  return /\b(SUBTOTAL|AGGREGATE)\(/i.test(formula ?? "");
}

/** The cells that remain after leaving out hidden rows, nested subtotals and errors, as one column. */
function remaining(operand: Operand, scope: Scope, without: Exclusions): Matrix {
  if (!(operand instanceof Reference)) {
    const matrix = scope.matrix(operand);
    const stays = (value: CellValue): boolean => !(without.errors && value instanceof CellError);
    return matrix.map((row) => row.filter(stays));
  }
  const column: CellValue[][] = [];
  for (const part of operand.areas) {
    const { sheet, area } = part;
    const matrix = scope.matrix(new Reference([part]));
    for (const [r, row] of matrix.entries()) {
      const hides = without.hidden || without.filtered;
      if (hides && scope.rowHidden(sheet, area.top + r, without.hidden)) continue;
      for (const [c, value] of row.entries()) {
        if (without.errors && value instanceof CellError) continue;
        const cell = without.nested ? sheet.cell(area.top + r, area.left + c) : undefined;
        if (!isSubtotal(cell?.formula)) column.push([value]);
      }
    }
  }
  return column;
}

function numbered(code: number, args: Operand[], scope: Scope): Operand {
  const name = NUMBERED[code - 1];
  if (!name) return VALUE;
  if (name === "COUNT") return countIn(args, scope, isNumber);
  if (name === "COUNTA") return countIn(args, scope, isFilled);
  return ofNumbersIn(summaries[name])(args, scope);
}

const subtotal: EagerFunction = ([code, ...ranges], scope) => {
  const n = toNumber(scope.scalar(code));
  if (n instanceof CellError) return n;
  const hidden = n > 100;
  const without = { filtered: true, hidden, errors: false, nested: true };
  const columns = ranges.map((r) => remaining(r, scope, without));
  const number = Math.trunc(hidden ? n - 100 : n);
  return number > 11 ? VALUE : numbered(number, columns, scope);
};

const aggregate: EagerFunction = ([code, option, ...ranges], scope) => {
  const n = toNumber(scope.scalar(code));
  const o = toNumber(scope.scalar(option));
  if (n instanceof CellError || o instanceof CellError) return VALUE;
  const hidden = [1, 3, 5, 7].includes(o);
  const without = {
    filtered: hidden,
    hidden,
    errors: [2, 3, 6, 7].includes(o),
    nested: o <= 3,
  };
  if (n === 14 || n === 15) {
    return kth(n === 14)([remaining(ranges[0], scope, without), ranges[1]], scope);
  }
  const columns = ranges.map((r) => remaining(r, scope, without));
  return numbered(Math.trunc(n), columns, scope);
};

const aliases: Record<string, Summary> = {
  STDEV: summaries["STDEV.S"],
  STDEVP: summaries["STDEV.P"],
  VAR: summaries["VAR.S"],
  VARP: summaries["VAR.P"],
  SUMSQ: (n) => total(n.map((x) => x * x)),
};

export const aggregates = eagerTable({
  ...Object.fromEntries(
    Object.entries({ ...summaries, ...aliases }).map(([name, fn]) => [name, ofNumbersIn(fn)]),
  ),
  COUNT: (args, scope) => countIn(args, scope, isNumber),
  COUNTA: (args, scope) => countIn(args, scope, isFilled),
  COUNTBLANK: (args, scope) => countIn(args, scope, (v) => v === null || v === ""),
  LARGE: kth(true),
  SMALL: kth(false),
  RANK: ranking(false),
  "RANK.EQ": ranking(false),
  "RANK.AVG": ranking(true),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: eachReference(subtotal),
  AGGREGATE: aggregate,
});
