// Owns noticing edits by hand in the pane: reads again after a hint, compares with what was known before,
// and keeps what it noticed until the clerk has left off typing (S6, T5).

import { useCallback, useRef, type RefObject } from "react";
import type { HandEditJournal } from "../../workbook/actions/edits/hand-edit-journal";
import { joinedHint, type Hint } from "../../workbook/reading/events";
import { chinaNow } from "../china-time";
import { sentenceOf } from "./sentence-of";
import type { TrackerState } from "./tracker-state";
import type { Comparison } from "./use-comparison";
import { writing } from "./writing";

export interface HandEditWatch {
  /** Reads again after a hint, and notices what was changed in 台账 by hand on this machine (S6). */
  hear(hint: Hint): Promise<void>;
  /** Until what was hinted at so far is noticed. */
  heard(): Promise<void>;
  /** Logs what was noticed: the clerk has left off typing in 台账 (T5). */
  logEdits(): Promise<void>;
}

/**
 * `reload` tells whether it has read; `onTrouble` hears why edits could not be noticed or logged: they are kept and
 * tried again.
 */
export function useHandEdits(
  latest: RefObject<TrackerState>,
  { edits }: Comparison,
  reload: () => Promise<boolean>,
  onTrouble: (sentence: string) => void,
): HandEditWatch {
  const journal = useRef<HandEditJournal | null>(null);
  // What was changed since the last reading that succeeded.
  const unread = useRef<Hint | null>(null);
  const hearing = useRef<Promise<void>>(Promise.resolve());

  const notice = useCallback(async () => {
    // One notice may have taken several hints.
    if (unread.current === null) return;
    const { createHandEditJournal, handEdits } = await writing();
    const isRead = await reload();
    const [after, all] = [latest.current, unread.current];
    if (!isRead || after.phase !== "ready") return;
    unread.current = null;
    const noticed = edits(handEdits, after.tracker, all);
    // A co-author's edits are read, never written on.
    if (!all.origins.includes("hand")) return;
    journal.current ??= createHandEditJournal((error) => onTrouble(sentenceOf(error)));
    journal.current.add(noticed, chinaNow());
  }, [latest, reload, edits, onTrouble]);

  const hear = useCallback(
    async (hint: Hint) => {
      // Own changes are carried over already.
      if (hint.origins.every((origin) => origin === "own")) return;
      unread.current = joinedHint(unread.current, hint);
      // One after the other: each compares with what the one before has read.
      hearing.current = hearing.current
        .then(notice)
        .catch((error: unknown) => onTrouble(sentenceOf(error)));
      await hearing.current;
    },
    [notice, onTrouble],
  );

  const heard = useCallback(() => hearing.current, []);

  const logEdits = useCallback(async () => {
    await heard();
    await journal.current?.flush();
  }, [heard]);

  return { hear, heard, logEdits };
}
