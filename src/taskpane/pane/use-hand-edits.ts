// Owns noticing edits by hand in the pane: reads again after a hint, compares with what was known before,
// and keeps what it noticed until the clerk has left off typing (S6, T5).

import { useCallback, useRef, type RefObject } from "react";
import type { HandEditJournal } from "../../workbook/actions/edits/hand-edit-journal";
import { joinedHint, type Hint } from "../../workbook/reading/events";
import { chinaNow } from "../china-time";
import { sentenceOf } from "./sentence-of";
import type { TrackerState } from "./tracker-state";
import { writing } from "./writing";

export interface HandEditWatch {
  /** Reads again after a hint, and notices what was changed in 台账 by hand on this machine (S6). */
  hear(hint: Hint): Promise<void>;
  /** Logs what was noticed: the clerk has left off typing in 台账 (T5). */
  logEdits(): Promise<void>;
}

/** `onTrouble` hears why edits could not be noticed or logged; they are kept and tried again. */
export function useHandEdits(
  latest: RefObject<TrackerState>,
  reload: () => Promise<void>,
  onTrouble: (sentence: string) => void,
): HandEditWatch {
  const journal = useRef<HandEditJournal | null>(null);
  // What was changed since the last reading that succeeded.
  const unread = useRef<Hint | null>(null);
  const hearing = useRef<Promise<void>>(Promise.resolve());

  const notice = useCallback(
    async (hint: Hint) => {
      const all = joinedHint(unread.current, hint);
      unread.current = all;
      // Before reading: what has been read without it would never be noticed.
      const { createHandEditJournal, handEdits } = await writing();
      const before = latest.current;
      await reload();
      const after = latest.current;
      if (before.phase !== "ready" || after.phase !== "ready" || before === after) return;
      unread.current = null;
      // A co-author's edits are read, never written on.
      if (!all.origins.includes("hand")) return;
      journal.current ??= createHandEditJournal((error) => onTrouble(sentenceOf(error)));
      journal.current.add(handEdits(before.tracker, after.tracker, all), chinaNow());
    },
    [latest, reload, onTrouble],
  );

  const hear = useCallback(
    async (hint: Hint) => {
      // Own changes are carried over already.
      if (hint.origins.every((origin) => origin === "own")) return;
      // One after the other: each compares with what the one before has read.
      hearing.current = hearing.current
        .then(() => notice(hint))
        .catch((error: unknown) => onTrouble(sentenceOf(error)));
      await hearing.current;
    },
    [notice, onTrouble],
  );

  const logEdits = useCallback(async () => {
    await hearing.current;
    await journal.current?.flush();
  }, []);

  return { hear, logEdits };
}
