// Owns what this computer keeps between two openings of the pane, in the browser's local storage.

export interface Kept<T> {
  /** What was kept, null if there is nothing or it cannot be used any more. */
  load(): T | null;
  /** False where the browser refuses to keep it; it then lives as long as the pane. */
  save(value: T): boolean;
  clear(): void;
}

export type OpenStorage = () => Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * @param open is asked each time: where the browser forbids storage in a frame, even naming it throws
 * @param read makes of what was kept what it is, null = of another shape
 */
export function createKept<T>(
  open: OpenStorage,
  key: string,
  read: (kept: unknown) => T | null,
): Kept<T> {
  return {
    load() {
      try {
        return read(JSON.parse(open().getItem(key) ?? "null"));
      } catch {
        // Not JSON, or storage is switched off: the same as nothing.
        return null;
      }
    },
    save(value) {
      try {
        open().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        open().removeItem(key);
      } catch {
        // Storage is switched off, so nothing was kept.
      }
    },
  };
}
