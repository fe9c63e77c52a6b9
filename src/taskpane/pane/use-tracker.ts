// Owns what the pane knows of the workbook: read at the start, on hints, and carried on by own actions.

import { useCallback, useEffect, useRef } from "react";
import type { PlanSearch } from "../../domain/plan/understanding";
import { ledgerState, readTracker, type Tracker } from "../../workbook/reading/tracker";
import { readSeals } from "../../workbook/reading/seals";
import { chinaNow } from "../china-time";
import { useLatest } from "../shared/use-latest";
import { paneTexts } from "./texts";
import type { Status } from "./context";
import type { OwnChange } from "./own-changes";
import { sentenceOf } from "./sentence-of";
import type { TrackerState } from "./tracker-state";
import { useCommissionStates } from "./use-commission-states";
import { useHandEdits, type HandEditWatch } from "./use-hand-edits";
import { writing, writingInTime } from "./writing";

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

/** @param tell hears that a tracker stands in a file that will not keep it (pitfall 35), and of T4. */
async function readWorkbook(tell: (status: Status) => void): Promise<TrackerState> {
  const { kind, formatProblem } = await ledgerState();
  if (kind === "absent") {
    if (formatProblem !== null) return { phase: "failed", sentence: formatProblem };
    // A workbook with its ledger has no need of what reads plans.
    const { readPlan } = await import("../../workbook/reading/plan");
    return { phase: "firstRun", search: await readPlan() };
  }
  if (formatProblem !== null) tell({ tone: "failed", sentence: formatProblem });
  if (kind === "unfinished") await finish(tell);
  // A damaged ledger fails here, with a sentence that names the missing tables.
  const [tracker, seals] = await Promise.all([readTracker(), readSeals()]);
  return { phase: "ready", tracker, seals };
}

/** What is missing is not needed for reading; the next opening tries again. */
async function finish(tell: (status: Status) => void): Promise<void> {
  try {
    const { finishLedger } = await writing();
    const sheets = await finishLedger();
    if (sheets.length > 0) tell({ tone: "info", sentence: paneTexts.finished(sheets) });
  } catch (error) {
    tell({ tone: "failed", sentence: paneTexts.notFinished(sentenceOf(error)) });
  }
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

/** `tell` hears why a later reading failed; what was read before stays on the screen. */
export function useTracker(tell: (status: Status) => void): TrackerStore {
  const onTrouble = useCallback((sentence: string) => tell({ tone: "failed", sentence }), [tell]);
  const { shown: state, latest, put } = useLatest<TrackerState>({ phase: "loading" });
  // Counts own changes: what was read before one of them is out of date.
  const changes = useRef(0);

  const read = useCallback(async () => {
    let next: TrackerState;
    let seen: number;
    do {
      seen = changes.current;
      next = await readWorkbook(tell);
    } while (seen !== changes.current);
    put(next);
    return next;
  }, [put, tell]);

  const reload = useCallback(async () => {
    try {
      const next = await read();
      // What was read is shown before it is made good: that waits for what writes to be loaded.
      if (next.phase === "ready" && (await restore(next.tracker, tell))) await read();
    } catch (error) {
      const sentence = sentenceOf(error);
      if (latest.current.phase === "ready") onTrouble(sentence);
      else put({ phase: "failed", sentence });
    }
  }, [latest, onTrouble, put, read, tell]);

  const { hear, logEdits } = useHandEdits(latest, reload, onTrouble);

  const change = useCallback(
    (own: OwnChange) => {
      changes.current += 1;
      const now = latest.current;
      if (now.phase === "ready") put({ ...now, tracker: own(now.tracker) });
    },
    [latest, put],
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
    await reload();
    await keepStates();
  }, [reload, keepStates]);

  const show = useCallback((search: PlanSearch) => put({ phase: "firstRun", search }), [put]);

  useEffect(() => {
    void reload();
  }, [reload]);

  return { state, show, apply, reload, settle, hear, logEdits };
}
