// Owns the arguments that all evaluating functions share, in the order in which they are passed.

import type { EvaluationFrame } from "../domain/evaluation/types";
import type { Quarter } from "../domain/vocabulary";
import { dateArgument, quarterArgument, yearArgument } from "./arguments";
import { adoptionsOf, changesOf, commissionsOf, departmentsOf, settingsOf } from "./tables";

/** As a function gets them: ranges with their header rows, null or blank where omitted. */
export interface EvaluationArguments {
  readonly departments: unknown;
  readonly ledger: unknown;
  readonly adoptions: unknown;
  readonly commissions: unknown;
  readonly settings: unknown;
  readonly year: unknown;
  readonly quarter: unknown;
  readonly asOf: unknown;
  readonly changes: unknown;
}

/** Everything but the ledger. Throws ArgumentError or WorkbookError for what cannot be read. */
export function frameOf(
  given: EvaluationArguments,
  quarter: Quarter = quarterArgument(given.quarter),
): EvaluationFrame {
  const year = yearArgument(given.year);
  return {
    departments: departmentsOf(given.departments),
    changes: changesOf(given.changes),
    adoptions: adoptionsOf(given.adoptions),
    commissions: commissionsOf(given.commissions),
    settings: settingsOf(given.settings),
    year,
    quarter,
    asOf: dateArgument(given.asOf, "截止日期", year),
  };
}
