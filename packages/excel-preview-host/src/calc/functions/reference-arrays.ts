// Arrays of references: `SUMIF(INDIRECT({"一月!A:A","二月!A:A"}),…)` answers once for each.
import { CellError, type CellValue } from "../../model/value";
import { NA, ReferenceArray, type Operand, type Reference } from "../operand";
import type { EagerFunction } from "./scope";

type Laid = readonly (readonly (Reference | CellValue)[])[];

/** A single row or column is repeated, as in arrays of values. */
function pick(rows: Laid, row: number, column: number): Reference | CellValue {
  const line = rows.length === 1 ? rows[0] : rows[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? (line ? null : NA);
}

/**
 * The function, also for arrays of references.
 * @param isValue the places (from 0) where it wants one value; an array there is laid alongside
 */
export function eachReference(
  fn: EagerFunction,
  isValue: (place: number) => boolean = () => false,
): EagerFunction {
  return (args, scope) => {
    if (!args.some((arg) => arg instanceof ReferenceArray)) return fn(args, scope);
    const laid = args.map((arg, place): Laid | null => {
      if (arg instanceof ReferenceArray) return arg.rows;
      return isValue(place) && arg !== undefined ? scope.matrix(arg) : null;
    });
    const sizes = laid.flatMap((rows) => (rows ? [[rows.length, rows[0]?.length ?? 0]] : []));
    const height = Math.max(...sizes.map(([rows = 0]) => rows));
    const width = Math.max(...sizes.map(([, columns = 0]) => columns));
    const answer = (row: number, column: number): CellValue => {
      const each = args.map((arg, place): Operand => {
        const rows = laid[place];
        return rows ? pick(rows, row, column) : arg;
      });
      const broken = each.find((arg, place) => arg instanceof CellError && !isValue(place));
      return broken instanceof CellError ? broken : scope.scalar(fn(each, scope));
    };
    return Array.from({ length: height }, (_row, r) =>
      Array.from({ length: width }, (_column, c) => answer(r, c)),
    );
  };
}
