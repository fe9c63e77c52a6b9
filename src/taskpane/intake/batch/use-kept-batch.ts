// Owns when a batch is kept and taken up again (I3).

import { useEffect, useRef, useState } from "react";
import { inSlices } from "../../shared/in-slices";
import type { IncomingStore } from "../incoming-store";
import { EMPTY_BATCH, type Batch } from "./batch";
import { filesOf, itemsFrom, keptOf, type KeptFiles, type KeptItem } from "./kept-batch";

type Store = Pick<IncomingStore, "batch" | "files">;
/** Hears once, at the start, what an earlier pane has left. */
type OnKept = (items: readonly KeptItem[], files: KeptFiles) => Promise<void>;

const NO_FILES: KeptFiles = { unread: [], waiting: [] };

/** Writing for each mail and each key would be felt. */
const PAUSE_MS = 500;

export interface KeptBatch {
  /** Half of what an earlier pane has left in the list is not to take the place of the whole. */
  readonly isTakingUp: boolean;
  /** Mails that are in the list and have found no room, as far as was written. */
  readonly unkept: number;
}

/** Puts what an earlier pane has left into the list, once at the start. @returns whether it is at it */
function useTakingUp(store: Store, onKept: OnKept): boolean {
  const first = useRef(onKept);
  const [isTakingUp, setTakingUp] = useState(false);
  useEffect(() => {
    const kept = store.batch.load();
    const files = store.files.load() ?? NO_FILES;
    if (kept.length === 0 && files.waiting.length === 0) return;
    const takeUp = async (): Promise<void> => {
      const items = (await inSlices(itemsFrom(kept))) ?? [];
      if (items.length > 0 || files.waiting.length > 0) await first.current(items, files);
    };
    setTakingUp(true);
    void takeUp().finally(() => setTakingUp(false));
  }, [store]);
  return isTakingUp;
}

/** Keeps what is in the list, and nothing once the list is empty or registered. */
export function useKeptBatch(store: Store, batch: Batch, onKept: OnKept): KeptBatch {
  const isTakingUp = useTakingUp(store, onKept);
  const [unkept, setUnkept] = useState(0);
  const latest = useRef(batch);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const writing = useRef(Promise.resolve());
  /** What an earlier pane has left is not wiped away by the empty list of the start. */
  const isBegun = useRef(false);
  useEffect(() => {
    latest.current = batch;
    isBegun.current ||= isTakingUp || batch !== EMPTY_BATCH;
    if (isTakingUp || !isBegun.current) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      const write = async (): Promise<void> => {
        const now = latest.current;
        setUnkept((await inSlices(store.batch.keep(keptOf(now)))) ?? 0);
        // After the mails: cut in between, a file is named that was read, and none is lost that was not.
        const files = filesOf(now);
        if (files === null) store.files.clear();
        else store.files.save(files);
      };
      writing.current = writing.current.then(write);
    }, PAUSE_MS);
  }, [store, batch, isTakingUp]);
  return { isTakingUp, unkept };
}
