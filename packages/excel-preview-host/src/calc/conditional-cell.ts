// A cell under one conditional format, and what stands in the cells around it that have the same.
import type { Book } from "../model/book";
import type { ConditionalFormat } from "../model/features";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import type { Calculator } from "./calculator";
import { FormulaSyntaxError } from "./syntax";

/** A cell under evaluation of one rule. */
export interface Target {
  book: Book;
  calculator: Calculator;
  sheet: Sheet;
  row: number;
  column: number;
  value: CellValue;
  format: ConditionalFormat;
}

/** A rule's formula, written for the first of the format's cells, for this one. */
export function formulaValue(target: Target, formula: string): CellValue {
  const { calculator, sheet, row, column, format } = target;
  const first = format.areas[0];
  const shift = { rows: row - (first?.top ?? row), columns: column - (first?.left ?? column) };
  try {
    const rows = calculator.evaluate(formula, { sheetId: sheet.id, row, column }, shift);
    return rows[0]?.[0] ?? null;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return new CellError("#NAME?");
    throw error;
  }
}

/** Every value in a format's areas. */
export function* valuesIn({ sheet, format }: Target): Generator<CellValue> {
  const used = sheet.used();
  for (const a of format.areas)
    for (let row = a.top; row <= Math.min(a.bottom, used?.bottom ?? -1); row++)
      for (let column = a.left; column <= Math.min(a.right, used?.right ?? -1); column++)
        yield sheet.value(row, column);
}

interface Numbers {
  version: number;
  sorted: number[];
}

const numbersOf = new WeakMap<ConditionalFormat, Numbers>();

/** The numbers in a format's areas, kept until something changes. */
export function sortedNumbers(target: Target): number[] {
  const { calculator, format } = target;
  const kept = numbersOf.get(format);
  if (kept?.version === calculator.version) return kept.sorted;
  const numbers = [...valuesIn(target)].filter((value) => typeof value === "number");
  numbers.sort((a, b) => a - b);
  numbersOf.set(format, { version: calculator.version, sorted: numbers });
  return numbers;
}
