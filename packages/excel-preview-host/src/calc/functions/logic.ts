// IF and the other functions that evaluate only the arguments they need; AND, OR, NOT, IS….
import { CellError, type CellValue } from "../../model/value";
import {
  NA,
  Reference,
  VALUE,
  compareValues,
  isMatrix,
  toBoolean,
  toNumber,
  type Operand,
} from "../operand";
import { broadcast, lifted, overCells, type ScalarFunction } from "./lift";
import { eachReference } from "./reference-arrays";
import { eagerTable, type FunctionTable, type LazyFunction, type Scope } from "./scope";

function isArrayLike(operand: Operand, scope: Scope): boolean {
  if (isMatrix(operand)) return true;
  if (!(operand instanceof Reference)) return false;
  const matrix = scope.matrix(operand);
  return matrix.length > 1 || (matrix[0]?.length ?? 0) > 1;
}

/** IF with an array of conditions: both branches are needed and chosen cell by cell. */
function ifEach(condition: Operand, args: Parameters<LazyFunction>[0], scope: Scope): Operand {
  const yes = scope.evaluate(args[1]);
  const no = args.length < 3 ? false : scope.evaluate(args[2]);
  const matrices = [condition, yes, no].map((o) => scope.matrix(o ?? null));
  return broadcast(matrices, ([test = null, then = null, otherwise = null]) => {
    const truth = toBoolean(test);
    return truth instanceof CellError ? truth : truth ? then : otherwise;
  });
}

const ifFunction: LazyFunction = (args, scope) => {
  const condition = scope.evaluate(args[0]);
  if (isArrayLike(condition, scope)) return ifEach(condition, args, scope);
  const truth = toBoolean(scope.scalar(condition));
  if (truth instanceof CellError) return truth;
  if (truth) return args[1] ? scope.evaluate(args[1]) : 0;
  if (args.length < 3) return false;
  return args[2] ? scope.evaluate(args[2]) : 0;
};

function replacing(isCaught: (value: CellValue) => boolean): LazyFunction {
  return (args, scope) => {
    const value = scope.evaluate(args[0]);
    if (!isArrayLike(value, scope)) {
      return isCaught(scope.scalar(value)) ? (scope.evaluate(args[1]) ?? 0) : value;
    }
    const matrix = scope.matrix(value);
    if (!matrix.some((row) => row.some(isCaught))) return matrix;
    const fallback = scope.matrix(scope.evaluate(args[1]) ?? 0);
    return broadcast([matrix, fallback], ([v = null, f = null]) => (isCaught(v) ? f : v));
  };
}

const choose: LazyFunction = (args, scope) => {
  const index = toNumber(scope.scalar(scope.evaluate(args[0])));
  if (index instanceof CellError) return index;
  const place = Math.trunc(index);
  return place < 1 || place >= args.length ? VALUE : scope.evaluate(args[place]);
};

const ifs: LazyFunction = (args, scope) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const truth = toBoolean(scope.scalar(scope.evaluate(args[i])));
    if (truth instanceof CellError) return truth;
    if (truth) return scope.evaluate(args[i + 1]);
  }
  return NA;
};

const switchFunction: LazyFunction = (args, scope) => {
  const value = scope.scalar(scope.evaluate(args[0]));
  if (value instanceof CellError) return value;
  for (let i = 1; i + 1 < args.length; i += 2) {
    const candidate = scope.scalar(scope.evaluate(args[i]));
    if (compareValues(value, candidate) === 0) return scope.evaluate(args[i + 1]);
  }
  return args.length % 2 === 0 ? scope.evaluate(args[args.length - 1]) : NA;
};

/** Logical values of the arguments; text and empty cells in ranges are passed over. */
function truths(args: Operand[], scope: Scope): boolean[] | CellError {
  const result: boolean[] = [];
  for (const arg of args) {
    const inRange = isMatrix(arg) || arg instanceof Reference;
    for (const matrix of scope.areas(arg)) {
      for (const value of matrix.flat()) {
        if (inRange && (value === null || typeof value === "string")) continue;
        const truth = toBoolean(value);
        if (truth instanceof CellError) return truth;
        result.push(truth);
      }
    }
  }
  return result.length === 0 ? VALUE : result;
}

function combining(combine: (values: boolean[]) => boolean) {
  return (args: Operand[], scope: Scope): CellValue => {
    const values = truths(args, scope);
    return values instanceof CellError ? values : combine(values);
  };
}

/** An IS… function: errors are looked at, not passed through. */
function asking(test: (value: CellValue) => boolean) {
  const fn: ScalarFunction = ([value]) => test(value ?? null);
  return (args: Operand[], scope: Scope): Operand => overCells(args, scope, fn);
}

const isError = (v: CellValue): v is CellError => v instanceof CellError;
const isNA = (v: CellValue): boolean => isError(v) && v.code === "#N/A";

function parity(odd: boolean) {
  return lifted(([value]) => {
    const n = toNumber(value);
    return n instanceof CellError ? n : Math.abs(Math.trunc(n)) % 2 === (odd ? 1 : 0);
  });
}

const ERROR_NUMBERS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

export const logic: FunctionTable = {
  IF: { lazy: ifFunction },
  IFERROR: { lazy: replacing(isError) },
  IFNA: { lazy: replacing(isNA) },
  IFS: { lazy: ifs },
  SWITCH: { lazy: switchFunction },
  CHOOSE: { lazy: choose },
  ...eagerTable({
    AND: combining((values) => values.every(Boolean)),
    OR: combining((values) => values.some(Boolean)),
    XOR: combining((values) => values.filter(Boolean).length % 2 === 1),
    NOT: lifted(([value]) => {
      const truth = toBoolean(value);
      return truth instanceof CellError ? truth : !truth;
    }),
    TRUE: () => true,
    FALSE: () => false,
    NA: () => NA,
    ISERROR: asking(isError),
    ISERR: asking((v) => isError(v) && !isNA(v)),
    ISNA: asking(isNA),
    ISBLANK: asking((v) => v === null),
    ISNUMBER: asking((v) => typeof v === "number"),
    ISTEXT: asking((v) => typeof v === "string"),
    ISNONTEXT: asking((v) => typeof v !== "string"),
    ISLOGICAL: asking((v) => typeof v === "boolean"),
    ISODD: parity(true),
    ISEVEN: parity(false),
    ISREF: ([value]) => value instanceof Reference,
    ISFORMULA: ([value], scope) => {
      const part = value instanceof Reference ? value.areas[0] : undefined;
      if (!part) return VALUE;
      scope.matrix(value);
      return typeof part.sheet.cell(part.area.top, part.area.left)?.formula === "string";
    },
    "ERROR.TYPE": (args, scope) =>
      overCells(args, scope, ([v]) =>
        v instanceof CellError ? ERROR_NUMBERS.indexOf(v.code) + 1 || 14 : NA,
      ),
    N: eachReference((args, scope) =>
      overCells(args, scope, ([v]) =>
        typeof v === "number" || v instanceof CellError ? v : v === true ? 1 : 0,
      ),
    ),
    T: eachReference((args, scope) =>
      overCells(args, scope, ([v]) => (typeof v === "string" || v instanceof CellError ? v : "")),
    ),
    TYPE: ([value], scope) => {
      if (isArrayLike(value, scope)) return 64;
      const v = scope.scalar(value);
      return typeof v === "string" ? 2 : typeof v === "boolean" ? 4 : isError(v) ? 16 : 1;
    },
  }),
};
