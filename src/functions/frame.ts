// Owns the arguments that all evaluating functions share, in the order in which they are passed.

import type { EvaluationFrame } from "../domain/evaluation/types";
import type { Quarter } from "../domain/records/vocabulary";
import { dateArgument, quarterArgument, yearArgument } from "./arguments";
import { ADOPTIONS, COMMISSIONS } from "../tables/declarations/adoptions";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../tables/declarations/departments";
import { SETTINGS } from "../tables/declarations/settings";
import {
  adoptionsOf,
  changesOf,
  commissionsOf,
  departmentsOf,
  settingsOf,
  tableOf,
} from "./tables";

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
  const departments = tableOf(given.departments, DEPARTMENTS);
  const changes = tableOf(given.changes, DEPARTMENT_CHANGES);
  const adoptions = tableOf(given.adoptions, ADOPTIONS);
  const commissions = tableOf(given.commissions, COMMISSIONS);
  const settings = tableOf(given.settings, SETTINGS);
  const tables = [departments, changes, adoptions, commissions, settings];
  return {
    departments: departmentsOf(departments),
    changes: changesOf(changes),
    adoptions: adoptionsOf(adoptions),
    commissions: commissionsOf(commissions),
    settings: settingsOf(settings),
    year,
    quarter,
    asOf: dateArgument(given.asOf, "截止日期", year),
    errorCells: tables.flatMap((table) => table.errorCells),
  };
}
