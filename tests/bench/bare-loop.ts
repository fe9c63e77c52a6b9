// The yardstick: a loop that only reads every cell that QUARTERLY needs, and looks whether it is empty.
import type { Department } from "../../src/domain/records/department";
import { ADOPTIONS, COMMISSIONS, type AdoptionRow } from "../../src/tables/declarations/adoptions";
import { DEPARTMENTS } from "../../src/tables/declarations/departments";
import { LEDGER, type LedgerRow } from "../../src/tables/declarations/ledger";
import { SETTINGS } from "../../src/tables/declarations/settings";
import { findHeader, type FieldOf, type TableSchema } from "../../src/tables/schema/table";
import type { BenchTables, Rows } from "./tables";

const LEDGER_FIELDS: readonly FieldOf<LedgerRow>[] = [
  "id",
  "receivedOn",
  "department",
  "category",
  "wordCount",
  "channel",
  "headApproved",
  "headApprovedOn",
  "leaderApproved",
  "leaderApprovedOn",
  "commissionId",
  "important",
  "publishedAt",
  "status",
  "resubmissionOf",
  "duplicateOf",
];
const ADOPTION_FIELDS: readonly FieldOf<AdoptionRow>[] = [
  "submissionId",
  "outlet",
  "kind",
  "level",
  "adoptedOn",
  "commendable",
  "withdrawn",
];

function filledCells<R>(rows: Rows, schema: TableSchema<R>, fields: readonly FieldOf<R>[]): number {
  const header = rows[0] ?? [];
  const columns = fields.map((field) => findHeader(schema.columns[field].header, header));
  let filled = 0;
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    for (const column of columns) {
      const cell = row[column];
      if (cell !== "" && cell !== null && cell !== 0) filled += 1;
    }
  }
  return filled;
}

const DEPARTMENT_FIELDS: readonly FieldOf<Department>[] = [
  "id",
  "name",
  "kind",
  "quota",
  "aliases",
];

/** How many of the needed cells are filled: the result keeps the loop from being optimised away. */
export function readEveryCell(tables: BenchTables): number {
  return (
    filledCells(tables.departments, DEPARTMENTS, DEPARTMENT_FIELDS) +
    filledCells(tables.ledger, LEDGER, LEDGER_FIELDS) +
    filledCells(tables.adoptions, ADOPTIONS, ADOPTION_FIELDS) +
    filledCells(tables.commissions, COMMISSIONS, ["id", "deadline"]) +
    filledCells(tables.settings, SETTINGS, ["label", "value"])
  );
}
