// Owns the draft that survives closing the pane: one per workbook, in the browser's local storage.

import { draftSchema, type Draft } from "./draft";

export interface DraftStore {
  /** The draft kept earlier, null if there is none or it cannot be used any more. */
  load(): Draft | null;
  /** False where the browser refuses to keep it; the draft then lives as long as the pane. */
  save(draft: Draft): boolean;
  clear(): void;
}

/**
 * `partition` keeps add-ins of one origin apart where Office asks for it. `open` is asked each time:
 * where the browser forbids storage in a frame, even naming it throws.
 */
export function createDraftStore(
  open: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
  partition: string,
  url: string,
): DraftStore {
  const key = `${partition}draft:${url}`;
  return {
    load() {
      try {
        const kept = draftSchema.safeParse(JSON.parse(open().getItem(key) ?? "null"));
        return kept.success ? kept.data : null;
      } catch {
        // Not JSON, or storage is switched off: the same as no draft.
        return null;
      }
    },
    save(draft) {
      try {
        open().setItem(key, JSON.stringify(draft));
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
