// Owns reading the workbook as a whole, at the start and again: what its state is, and all that the pane shows.

import { readSeals } from "../../workbook/reading/seals";
import { ledgerState, readTracker } from "../../workbook/reading/tracker";
import type { Status } from "./context";
import { sentenceOf } from "./sentence-of";
import { paneTexts } from "./texts";
import type { TrackerState } from "./tracker-state";
import { writing } from "./writing";

export interface Reading {
  readonly state: TrackerState;
  /** What is to be said with it, null = nothing. */
  readonly said: Status | null;
}

/** What was asked for before it was known to be there: who waits for it is told why it failed, nobody else. */
function inAdvance<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

async function readLedger(): Promise<TrackerState> {
  const [tracker, seals] = await Promise.all([readTracker(), readSeals()]);
  return { phase: "ready", tracker, seals };
}

/** Throws WorkbookError where the workbook, or the tracker in it, cannot be read. */
export async function readWorkbook(): Promise<Reading> {
  // Nearly every workbook that is opened with the pane has its ledger: not a round trip later.
  const ledger = inAdvance(readLedger());
  const { kind, formatProblem } = await ledgerState();
  if (kind === "absent") {
    if (formatProblem !== null) {
      return { state: { phase: "failed", sentence: formatProblem }, said: null };
    }
    // A workbook with its ledger has no need of what reads plans.
    const { readPlan } = await import("../../workbook/reading/plan");
    return { state: { phase: "firstRun", search: await readPlan() }, said: null };
  }
  const ofFormat: Status | null =
    formatProblem === null ? null : { tone: "failed", sentence: formatProblem };
  // A damaged ledger fails here, with a sentence that names the missing tables.
  if (kind !== "unfinished") return { state: await ledger, said: ofFormat };
  const finished = await finish();
  return { state: await readLedger(), said: finished ?? ofFormat };
}

/** What is missing is not needed for reading; the next opening tries again. */
async function finish(): Promise<Status | null> {
  try {
    const { finishLedger } = await writing();
    const sheets = await finishLedger();
    return sheets.length > 0 ? { tone: "info", sentence: paneTexts.finished(sheets) } : null;
  } catch (error) {
    return { tone: "failed", sentence: paneTexts.notFinished(sentenceOf(error)) };
  }
}
