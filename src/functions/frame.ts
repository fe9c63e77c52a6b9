// Owns the arguments that all evaluating functions share, in the order in which they are passed.

import type { EvaluationFrame } from "../domain/evaluation/types";
import type { Quarter } from "../domain/calendar/quarter";
import { dateArgument, quarterArgument, yearArgument } from "./arguments";
import { ADOPTIONS, COMMISSIONS } from "../tables/declarations/adoptions";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../tables/declarations/departments";
import { SETTINGS } from "../tables/declarations/settings";
import { readFrameTables } from "../tables/reading/frame-tables";
import { ArgumentError } from "./errors";
import { blockOf } from "./tables";

const NO_DEPARTMENTS = "“部门”表里没有部门，请先建立台账，或把参数写成 部门[#All]。";

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

/** Everything but the ledger. Throws ArgumentError or WorkbookError for what cannot be used. */
export function frameOf(
  given: EvaluationArguments,
  quarter: Quarter = quarterArgument(given.quarter),
): EvaluationFrame {
  const year = yearArgument(given.year);
  const { problems, ...tables } = readFrameTables(
    {
      departments: { rows: blockOf(given.departments, DEPARTMENTS) },
      changes: { rows: blockOf(given.changes, DEPARTMENT_CHANGES) },
      adoptions: { rows: blockOf(given.adoptions, ADOPTIONS) },
      commissions: { rows: blockOf(given.commissions, COMMISSIONS) },
      settings: { rows: blockOf(given.settings, SETTINGS) },
    },
    year,
  );
  if (tables.departments.length === 0) throw new ArgumentError("missing", NO_DEPARTMENTS);
  const asOf = dateArgument(given.asOf, "截止日期", year);
  return { ...tables, year, quarter, asOf, leftOut: problems };
}
