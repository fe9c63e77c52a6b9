// Owns changing one row that stands in a table (S6): found by what it holds, told field by field in 日志,
// never deleted.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { cellsOf, type Cells } from "../../../tables/schema/shape";
import type { TableSchema } from "../../../tables/schema/table";
import { changeLine, type ChangedCell } from "./deed";
import { newToken } from "./memory";
import type { Intent, Transaction } from "./transaction";
import type { SeenRow, View } from "./view";
import { isSameValue, tokenAt } from "./view";

export interface ChangeRequest {
  /** 修改, 作废, 退回, 补审签 …, as it goes into 日志. */
  readonly action: string;
  readonly reason: string;
  /** China time. */
  readonly now: CivilDateTime;
}

/** Which row: texts by header, as `findRow` takes them; and who it is, for 日志. */
export interface RowKey {
  readonly texts: Cells;
  readonly subject: string;
}

/** Several rows at once are one action. The result is the records as they were before. */
export function rowChange<R>(
  schema: TableSchema<R>,
  targets: readonly { readonly key: RowKey; readonly changes: Partial<R> }[],
  request: ChangeRequest,
): Transaction<R[]> {
  return {
    token: newToken(),
    now: request.now,
    reads: [{ table: schema.name, find: targets.map(({ key }) => key.texts) }],
    mostLines: targets.reduce((sum, { changes }) => sum + Object.keys(changes).length, 0),
    plan(view): Intent<R[]> {
      const { action, reason } = request;
      const seen = targets.map(({ key }) => view.row(schema, key.texts, key.subject));
      const changed = targets.flatMap(({ key, changes }, at) => {
        const row = seen[at];
        const cells = row === undefined ? [] : changesIn(view, schema, row, key.texts, changes);
        return cells.map((cell) => ({ cell, subject: key.subject }));
      });
      const numbered = changed.map(({ cell, subject }, at) => ({
        cell: { ...cell, line: at + 1 },
        line: changeLine(cell, { action, reason, subject }),
      }));
      return {
        cells: numbered.map(({ cell }) => cell),
        lines: numbered.map(({ line }) => line),
        result: () => seen.map(({ record }) => record),
      };
    },
  };
}

/** The cells of a row that are to hold something else than they do. */
export function changesIn<R>(
  view: View,
  schema: TableSchema<R>,
  row: SeenRow<R>,
  key: Cells,
  changes: Partial<R>,
): ChangedCell[] {
  const { shape, places, name: table } = { ...view.table(schema.name), ...schema };
  const token = tokenAt(view.table(table), row.cells);
  return Object.entries(cellsOf(schema, changes)).flatMap(([header, value]): ChangedCell[] => {
    const at = places.get(header);
    const old = at === undefined ? "" : (row.cells[at] ?? "");
    if (isSameValue(value, old)) return [];
    // A token outlives a new number; rows typed by hand have none, and a copied row has its original's.
    const found = token === "" ? key : { ...key, [shape.token]: token };
    return [{ table, key: found, header, old, new: value, line: 0 }];
  });
}
