// Owns what 台账 is compared with after a hint: not the last reading, which may hold already what the next hint tells
// of, or was made for something else (T5).

import { useEffect, useMemo, useRef } from "react";
import type { HandEdit, handEdits, Untold } from "../../workbook/actions/edits/hand-edits";
import type { Hint } from "../../workbook/reading/events";
import type { Tracker } from "../../workbook/reading/tracker";
import type { OwnChange } from "./own-changes";
import type { TrackerState } from "./tracker-state";

export interface Comparison {
  /** An own action has made `after` of `before`. */
  carry(own: OwnChange, before: Tracker, after: Tracker): void;
  /** What an own action has changed was read, instead of carried over. */
  settle(after: TrackerState): void;
  /** What was edited by hand since the comparison before: whatever was read in between, for whatever it was. */
  edits(find: typeof handEdits, after: Tracker, hint: Hint): readonly HandEdit[];
}

export function useComparison(state: TrackerState): Comparison {
  const compared = useRef<Tracker | null>(null);
  const untold = useRef<Untold>(new Map());
  const first = state.phase === "ready" ? state.tracker : null;
  useEffect(() => {
    compared.current = first === null ? null : (compared.current ?? first);
    if (first === null) untold.current = new Map();
  }, [first]);
  return useMemo(
    () => ({
      carry(own, before, after) {
        const { current } = compared;
        if (current !== null) compared.current = current === before ? after : own(current);
      },
      settle(after) {
        if (after.phase === "ready") compared.current = after.tracker;
      },
      edits(find, after, hint) {
        // It has nothing to do with 台账: what was read of it meanwhile waits for its own hint.
        if (hint.ledgerAddresses.length + hint.othersAddresses.length === 0) return [];
        const noticed = find(compared.current ?? after, after, hint, untold.current);
        compared.current = after;
        untold.current = noticed.untold;
        return noticed.edits;
      },
    }),
    [],
  );
}
