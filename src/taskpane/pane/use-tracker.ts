// Owns what the pane knows of the workbook: read at the start, on hints, and carried on by own actions.

import { useCallback, useEffect, useRef, type RefObject } from "react";
import type { PlanSearch } from "../../domain/plan/understanding";
import type { Tracker } from "../../workbook/reading/tracker";
import { chinaNow } from "../china-time";
import { useLatest } from "../shared/use-latest";
import { paneTexts } from "./texts";
import type { Status } from "./context";
import type { OwnChange } from "./own-changes";
import { readWorkbook, type Reading } from "./read-workbook";
import { sentenceOf } from "./sentence-of";
import type { TrackerState } from "./tracker-state";
import { useCommissionStates } from "./use-commission-states";
import { useComparison, type Comparison } from "./use-comparison";
import { useHandEdits, type HandEditWatch } from "./use-hand-edits";
import { writingInTime } from "./writing";

/** The first reading, begun before the pane is on the page. */
export interface Opening {
  readonly reading: Promise<Reading>;
  /** As far as it has come. */
  readonly state: TrackerState;
}

export interface TrackerStore extends HandEditWatch {
  readonly state: TrackerState;
  /** Replaces the search for a plan, e.g. by the selected cells. */
  show(search: PlanSearch): void;
  apply(change: OwnChange): void;
  /** Reads the workbook again. */
  reload(): Promise<void>;
  /** Reads again after an action of this clerk whose changes are not carried over. */
  settle(): Promise<void>;
}

/** T4. True if something had to be written again. */
async function restore(tracker: Tracker, tell: (status: Status) => void): Promise<boolean> {
  try {
    const { finishInterrupted, restoreSaved } = await writingInTime();
    const restored = await restoreSaved({ now: chinaNow() });
    const isCompleted = await finishInterrupted(tracker, { now: chinaNow() });
    const said = [
      ...restored.map(paneTexts.restored),
      ...(isCompleted ? [paneTexts.completed] : []),
    ];
    if (said.length === 0) return false;
    tell({ tone: "info", sentence: said.join("") });
    return true;
  } catch (error) {
    // What was read is right; what is missing stays remembered for the next reading.
    tell({ tone: "failed", sentence: paneTexts.notRestored(sentenceOf(error)) });
    return false;
  }
}

/**
 * What is read is put in; what was read before an own change is out of date, and read again. It tells whether it could
 * be read.
 */
function useReading(
  { latest, put }: ReturnType<typeof useLatest<TrackerState>>,
  changes: RefObject<number>,
  { settle }: Comparison,
  tell: (status: Status) => void,
) {
  const read = useCallback(
    async (first: Promise<Reading>) => {
      let seen = changes.current;
      let next = await first;
      while (seen !== changes.current) {
        seen = changes.current;
        next = await readWorkbook();
      }
      put(next.state);
      if (next.said !== null) tell(next.said);
      return next.state;
    },
    [changes, put, tell],
  );
  return useCallback(
    async (first: Promise<Reading>): Promise<boolean> => {
      try {
        const next = await read(first);
        // What was read is shown before it is made good: that waits for what writes to be loaded.
        if (next.phase === "ready" && (await restore(next.tracker, tell)))
          settle(await read(readWorkbook()));
        return true;
      } catch (error) {
        const sentence = sentenceOf(error);
        if (latest.current.phase === "ready") tell({ tone: "failed", sentence });
        else put({ phase: "failed", sentence });
        return false;
      }
    },
    [latest, put, read, settle, tell],
  );
}

/** `tell` hears what is to be said of a reading, and why a later one failed: what was read before stays on the screen. */
export function useTracker(opening: Opening, tell: (status: Status) => void): TrackerStore {
  const onTrouble = useCallback((sentence: string) => tell({ tone: "failed", sentence }), [tell]);
  const known = useLatest(opening.state);
  const { shown: state, latest, put } = known;
  // Counts own changes.
  const changes = useRef(0);
  const comparison = useComparison(state);
  const take = useReading(known, changes, comparison, tell);
  const read = useCallback(() => take(readWorkbook()), [take]);
  const reload = useCallback(async () => void (await read()), [read]);

  const { hear, heard, logEdits } = useHandEdits(latest, comparison, read, onTrouble);

  const change = useCallback(
    (own: OwnChange) => {
      changes.current += 1;
      const now = latest.current;
      if (now.phase !== "ready") return;
      const tracker = own(now.tracker);
      comparison.carry(own, now.tracker, tracker);
      put({ ...now, tracker });
    },
    [latest, put, comparison],
  );

  const keepStates = useCommissionStates(latest, change, onTrouble);

  const apply = useCallback(
    (own: OwnChange) => {
      change(own);
      void keepStates();
      // The pane has just written: Excel's undo is gone anyway.
      void logEdits();
    },
    [change, keepStates, logEdits],
  );

  const settle = useCallback(async () => {
    await heard();
    if (await read()) comparison.settle(latest.current);
    await keepStates();
  }, [heard, read, comparison, latest, keepStates]);

  const show = useCallback((search: PlanSearch) => put({ phase: "firstRun", search }), [put]);

  useEffect(() => {
    void take(opening.reading);
  }, [take, opening]);

  return { state, show, apply, reload, settle, hear, heard, logEdits };
}
