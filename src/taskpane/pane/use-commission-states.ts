// Owns keeping the column 状态 of 约稿 in step with what has come in (A4).

import { useCallback, type RefObject } from "react";
import { chinaToday } from "../china-time";
import { withCommissionStates, type OwnChange } from "./own-changes";
import { sentenceOf } from "./sentence-of";
import type { TrackerState } from "./tracker-state";
import { writing } from "./writing";

/**
 * To be called after an action of this clerk only: what others change is read, never written on.
 * `change` carries over what was written; `onTrouble` hears why it was not.
 */
export function useCommissionStates(
  latest: RefObject<TrackerState>,
  change: (own: OwnChange) => void,
  onTrouble: (sentence: string) => void,
): () => Promise<void> {
  return useCallback(async () => {
    const now = latest.current;
    if (now.phase !== "ready") return;
    const today = chinaToday();
    if (withCommissionStates(now.tracker, today) === now.tracker) return;
    try {
      const { refreshCommissionStates } = await writing();
      await refreshCommissionStates(now.tracker, today);
      change((tracker) => withCommissionStates(tracker, today));
    } catch (error) {
      onTrouble(sentenceOf(error));
    }
  }, [latest, change, onTrouble]);
}
