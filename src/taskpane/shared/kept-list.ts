// Owns what this computer keeps of a list between two openings of the pane: each item under a key of its own,
// so that a change writes what has changed, and one that finds no room takes no other along.

import { createKept, type Kept, type OpenStorage } from "./kept";

export interface KeptList<T extends object> {
  /** In the order in which they were kept; [] where the browser keeps nothing. */
  load(): readonly T[];
  /** Makes these the list, by their names, a step each. @returns how many found no room as they are now */
  keep(items: ReadonlyMap<string, T>): Generator<void, number>;
}

const isNames = (kept: unknown): kept is readonly string[] =>
  Array.isArray(kept) && kept.every((each) => typeof each === "string");

/** @param read as with `createKept`, for each item */
export function createKeptList<T extends object>(
  open: OpenStorage,
  key: string,
  read: (kept: unknown) => T | null,
): KeptList<T> {
  const names = createKept(open, key, (kept) => (isNames(kept) ? kept : null));
  const place = (name: string): Kept<T> => createKept(open, `${key}/${name}`, read);
  /** What stands there as it is; an item that changes is another object. */
  const written = new Map<string, T>();

  function* keep(items: ReadonlyMap<string, T>): Generator<void, number> {
    // Names last of all that goes, first of all that comes: cut anywhere, no item is left without its name.
    for (const name of [...written.keys()]) {
      if (items.has(name)) continue;
      place(name).clear();
      written.delete(name);
      yield;
    }
    if (items.size === 0) {
      names.clear();
      return 0;
    }
    if (!names.save([...items.keys()])) return items.size;
    let without = 0;
    for (const [name, item] of items) {
      if (written.get(name) === item) continue;
      if (place(name).save(item)) written.set(name, item);
      else without += 1;
      yield;
    }
    return without;
  }

  return {
    load() {
      const found: T[] = [];
      for (const name of names.load() ?? []) {
        const item = place(name).load();
        if (item === null) {
          place(name).clear();
          continue;
        }
        written.set(name, item);
        found.push(item);
      }
      return found;
    },
    keep,
  };
}
