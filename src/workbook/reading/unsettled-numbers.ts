// Owns finding the rows of 台账 whose 编号 is not their own (S3): it stands in an earlier row, or is not there.

import { isBlank, numberOf, type Cell } from "../../tables/schema/cells";
import { LEDGER } from "../../tables/declarations/ledger";
import { locate } from "../../tables/schema/table";
import type { Tracker } from "./tracker";

export interface UnsettledNumbers {
  /** Each once. */
  readonly repeated: readonly string[];
  /** Rows without one. */
  readonly missing: number;
}

export function unsettledNumbers({ ledger }: Pick<Tracker, "ledger">): UnsettledNumbers {
  const [header = [], ...rows] = ledger.rows;
  const ids = rowsToNumber(rows, header).map(({ id }) => id);
  return {
    repeated: [...new Set(ids)].filter((id) => id !== ""),
    missing: ids.filter((id) => id === "").length,
  };
}

/** By position, with the 编号 that stands there: later rows of one that repeats, and those that are begun without one. */
export function rowsToNumber(
  rows: readonly (readonly Cell[])[],
  header: readonly Cell[],
): { id: string; row: number }[] {
  const at = locate(LEDGER, header);
  const begins = [at.title, at.department, at.receivedOn];
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const id = numberOf(cells[at.id]);
    const isOwn = id === "" ? begins.every((column) => isBlank(cells[column])) : !seen.has(id);
    seen.add(id);
    return isOwn ? [] : [{ id, row }];
  });
}
