// Owns reading everything that the pane needs, in one round trip. A row that cannot be read is
// reported with its address and leaves the others alone.

import type { CellValue } from "../domain/cell";
import type { Department, DepartmentChange } from "../domain/department";
import type { EvaluationInput } from "../domain/evaluation";
import type { Outlet } from "../domain/outlet";
import type { Submission } from "../domain/submission";
import { TABLE_NAMES } from "./own-sheets";
import { periodOf, periodRanges } from "./period";
import { inWorkbook } from "./run";
import {
  COMMISSIONS,
  OUTLETS,
  readAdoptions,
  type AdoptionRow,
  type CommissionRow,
} from "./schema/adoption-tables";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  PLAN_SUBTOTALS,
  toChange,
  type PlanSubtotalRow,
} from "./schema/departments";
import { LEDGER } from "./schema/ledger";
import type { Period } from "./schema/period";
import {
  readTable,
  type Origin,
  type ReadRow,
  type RowProblem,
  type TableSchema,
} from "./schema/table";
import { ownSetting, readSettingsSheet, requestSettings, settingsOf } from "./settings-rows";
import { ADOPTIONS } from "./schema/adoption-tables";
import type { SettingsSheet } from "./settings-rows";

export interface Tracker {
  readonly period: Period;
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
  readonly submissions: readonly Submission[];
  /** Those that stand; taken back ones are left out. */
  readonly adoptions: readonly AdoptionRow[];
  readonly commissions: readonly CommissionRow[];
  readonly outlets: readonly Outlet[];
  readonly settings: EvaluationInput["settings"];
  /** 经办人, "" = not given. */
  readonly clerk: string;
  /** P3, kept for ever. */
  readonly subtotals: readonly PlanSubtotalRow[];
  /** Cells that could not be read, and 编号 that occur twice. */
  readonly problems: readonly RowProblem[];
}

/** What an evaluation takes of a tracker. */
export function evaluationInput(tracker: Tracker): EvaluationInput {
  return { ...tracker, ...tracker.period };
}

/** Whether the workbook has a tracker: all of its tables, none, or some ("damaged", with the rest). */
export type LedgerState =
  | { readonly kind: "present" }
  | { readonly kind: "absent" }
  | { readonly kind: "damaged"; readonly missing: readonly string[] };

export async function ledgerState(): Promise<LedgerState> {
  return inWorkbook(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const present = tables.items.map((table) => table.name);
    const missing = TABLE_NAMES.filter((name) => !present.includes(name));
    if (missing.length === 0) return { kind: "present" };
    return missing.length === TABLE_NAMES.length
      ? { kind: "absent" }
      : { kind: "damaged", missing };
  });
}

/** Header and rows of one table as asked for; the totals row is not among them. */
interface Block {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function requestBlock(context: Excel.RequestContext, name: string): Block {
  const table = context.workbook.tables.getItem(name);
  return {
    header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("values"),
  };
}

function cellsOf({ header, body }: Block): CellValue[][] {
  return [...(header.values as CellValue[][]), ...(body.values as CellValue[][])];
}

function originOf({ header }: Block): Origin {
  return { row: header.rowIndex, column: header.columnIndex };
}

const READ = [
  DEPARTMENTS.name,
  DEPARTMENT_CHANGES.name,
  LEDGER.name,
  ADOPTIONS.name,
  COMMISSIONS.name,
  OUTLETS.name,
  PLAN_SUBTOTALS.name,
] as const;

/** Everything the pane shows, as it stands now. Throws WorkbookError if a table or column is gone. */
export async function readTracker(): Promise<Tracker> {
  return inWorkbook(async (context) => {
    const period = periodRanges(context).map((range) => range.load("values"));
    const settings = requestSettings(context);
    const blocks = new Map(READ.map((name) => [name, requestBlock(context, name)]));
    await context.sync();
    return assemble(periodOf(period), readSettingsSheet(settings), blocks);
  }, TABLE_NAMES);
}

function assemble(
  period: Period,
  settingsSheet: SettingsSheet,
  blocks: ReadonlyMap<string, Block>,
): Tracker {
  const problems: RowProblem[] = [];
  const records = <R>(
    schema: TableSchema<R>,
    read: (cells: CellValue[][], origin: Origin) => ReturnType<typeof readTable<R>> = (
      cells,
      origin,
    ) => readTable(schema, cells, origin),
  ): readonly ReadRow<R>[] => {
    const block = blocks.get(schema.name);
    if (block === undefined) return [];
    const table = read(cellsOf(block), originOf(block));
    problems.push(...table.problems);
    return table.rows;
  };
  const ledger = records(LEDGER);
  problems.push(...repeatedIds(ledger.map((row) => ({ id: row.record.id, row: row.sheetRow }))));
  const { settings, problems: settingProblems } = settingsOf(settingsSheet);
  for (const { sentence } of settingProblems) {
    problems.push({ table: settingsSheet.sheet, address: "", sentence });
  }
  return {
    period,
    departments: records(DEPARTMENTS).map((row) => row.record),
    changes: records(DEPARTMENT_CHANGES).flatMap((row) => toChange(row.record) ?? []),
    submissions: ledger.map((row) => row.record),
    adoptions: records(ADOPTIONS, readAdoptions).map((row) => row.record),
    commissions: records(COMMISSIONS).map((row) => row.record),
    outlets: records(OUTLETS).map((row) => row.record),
    settings,
    clerk: ownSetting(settingsSheet, "clerk"),
    subtotals: records(PLAN_SUBTOTALS).map((row) => row.record),
    problems,
  };
}

/** S3: a 编号 stands for one submission only; two people saving at once can break that. */
function repeatedIds(rows: readonly { id: string; row: number }[]): RowProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ id, row }): RowProblem[] => {
    const before = first.get(id);
    first.set(id, before ?? row);
    if (before === undefined) return [];
    const sentence = `编号 ${id} 在台账第 ${before + 1} 行和第 ${row + 1} 行重复，请把其中一行改成未用过的编号。`;
    return [{ table: LEDGER.name, address: `${row + 1}`, sentence }];
  });
}
