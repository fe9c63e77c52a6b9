// Owns the one state that the functions hold: the last few evaluations, found again by content.
// Excel hands every cell its own copy of the same tables, so identity of arrays says nothing; equality of
// every cell does. The cells are copied: an array changed afterwards finds nothing stale.

/** Single values and lists of lists of cells. */
type Lists = readonly unknown[];

export interface ContentCache<T> {
  /**
   * The result for these arguments; `compute` runs only where it is not known. What it throws is not
   * kept.
   */
  get(content: Lists, compute: () => T): T;
}

function copyOf(lists: Lists): Lists {
  return lists.map((item) => (Array.isArray(item) ? copyOf(item) : item));
}

/** Same shape, same cells; a text and a number are never the same. */
function isSame(copy: Lists, content: Lists): boolean {
  if (copy.length !== content.length) return false;
  for (let index = 0; index < copy.length; index += 1) {
    const known = copy[index];
    const given = content[index];
    if (known === given) continue;
    if (!Array.isArray(known) || !Array.isArray(given) || !isSame(known, given)) return false;
  }
  return true;
}

/** @param size how many results are kept; the one unused for longest is dropped. */
export function createContentCache<T>(size: number): ContentCache<T> {
  const entries: { readonly copy: Lists; readonly result: T }[] = [];
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
