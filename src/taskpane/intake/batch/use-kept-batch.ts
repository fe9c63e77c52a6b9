// Owns when a batch is kept and taken up again (I3).

import { useEffect, useRef, useState } from "react";
import { inSlices } from "../../shared/in-slices";
import type { KeptList } from "../../shared/kept-list";
import { EMPTY_BATCH, type Batch } from "./batch";
import { itemsFrom, keptOf, type KeptItem } from "./kept-batch";

/** Writing for each mail and each key would be felt. */
const PAUSE_MS = 500;

export interface KeptBatch {
  /** Half of what an earlier pane has left in the list is not to take the place of the whole. */
  readonly isTakingUp: boolean;
  /** Mails that are in the list and have found no room, as far as was written. */
  readonly unkept: number;
}

/** Puts what an earlier pane has left into the list, once at the start. @returns whether it is at it */
function useTakingUp(
  store: KeptList<object>,
  onKept: (items: readonly KeptItem[]) => Promise<void>,
): boolean {
  const first = useRef(onKept);
  const [isTakingUp, setTakingUp] = useState(false);
  useEffect(() => {
    const kept = store.load();
    if (kept.length === 0) return;
    const takeUp = async (): Promise<void> => {
      const items = (await inSlices(itemsFrom(kept))) ?? [];
      if (items.length > 0) await first.current(items);
    };
    setTakingUp(true);
    void takeUp().finally(() => setTakingUp(false));
  }, [store]);
  return isTakingUp;
}

/**
 * Keeps what is in the list, and nothing once the list is empty or registered.
 * @param onKept hears once, at the start, what an earlier pane has left
 */
export function useKeptBatch(
  store: KeptList<object>,
  batch: Batch,
  onKept: (items: readonly KeptItem[]) => Promise<void>,
): KeptBatch {
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
        setUnkept((await inSlices(store.keep(keptOf(latest.current)))) ?? 0);
      };
      writing.current = writing.current.then(write);
    }, PAUSE_MS);
  }, [store, batch, isTakingUp]);
  return { isTakingUp, unkept };
}
