// Rounding and arithmetic where formula.js differs from Excel, and random numbers.
import { CellError } from "../../model/value";
import { DIV0, NUM, VALUE, toNumber } from "../operand";
import { lifted, ofNumbers } from "./lift";
import { eagerTable, type EagerFunction } from "./scope";

/** Rounds half away from zero on the decimal value that Excel shows, not on its binary neighbour. */
function roundTo(value: number, digits: number, round: (n: number) => number): number {
  const places = Math.trunc(digits);
  const shifted = Number(`${Math.abs(value)}e${places}`);
  const scaled = Number.isFinite(shifted) ? shifted : Math.abs(value) * 10 ** places;
  const rounded = round(Number(scaled.toPrecision(15)));
  return Math.sign(value) * Number(`${rounded}e${-places}`);
}

const toMultiple = (value: number, step: number, round: (n: number) => number): number =>
  step === 0 ? 0 : Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15));

function greatestDivisor(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

/** Beyond it a number's last digits are not its own, and Excel refuses. */
const LARGEST_WHOLE = 2 ** 53;

/** Of whole numbers (fractions are cut off) in the arguments; text and negative numbers are refused. */
function ofWholeNumbers(combine: (a: number, b: number) => number): EagerFunction {
  return (args, scope) => {
    const values = args.flatMap((a) => scope.areas(a)).flatMap((m) => m.flat());
    const numbers = values.filter((v) => v !== null).map(toNumber);
    const failure = numbers.find((n) => n instanceof CellError);
    if (failure !== undefined) return failure;
    const whole = numbers.map((n) => Math.trunc(Number(n)));
    if (whole.length === 0 || whole.some((n) => n < 0 || n >= LARGEST_WHOLE)) return NUM;
    const result = whole.reduce(combine);
    return result >= LARGEST_WHOLE ? NUM : result;
  };
}

export const math = eagerTable({
  GCD: ofWholeNumbers(greatestDivisor),
  LCM: ofWholeNumbers((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b)),
  ROUND: ofNumbers((n, digits) => roundTo(n, digits, (x) => Math.floor(x + 0.5)), [0, 0]),
  ROUNDUP: ofNumbers((n, digits) => roundTo(n, digits, Math.ceil), [0, 0]),
  ROUNDDOWN: ofNumbers((n, digits) => roundTo(n, digits, Math.floor), [0, 0]),
  TRUNC: ofNumbers((n, digits) => roundTo(n, digits, Math.floor), [0, 0]),
  INT: ofNumbers(Math.floor),
  ABS: ofNumbers(Math.abs),
  SIGN: ofNumbers(Math.sign),
  SQRT: ofNumbers((n) => (n < 0 ? NUM : Math.sqrt(n))),
  POWER: ofNumbers((base, exponent) => base ** exponent),
  EXP: ofNumbers(Math.exp),
  LN: ofNumbers((n) => (n <= 0 ? NUM : Math.log(n))),
  LOG10: ofNumbers((n) => (n <= 0 ? NUM : Math.log10(n))),
  LOG: ofNumbers((n, base) => (n <= 0 || base <= 0 ? NUM : Math.log(n) / Math.log(base)), [0, 10]),
  MOD: ofNumbers((n, divisor) => (divisor === 0 ? DIV0 : n - divisor * Math.floor(n / divisor))),
  QUOTIENT: ofNumbers((n, divisor) => (divisor === 0 ? DIV0 : Math.trunc(n / divisor))),
  CEILING: ofNumbers(
    (n, step) => (n > 0 && step < 0 ? NUM : toMultiple(n, step, Math.ceil)),
    [0, 1],
  ),
  "CEILING.MATH": ofNumbers((n, step) => toMultiple(n, Math.abs(step), Math.ceil), [0, 1]),
  FLOOR: ofNumbers(
    (n, step) => {
      if (step === 0) return DIV0;
      return n > 0 && step < 0 ? NUM : toMultiple(n, step, Math.floor);
    },
    [0, 1],
  ),
  "FLOOR.MATH": ofNumbers((n, step) => toMultiple(n, Math.abs(step), Math.floor), [0, 1]),
  MROUND: ofNumbers((n, step) =>
    n * step < 0 ? NUM : toMultiple(n, step, (x) => Math.floor(x + 0.5)),
  ),
  ATAN2: ofNumbers((x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  PI: () => Math.PI,
  RAND: (_args, scope) => {
    scope.markVolatile();
    return Math.random();
  },
  RANDBETWEEN: (args, scope) => {
    scope.markVolatile();
    return lifted(([low, high]) => {
      const [a, b] = [toNumber(low), toNumber(high)];
      if (a instanceof CellError || b instanceof CellError) return VALUE;
      const [first, last] = [Math.ceil(a), Math.floor(b)];
      return first > last ? NUM : first + Math.floor(Math.random() * (last - first + 1));
    })(args, scope);
  },
});
