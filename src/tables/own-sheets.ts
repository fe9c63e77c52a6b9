// Owns the list of what the add-in itself keeps in the workbook: its tables and its sheets.

import { ADOPTIONS, COMMISSIONS, OUTLETS } from "./adoption-tables";
import { CRITICISM } from "./criticism-table";
import { DEPARTMENT_CHANGES, DEPARTMENTS, PLAN_SUBTOTALS } from "./departments";
import { LEDGER } from "./ledger";
import { LOG } from "./log-table";
import { SETTINGS } from "./settings-table";

export const QUARTERLY_SHEET = "季度考核";

/** Every table; each stands on a sheet of its own name when it is made. */
export const TABLE_NAMES: readonly string[] = [
  DEPARTMENTS,
  LEDGER,
  ADOPTIONS,
  COMMISSIONS,
  SETTINGS,
  LOG,
  OUTLETS,
  CRITICISM,
  DEPARTMENT_CHANGES,
  PLAN_SUBTOTALS,
].map((schema) => schema.name);

/** Names of sheets made later: snapshots, people, the year. */
export const LATER_SHEETS = /^(?:\d{4}年.*(?:封存|更正|个人|考核)|更正|个人|年度考核)/u;

/** True for a sheet in which no plan is to be looked for. */
export function isOwnSheet(name: string): boolean {
  return name === QUARTERLY_SHEET || TABLE_NAMES.includes(name) || LATER_SHEETS.test(name);
}
