// Owns how rows of the ledger refer to one another (S6, S7): what is to be known before the first row is
// read, because a row does not know of those that name it.

import { isVoid } from "../../rules/lifecycle";
import type { LedgerFacts } from "./facts";

export interface LedgerLinks {
  /** The 编号 that some row resubmits (重报自). */
  readonly resubmitted: ReadonlySet<string>;
  /** 编号 of a confirmed duplicate → the 编号 that it repeats (重复于). */
  readonly originals: ReadonlyMap<string, string>;
}

/** What of a row refers to others. */
export type RowLink = Pick<LedgerFacts, "id" | "status" | "resubmissionOf" | "duplicateOf">;

export function linksOf(rows: Iterable<RowLink>): LedgerLinks {
  const resubmitted = new Set<string>();
  const originals = new Map<string, string>();
  for (const row of rows) {
    const { id, resubmissionOf, duplicateOf } = row;
    if (resubmissionOf !== "") resubmitted.add(resubmissionOf);
    if (duplicateOf !== "" && !isVoid(row)) originals.set(id, duplicateOf);
  }
  return { resubmitted, originals };
}

/** All that stands between `id` and its original, both included; in a circle each once. */
export function wayToOriginal(id: string, originals: LedgerLinks["originals"]): readonly string[] {
  const way = [id];
  for (let next = originals.get(id); next !== undefined; next = originals.get(next)) {
    if (way.includes(next)) break;
    way.push(next);
  }
  return way;
}

/** E9: the 编号 that an adoption noted on `id` belongs to; `id` itself where duplicates go in a circle. */
export function originalOf(id: string, originals: LedgerLinks["originals"]): string {
  if (!originals.has(id)) return id;
  const last = wayToOriginal(id, originals).at(-1) ?? id;
  return originals.has(last) ? id : last;
}
