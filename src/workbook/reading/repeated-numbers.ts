// Owns finding the 编号 that stand in more than one row of 台账 (S3).

import { numberOf, type Cell } from "../../tables/schema/cells";
import { LEDGER } from "../../tables/declarations/ledger";
import { locate } from "../../tables/schema/table";
import type { Tracker } from "./tracker";

/** Each once. */
export function repeatedNumbers({ ledger }: Pick<Tracker, "ledger">): string[] {
  const [header = [], ...rows] = ledger.rows;
  return [...new Set(laterRows(rows, locate(LEDGER, header).id).map(({ id }) => id))];
}

/** The rows, by position, whose 编号 (in column `at`) stands in an earlier one. */
export function laterRows(
  rows: readonly (readonly Cell[])[],
  at: number,
): { id: string; row: number }[] {
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const id = numberOf(cells[at]);
    if (id === "" || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ id, row }];
  });
}
