// The functions that call a LAMBDA for each cell, row or column: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY.
import { CellError, type CellValue } from "../../model/value";
import { CALC, Lambda, VALUE, type Matrix, type Operand } from "../operand";
import { broadcast, filledArray, integer } from "./lift";
import { transposed } from "./lookup";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

/** A lambda's answer that must be one value. */
function single(operand: Operand, scope: Scope): CellValue {
  const matrix = scope.matrix(operand);
  return matrix.length === 1 && matrix[0]?.length === 1 ? (matrix[0][0] ?? null) : CALC;
}

const map: EagerFunction = (args, scope) => {
  const lambda = args[args.length - 1];
  if (!(lambda instanceof Lambda)) return VALUE;
  return broadcast(
    args.slice(0, -1).map((a) => scope.matrix(a)),
    (values) => single(scope.invoke(lambda, values), scope),
  );
};

function perRow(matrix: Matrix, lambda: Operand, scope: Scope): Matrix | CellError {
  if (!(lambda instanceof Lambda)) return VALUE;
  return matrix.map((row) => [single(scope.invoke(lambda, [[row]]), scope)]);
}

function perColumn(matrix: Matrix, lambda: Operand, scope: Scope): Matrix | CellError {
  if (!(lambda instanceof Lambda)) return VALUE;
  return [
    transposed(matrix).map((column) =>
      single(scope.invoke(lambda, [column.map((v) => [v])]), scope),
    ),
  ];
}

function folding(keepAll: boolean): EagerFunction {
  return ([initial, source, lambda], scope) => {
    if (!(lambda instanceof Lambda)) return VALUE;
    let accumulated: Operand = initial ?? null;
    const steps = scope.matrix(source).map((row) =>
      row.map((value) => {
        accumulated = scope.invoke(lambda, [accumulated, value]);
        return keepAll ? single(accumulated, scope) : null;
      }),
    );
    return keepAll ? steps : accumulated;
  };
}

const makeArray: EagerFunction = ([rows, columns, lambda], scope) => {
  const [height, width] = [integer(scope.scalar(rows)), integer(scope.scalar(columns))];
  if (height instanceof CellError || width instanceof CellError || !(lambda instanceof Lambda))
    return VALUE;
  if (height < 1 || width < 1) return VALUE;
  return filledArray(height, width, (r, c) => single(scope.invoke(lambda, [r + 1, c + 1]), scope));
};

export const lambdas = eagerTable({
  MAP: map,
  BYROW: ([source, lambda], scope) => perRow(scope.matrix(source), lambda, scope),
  BYCOL: ([source, lambda], scope) => perColumn(scope.matrix(source), lambda, scope),
  REDUCE: folding(false),
  SCAN: folding(true),
  MAKEARRAY: makeArray,
});
