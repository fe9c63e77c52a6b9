// Owns 台账 as the pane knows it (S6, E11): its cells are what is kept, submissions and problems are made of them.
// What an own action wrote is carried over into the cells; only rows that it changed are read anew.

import type { Submission } from "../../domain/records/submission";
import type { CellValue } from "../../domain/text/cell";
import { LEDGER, type LedgerRow } from "../../tables/declarations/ledger";
import {
  readTable,
  type Origin,
  type RowProblem,
  type TableCells,
} from "../../tables/reading/read-table";
import { numberOf, type Cell } from "../../tables/schema/cells";
import { locate, type Located } from "../../tables/schema/table";

/** The cells of one table, its heading first, and where they stand. */
export interface Cells extends TableCells {
  readonly rows: readonly (readonly CellValue[])[];
  readonly origin: Origin;
}

export interface KnownLedger extends Cells {
  /** The year of dates written without one (S5). */
  readonly year: number;
  /** Those that can be read. */
  readonly submissions: readonly LedgerRow[];
  readonly problems: readonly RowProblem[];
  /** What was made of a row, by its cells. */
  readonly made: WeakMap<readonly Cell[], LedgerRow>;
}

type Made = Pick<KnownLedger, "year" | "made">;

/** Throws WorkbookError "missing-column". */
export function knownLedger(cells: Cells, year: number): KnownLedger {
  return read(cells, { year, made: new WeakMap() });
}

function read({ rows, origin, beneath }: Cells, { year, made }: Made): KnownLedger {
  const table = readTable(LEDGER, { rows, origin, beneath }, year, made);
  const submissions = table.rows.map(({ record }) => record);
  return { rows, origin, beneath, year, made, submissions, problems: table.problems };
}

/** With submissions that were registered: below the others, or in the row that they have already. */
export function withSubmissions(ledger: KnownLedger, saved: readonly Submission[]): KnownLedger {
  const { rows, at, rest } = changedRows(ledger, new Map(saved.map((each) => [each.id, each])));
  const blank = rows[0]?.map(() => "") ?? [];
  const added = [...rest.values()].map((each) => written(blank, at, each));
  return read({ ...ledger, rows: [...rows, ...added] }, ledger);
}

/** With fields that were written, by 编号. */
export function withChanges(
  ledger: KnownLedger,
  changes: ReadonlyMap<string, Partial<Submission>>,
): KnownLedger {
  return read({ ...ledger, rows: changedRows(ledger, changes).rows }, ledger);
}

/** `rest` = what belongs to no row. Of rows with the same 编号 the first is meant, as everywhere (E11). */
function changedRows<S extends Partial<Submission>>(
  { rows: [header = [], ...body] }: KnownLedger,
  changes: ReadonlyMap<string, S>,
) {
  const at = locate(LEDGER, header);
  const rest = new Map(changes);
  const rows = body.map((row) => {
    const id = numberOf(row[at.id]);
    const fields = rest.get(id);
    if (fields === undefined) return row;
    rest.delete(id);
    return written(row, at, fields);
  });
  return { rows: [header, ...rows], at, rest };
}

/** The row as the action has left it, each cell as it writes it. */
function written(
  row: readonly CellValue[],
  at: Located<LedgerRow>,
  fields: Partial<Submission>,
): CellValue[] {
  const cells = [...row];
  for (const [field, value] of Object.entries(fields) as [keyof Submission, never][]) {
    if (at[field] !== -1) cells[at[field]] = LEDGER.columns[field].codec.write(value);
  }
  return cells;
}
