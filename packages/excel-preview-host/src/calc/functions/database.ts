// DSUM, DCOUNT, DGET and the like: rows of a list that meet a block of criteria, and one of its columns.
import { CellError, type CellValue } from "../../model/value";
import { NUM, VALUE, toText, type Matrix, type Operand } from "../operand";
import { summaries, type Summary } from "./aggregate";
import { criterion, type Criterion } from "./criteria";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

const sameName = (a: CellValue | undefined, b: CellValue): boolean =>
  String(toText(a)).toLowerCase() === String(toText(b)).toLowerCase();

/** Position of the column that a heading or a number (from 1) names; -1 where there is none. */
function columnOf(list: Matrix, field: CellValue): number {
  const headings = list[0] ?? [];
  if (typeof field !== "number") return headings.findIndex((heading) => sameName(heading, field));
  const at = Math.trunc(field) - 1;
  return at < headings.length ? at : -1;
}

/** Here a bare text asks for what begins with it. */
function databaseCriterion(value: CellValue): Criterion {
  const bare = typeof value === "string" && !/^[<>=]/.test(value);
  return criterion(bare ? `${value}*` : value);
}

/** The data rows that meet at least one row of the criteria, in each of its filled cells. */
function matchingRows(list: Matrix, criteria: Matrix): CellValue[][] {
  const columns = (criteria[0] ?? []).map((heading) => columnOf(list, toText(heading)));
  const alternatives = criteria.slice(1).map((row) =>
    row.flatMap((value, i) => {
      const at = columns[i] ?? -1;
      return value === null || at === -1 ? [] : [{ at, test: databaseCriterion(value) }];
    }),
  );
  return list
    .slice(1)
    .filter((row) =>
      alternatives.some((all) => all.every(({ at, test }) => test.test(row[at] ?? null))),
    )
    .map((row) => [...row]);
}

function database(answer: (values: CellValue[]) => CellValue): EagerFunction {
  return ([list, field, criteria]: Operand[], scope: Scope) => {
    if (list === undefined || criteria === undefined) return VALUE;
    const rows = matchingRows(scope.matrix(list), scope.matrix(criteria));
    const named = field === undefined ? null : scope.scalar(field);
    if (named instanceof CellError) return named;
    // DCOUNT without a field counts the rows.
    if (named === null) return answer(rows.map(() => 1));
    const at = columnOf(scope.matrix(list), named);
    return at < 0 ? VALUE : answer(rows.map((row) => row[at] ?? null));
  };
}

function ofNumbersFound(summary: Summary): EagerFunction {
  return database((values) => {
    const error = values.find((value) => value instanceof CellError);
    return error ?? summary(values.filter((value) => typeof value === "number"));
  });
}

export const databases = eagerTable({
  DSUM: ofNumbersFound(summaries.SUM),
  DAVERAGE: ofNumbersFound(summaries.AVERAGE),
  DPRODUCT: ofNumbersFound(summaries.PRODUCT),
  DMAX: ofNumbersFound(summaries.MAX),
  DMIN: ofNumbersFound(summaries.MIN),
  DSTDEV: ofNumbersFound(summaries["STDEV.S"]),
  DSTDEVP: ofNumbersFound(summaries["STDEV.P"]),
  DVAR: ofNumbersFound(summaries["VAR.S"]),
  DVARP: ofNumbersFound(summaries["VAR.P"]),
  DCOUNT: database((values) => values.filter((value) => typeof value === "number").length),
  DCOUNTA: database((values) => values.filter((value) => value !== null).length),
  DGET: database((values) => (values.length > 1 ? NUM : (values[0] ?? VALUE))),
});
