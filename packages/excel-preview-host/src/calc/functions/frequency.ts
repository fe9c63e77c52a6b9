// FREQUENCY: how many numbers fall up to each bound, and how many lie beyond the last.
import { CellError, type CellValue } from "../../model/value";
import type { Operand } from "../operand";
import { eagerTable, type Scope } from "./scope";

/** Blanks and text are left out. */
function numbersIn(operand: Operand, scope: Scope): number[] | CellError {
  const values: CellValue[] = scope.areas(operand).flatMap((m) => m.flat());
  const failure = values.find((v) => v instanceof CellError);
  return failure ?? values.filter((v) => typeof v === "number");
}

/** In the bounds' own order; of equal bounds the first counts. */
function counts(numbers: readonly number[], bounds: readonly number[]): number[] {
  const ascending = [...bounds.keys()].sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0));
  const found = Array.from({ length: bounds.length + 1 }, () => 0);
  for (const n of numbers) {
    const at = ascending.find((i) => n <= (bounds[i] ?? 0)) ?? bounds.length;
    found[at] = (found[at] ?? 0) + 1;
  }
  return found;
}

export const frequencies = eagerTable({
  FREQUENCY: ([data, bounds], scope) => {
    const numbers = numbersIn(data, scope);
    const limits = numbersIn(bounds, scope);
    if (numbers instanceof CellError) return numbers;
    if (limits instanceof CellError) return limits;
    return counts(numbers, limits).map((count) => [count]);
  },
});
