// Owns what the pane knows of the workbook: read at the start, on hints, and carried on by own actions.

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanSearch } from "../../domain/plan/plan";
import { readPlan } from "../../workbook/plan";
import { ledgerState, readTracker, type Tracker } from "../../workbook/tracker";
import { sentenceOf } from "./sentence-of";

export type TrackerState =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly sentence: string }
  | { readonly phase: "firstRun"; readonly search: PlanSearch }
  | { readonly phase: "ready"; readonly tracker: Tracker };

export interface TrackerStore {
  readonly state: TrackerState;
  /** Replaces the search for a plan, e.g. by the selected cells. */
  show(search: PlanSearch): void;
  apply(change: (tracker: Tracker) => Tracker): void;
  reload(): Promise<void>;
}

async function look(): Promise<TrackerState> {
  const ledger = await ledgerState();
  if (ledger.kind === "absent") return { phase: "firstRun", search: await readPlan() };
  // A damaged ledger fails here, with a sentence that names the missing tables.
  return { phase: "ready", tracker: await readTracker() };
}

/** `onTrouble` hears why a later reading failed; what was read before stays on the screen. */
export function useTracker(onTrouble: (sentence: string) => void): TrackerStore {
  const [state, setState] = useState<TrackerState>({ phase: "loading" });
  const ready = useRef(false);
  // Counts own changes: what was read before one of them is out of date.
  const changes = useRef(0);

  const reload = useCallback(async () => {
    try {
      let next: TrackerState;
      let seen: number;
      do {
        seen = changes.current;
        next = await look();
      } while (seen !== changes.current);
      ready.current = next.phase === "ready";
      setState(next);
    } catch (error) {
      const sentence = sentenceOf(error);
      if (ready.current) onTrouble(sentence);
      else setState({ phase: "failed", sentence });
    }
  }, [onTrouble]);

  const apply = useCallback((change: (tracker: Tracker) => Tracker) => {
    changes.current += 1;
    setState((now) =>
      now.phase === "ready" ? { phase: "ready", tracker: change(now.tracker) } : now,
    );
  }, []);

  const show = useCallback((search: PlanSearch) => setState({ phase: "firstRun", search }), []);

  useEffect(() => void reload(), [reload]);

  return { state, show, apply, reload };
}
