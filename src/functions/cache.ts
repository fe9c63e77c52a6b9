// Owns the one state that the functions hold: the last few evaluations, found again by content.
// Excel hands every cell its own copy of the same tables, so identity of arrays says nothing; equality of
// every cell does. The cells are copied: an array changed afterwards finds nothing stale.

export interface ContentCache<T> {
  /**
   * The result for these arguments (single values and ranges of cells); `compute` runs only where it
   * is not known. What it throws is not kept.
   */
  get(content: readonly unknown[], compute: () => T): T;
}

/** Tells a list of two from the number 2. */
const LIST = Symbol("list");

/** Visits the shape and every cell; stops and answers false as soon as `visit` does. */
function everyCell(content: readonly unknown[], visit: (cell: unknown) => boolean): boolean {
  return content.every((argument) => {
    if (!Array.isArray(argument)) return visit(argument);
    const rows: readonly unknown[] = argument;
    return visit(LIST) && visit(rows.length) && everyCell(rows, visit);
  });
}

function copyOf(content: readonly unknown[]): unknown[] {
  const cells: unknown[] = [];
  everyCell(content, (cell) => cells.push(cell) > 0);
  return cells;
}

function isSame(copy: readonly unknown[], content: readonly unknown[]): boolean {
  let position = 0;
  const same = everyCell(content, (cell) => copy[position++] === cell);
  return same && position === copy.length;
}

/** @param size how many results are kept; the one unused for longest is dropped. */
export function createContentCache<T>(size: number): ContentCache<T> {
  const entries: { readonly copy: readonly unknown[]; readonly result: T }[] = [];
  return {
    get(content, compute) {
      const known = entries.findIndex((entry) => isSame(entry.copy, content));
      const [entry] = known === -1 ? [] : entries.splice(known, 1);
      const found = entry ?? { copy: copyOf(content), result: compute() };
      entries.unshift(found);
      entries.length = Math.min(entries.length, size);
      return found.result;
    },
  };
}
