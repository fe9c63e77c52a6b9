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

/** The id that stands for versions which resubmit one another in a circle. */
function firstOfCircle(parent: ReadonlyMap<string, string>, start: string): string {
  let first = start;
  for (let id = parent.get(start); id !== undefined && id !== start; id = parent.get(id)) {
    if (id < first) first = id;
  }
  return first;
}

/** S6: the id that stands for the whole chain of versions to which one belongs. */
export function chainRoots(
  rows: Iterable<Pick<RowLink, "id" | "resubmissionOf">>,
): (id: string) => string {
  const parent = new Map<string, string>();
  for (const { id, resubmissionOf } of rows) {
    if (resubmissionOf !== "") parent.set(id, resubmissionOf);
  }
  return (id) => {
    let root = id;
    let hops = 0;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) {
      root = next;
      hops += 1;
      if (hops > parent.size) return firstOfCircle(parent, root);
    }
    return root;
  };
}
