// The functions that formula.js brings: errors become values, dates serials, ranges arrays.
import * as formulajs from "@formulajs/formulajs";
import { CellError, type CellValue } from "../../model/value";
import { carriedSerial } from "../serial";
import { NUM, Reference, VALUE, errorNamed, isMatrix, type Matrix, type Operand } from "../operand";
import { ofNumbers } from "./lift";
import type { EagerFunction, Scope } from "./scope";

/** Functions of single numbers: laid over arrays and given coerced numbers. */
const NUMBER_FUNCTIONS = new Set(
  `ACOS ACOSH ACOT ACOTH ASIN ASINH ATAN ATANH BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  COMBIN COMBINA COS COSH COT COTH CSC CSCH DEGREES ERF ERFC EVEN FACT FACTDOUBLE FISHER
  FISHERINV GAMMA GAMMALN GAUSS ODD PERMUT PERMUTATIONA PHI RADIANS SEC SECH SIN SINH SQRTPI
  STANDARDIZE TAN TANH`.split(/\s+/),
);

/** Functions whose work grows with a number given: beyond these they are not waited for. */
const MOST_COUNTED: Readonly<Record<string, number>> = {
  EXPAND: 1000,
  FACT: 1000,
  FACTDOUBLE: 1000,
  HYPGEOMDIST: 1000,
  MULTINOMIAL: 1000,
  MUNIT: 1000,
  PERMUT: 1000,
  ROMAN: 4000,
  // Dates and days are below it.
  NETWORKDAYSINTL: 3_000_000,
  WORKDAYINTL: 3_000_000,
};

/** They count down from the number given and never come to an end below zero. */
const COUNTING_DOWN = new Set(["FACT", "PERMUT"]);

type AnyFunction = (...args: unknown[]) => unknown;

/** formula.js keeps NORM.DIST as a property DIST of the function NORM. */
function member(name: string): AnyFunction | null {
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    const holder = found;
    if ((typeof holder !== "object" && typeof holder !== "function") || holder === null)
      return null;
    found = Object.hasOwn(holder, part) ? Reflect.get(holder, part) : null;
  }
  return typeof found === "function" && name !== "utils"
    ? (...args) => Reflect.apply(found as AnyFunction, null, args)
    : null;
}

function scalarResult(value: unknown): CellValue {
  if (value instanceof Error) return errorNamed(value.message) ?? VALUE;
  if (value instanceof Date)
    return carriedSerial(value.getFullYear(), value.getMonth() + 1, value.getDate()) ?? NUM;
  if (typeof value === "number") return Number.isFinite(value) ? value : NUM;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : VALUE;
}

/** Which way a list lies that these answer: as the argument at that place does, else in a row. */
const LIST_LIES_AS: Readonly<Record<string, readonly number[]>> = {
  LINEST: [],
  LOGEST: [],
  TREND: [2, 1, 0],
  GROWTH: [2, 1, 0],
};

/** formula.js calculates a line through one column of x only, and leaves out what comes behind. */
function checkLine(name: string, args: readonly (CellValue | Matrix | undefined)[]): void {
  if (!(name in LIST_LIES_AS)) return;
  const isBlock = (a: CellValue | Matrix | undefined): boolean =>
    isMatrix(a) && a.length > 1 && (a[0]?.length ?? 0) > 1;
  const most = name.endsWith("EST") ? 2 : 3;
  if (args.length > most || args.some(isBlock)) throw new RangeError(`${name}: not done here`);
}

/** @throws RangeError for a list of which it is not known whether it is a row or a column */
function result(
  name: string,
  args: readonly (CellValue | Matrix | undefined)[],
  value: unknown,
): Operand {
  if (!Array.isArray(value)) return scalarResult(value);
  const rows: unknown[] = value;
  if (rows.every(Array.isArray)) return rows.map((row: unknown[]) => row.map(scalarResult));
  const list = rows.map(scalarResult);
  if (name === "MODE.MULT") return list.map((v) => [v]);
  const places = LIST_LIES_AS[name];
  if (!places) throw new RangeError(`${name}: a list of unknown shape`);
  const model = places.map((place) => args[place]).find(isMatrix);
  return model && model.length > 1 ? list.map((v) => [v]) : [list];
}

function argument(operand: Operand, scope: Scope): CellValue | Matrix | undefined {
  return isMatrix(operand) || operand instanceof Reference
    ? scope.matrix(operand)
    : operand === undefined
      ? undefined
      : scope.scalar(operand);
}

function errorIn(value: CellValue | Matrix | undefined): CellError | undefined {
  if (value instanceof CellError) return value;
  return isMatrix(value)
    ? value.flat().find((v): v is CellError => v instanceof CellError)
    : undefined;
}

function single(value: CellValue | Matrix | undefined): unknown {
  return isMatrix(value) && value.length === 1 && value[0]?.length === 1 ? value[0][0] : value;
}

/** @throws RangeError where the function would not come to an end in good time */
function checkBounds(name: string, values: readonly unknown[]): void {
  const most = MOST_COUNTED[name.replace(".", "")] ?? Infinity;
  const numbers = values.filter((value) => typeof value === "number");
  if (numbers.some((value) => Math.abs(value) > most)) throw new RangeError(`${name}: too long`);
}

/** A number is a complex one too; formula.js takes these as text. */
function complexText(value: unknown): unknown {
  return typeof value === "number" ? String(value) : value;
}

/** The formula.js function of that name, adapted; null where it has none. */
export function fromFormulaJs(name: string): EagerFunction | null {
  const fn = member(name);
  if (!fn) return null;
  if (NUMBER_FUNCTIONS.has(name)) {
    return ofNumbers((...numbers) => {
      checkBounds(name, numbers);
      if (COUNTING_DOWN.has(name) && numbers.some((value) => value < 0)) return NUM;
      const value = scalarResult(fn(...numbers));
      return typeof value === "number" || value instanceof CellError ? value : VALUE;
    });
  }
  return (args, scope) => {
    const given = args.map((a) => argument(a, scope));
    const failure = given.map(errorIn).find((e) => e !== undefined);
    if (failure !== undefined) return failure;
    const values = given.map(single);
    checkBounds(name, values);
    checkLine(name, given);
    return result(name, given, fn(...(name.startsWith("IM") ? values.map(complexText) : values)));
  };
}
