// All functions by name: the host's own first, then those of formula.js.
import { aggregates } from "./aggregate";
import { arrays } from "./arrays";
import { conditionalSums } from "./conditional-sums";
import { databases } from "./database";
import { dates } from "./date";
import { byteFunctions } from "./bytes";
import { finance } from "./finance";
import { fromFormulaJs } from "./formulajs";
import { frequencies } from "./frequency";
import { lambdas } from "./lambda";
import { logic } from "./logic";
import { lookups } from "./lookup";
import { math } from "./math";
import type { FunctionEntry } from "./scope";
import { textFunctions } from "./text";
import { widths } from "./widths";

const known = new Map<string, FunctionEntry | null>(
  Object.entries({
    ...aggregates,
    ...arrays,
    ...byteFunctions,
    ...conditionalSums,
    ...databases,
    ...dates,
    ...finance,
    ...frequencies,
    ...lambdas,
    ...logic,
    ...lookups,
    ...math,
    ...textFunctions,
    ...widths,
  }),
);

/** The built-in function of that name in upper case; null where Excel's function is not known here. */
export function builtIn(name: string): FunctionEntry | null {
  let entry = known.get(name);
  if (entry === undefined) {
    const eager = fromFormulaJs(name);
    entry = eager ? { eager } : null;
    known.set(name, entry);
  }
  return entry;
}
