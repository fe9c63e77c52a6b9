// Owns adding one row to a small table (约稿, 批评), with its line in 日志.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import type { TableSchema } from "../../../tables/schema/table";
import { addedRow, type Line } from "./deed";
import type { Intent, Transaction } from "./transaction";
import type { View } from "./view";

export interface Addition<R extends { token: string }> {
  readonly schema: TableSchema<R>;
  /** The draft's: the same for every attempt to save it. */
  readonly token: string;
  /** China time. */
  readonly now: CivilDateTime;
  /** The record, given those that stand (without an earlier attempt's own) and that attempt's record. */
  readonly make: (others: readonly R[], earlier: R | null, view: View) => R;
  readonly line: (record: R) => Line;
}

/** The result is the record as it stands. */
export function rowAddition<R extends { token: string }>(addition: Addition<R>): Transaction<R> {
  const { schema, token, now, make, line } = addition;
  return {
    token,
    now,
    reads: [{ table: schema.name, all: true, adds: 1 }],
    mostLines: 1,
    plan(view): Intent<R> {
      const others = view.rows(schema).flatMap(({ record }) => record ?? []);
      const record = make(others, view.attempted(schema, token), view);
      return { rows: [addedRow(schema, record)], lines: [line(record)], result: () => record };
    },
  };
}
