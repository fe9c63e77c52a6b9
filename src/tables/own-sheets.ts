// Owns the list of what the add-in itself keeps in the workbook: its tables and its sheets.

import { ADOPTIONS, COMMISSIONS, OUTLETS } from "./adoption-tables";
import { CRITICISM } from "./criticism-table";
import { DEPARTMENT_CHANGES, DEPARTMENTS, PLAN_SUBTOTALS } from "./departments";
import { LEDGER } from "./ledger";
import { LOG } from "./log-table";
import { SETTINGS } from "./settings-table";

interface AnyColumn {
  readonly header: string;
  readonly needed?: boolean;
}

export const QUARTERLY_SHEET = "季度考核";

const SCHEMAS = [
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
] as const;

/** Every table; each stands on a sheet of its own name when it is made. */
export const TABLE_NAMES: readonly string[] = SCHEMAS.map((schema) => schema.name);

/** The headers that each table cannot do without, by the table's name. */
export const NEEDED_HEADERS: ReadonlyMap<string, readonly string[]> = new Map(
  SCHEMAS.map(({ name, columns }) => [
    name,
    Object.values<AnyColumn>(columns).flatMap(({ header, needed }) => (needed ? [header] : [])),
  ]),
);

/** Names of sheets made later: snapshots, people, the year. */
export const LATER_SHEETS = /^(?:\d{4}年.*(?:封存|更正|个人|考核)|更正|个人|年度考核)/u;

/** True for a sheet in which no plan is to be looked for. */
export function isOwnSheet(name: string): boolean {
  return name === QUARTERLY_SHEET || TABLE_NAMES.includes(name) || LATER_SHEETS.test(name);
}
