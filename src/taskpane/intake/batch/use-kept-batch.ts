// Owns when a batch is kept and taken up again (I3).

import { useEffect, useRef, useState } from "react";
import type { Kept } from "../../shared/kept";
import type { Batch } from "./batch";
import { itemsFrom, keptOf, type KeptItem } from "./kept-batch";

/** Writing it all anew for each mail and each key would be felt. */
const PAUSE_MS = 500;

/**
 * Keeps what is in the list, and nothing once the list is empty or registered.
 * @param onKept puts into the list, once at the start, what an earlier pane has left
 * @returns whether it is still at it: half of it in the list must not take the place of the whole
 */
export function useKeptBatch(
  store: Kept<unknown>,
  batch: Batch,
  onKept: (items: readonly KeptItem[]) => Promise<void>,
): boolean {
  const first = useRef(onKept);
  const [isTakingUp, setTakingUp] = useState(false);
  useEffect(() => {
    const items = itemsFrom(store.load());
    if (items.length === 0) return;
    setTakingUp(true);
    void first.current(items).finally(() => setTakingUp(false));
  }, [store]);
  const latest = useRef(batch);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const seen = useRef(batch);
  useEffect(() => {
    latest.current = batch;
    // As it was at the start: what an earlier pane has left is not wiped away by an empty list.
    if (isTakingUp || seen.current === batch) return;
    seen.current = batch;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      const kept = keptOf(latest.current);
      if (kept.length > 0) store.save(kept);
      else store.clear();
    }, PAUSE_MS);
  }, [store, batch, isTakingUp]);
  return isTakingUp;
}
