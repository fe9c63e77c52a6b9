// COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS over ranges.
import { columnCount, rowCount } from "../../model/address";
import { CellError } from "../../model/value";
import { DIV0, Reference, VALUE, type Matrix, type Operand } from "../operand";
import { criterion, eachMatch } from "./criteria";
import { overCells } from "./lift";
import { eachReference } from "./reference-arrays";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

interface Pair {
  range: Operand;
  criterion: Operand;
}

function pairs(args: Operand[]): Pair[] {
  return Array.from({ length: Math.ceil(args.length / 2) }, (_p, i) => ({
    range: args[2 * i],
    criterion: args[2 * i + 1] ?? null,
  }));
}

/** The size before whole columns are cut to the used area. */
function size(operand: Operand, scope: Scope): string {
  const first = operand instanceof Reference ? operand.areas[0]?.area : undefined;
  if (first) return `${rowCount(first)}x${columnCount(first)}`;
  const matrix = scope.matrix(operand);
  return `${matrix.length}x${matrix[0]?.length ?? 0}`;
}

type Summary = (numbers: number[]) => number | CellError;

/** Cells of a whole column that lie outside the used area, and are empty therefore. */
function emptyBeyond(range: Operand, matrix: Matrix): number {
  const named = range instanceof Reference ? range.areas[0]?.area : undefined;
  if (named === undefined) return 0;
  return rowCount(named) * columnCount(named) - matrix.length * (matrix[0]?.length ?? 0);
}

/** One answer per criterion value; criteria that are arrays give an array. */
function summarize(
  target: Operand,
  conditions: Pair[],
  scope: Scope,
  summary: Summary | "count",
): Operand {
  const sizes = new Set([...conditions.map((c) => c.range), target].map((o) => size(o, scope)));
  if (sizes.size > 1) return VALUE;
  const matrices = conditions.map((c) => scope.matrix(c.range));
  const values: Matrix = scope.matrix(target);
  const beyond = Math.min(
    ...conditions.map(({ range }, i) => emptyBeyond(range, matrices[i] ?? [])),
  );
  return overCells(
    conditions.map((c) => c.criterion),
    scope,
    (wanted) => {
      let count = 0;
      let failure: CellError | undefined;
      const numbers: number[] = [];
      const criteria = wanted.map((w) => criterion(w ?? null));
      if (criteria.every((each) => each.test(null))) count += beyond;
      eachMatch(matrices, criteria, (row, column) => {
        count++;
        const value = values[row]?.[column];
        if (typeof value === "number") numbers.push(value);
        else if (value instanceof CellError) failure ??= value;
      });
      return summary === "count" ? count : (failure ?? summary(numbers));
    },
  );
}

const sum: Summary = (numbers) => numbers.reduce((total, n) => total + n, 0);
const average: Summary = (numbers) =>
  numbers.length === 0 ? DIV0 : numbers.reduce((total, n) => total + n, 0) / numbers.length;
const largest: Summary = (numbers) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);
const smallest: Summary = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const orZero =
  (summary: Summary): Summary =>
  (numbers) =>
    numbers.length === 0 ? 0 : summary(numbers);

function severalConditions(summary: Summary): EagerFunction {
  return ([target, ...rest], scope) => summarize(target, pairs(rest), scope, summary);
}

/** The sum range of SUMIF starts where it is given and takes the size of the tested range. */
function sameSize(given: Operand, range: Operand): Operand {
  const [start, model] = [given, range].map((o) =>
    o instanceof Reference ? o.areas[0] : undefined,
  );
  if (!start || !model) return given;
  const { top, left } = start.area;
  const bottom = top + rowCount(model.area) - 1;
  const right = left + columnCount(model.area) - 1;
  return new Reference([{ sheet: start.sheet, area: { top, left, bottom, right } }]);
}

function oneCondition(summary: Summary): EagerFunction {
  return ([range, wanted, target], scope) =>
    summarize(
      target === undefined ? range : sameSize(target, range),
      [{ range, criterion: wanted ?? null }],
      scope,
      summary,
    );
}

const second = (place: number): boolean => place === 1;
const everyOther = (place: number): boolean => place % 2 === 1;
const afterTarget = (place: number): boolean => place > 0 && place % 2 === 0;

export const conditionalSums = eagerTable({
  COUNTIF: eachReference(
    ([range, wanted], scope) =>
      summarize(range, [{ range, criterion: wanted ?? null }], scope, "count"),
    second,
  ),
  COUNTIFS: eachReference(
    (args, scope) => summarize(args[0], pairs(args), scope, "count"),
    everyOther,
  ),
  SUMIF: eachReference(oneCondition(sum), second),
  SUMIFS: eachReference(severalConditions(sum), afterTarget),
  AVERAGEIF: eachReference(oneCondition(average), second),
  AVERAGEIFS: eachReference(severalConditions(average), afterTarget),
  MAXIFS: eachReference(severalConditions(orZero(largest)), afterTarget),
  MINIFS: eachReference(severalConditions(orZero(smallest)), afterTarget),
});
