// Owns telling what became of a spilled formula of ours: custom functions answer after the batch that
// wrote it, sometimes seconds after Excel has started (pitfall 25), and some hosts know none (pitfall 8).

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";

/** What stands at a table's first cell some time after its formula was written. */
export type SpillOutcome = "table" | "pending" | "no functions" | "blocked" | "failed";

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

/** What an action is given that waits for custom functions. */
export interface ToSettle {
  /** China time, shown as 计算于. */
  readonly now: CivilDateTime;
  /** The clock; a real one unless given. */
  readonly pause?: Pause;
}

export interface SpillAnchor {
  /** The formula's cell. */
  readonly range: Excel.Range;
  readonly formula: string;
  /** The first heading of the table that it spills. */
  readonly header: string;
}

const TRIES = 12;
const PAUSE_MILLISECONDS = 300;
const realPause: Pause = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Looks until every formula has its table, or for as long as functions may take to come; then enters
 * what has none once more, and looks as long again: #NAME? and #VALUE! mean little before.
 * The worst answer counts.
 */
export async function settled(
  context: Excel.RequestContext,
  anchors: readonly SpillAnchor[],
  pause: Pause = realPause,
): Promise<SpillOutcome> {
  const first = await look(context, anchors, pause, TRIES);
  if (isFinal(first)) return first;
  for (const { range, formula } of anchors) range.formulas = [[formula]];
  await context.sync();
  return look(context, anchors, pause, TRIES);
}

async function look(
  context: Excel.RequestContext,
  anchors: readonly SpillAnchor[],
  pause: Pause,
  tries: number,
): Promise<SpillOutcome> {
  for (const { range } of anchors) range.load("values");
  await context.sync();
  const outcome = worst(
    anchors.map(({ range, header }) =>
      outcomeOf((range.values as CellValue[][])[0]?.[0] ?? "", header),
    ),
  );
  if (isFinal(outcome) || tries <= 1) return outcome;
  await pause(PAUSE_MILLISECONDS);
  return look(context, anchors, pause, tries - 1);
}

function isFinal(outcome: SpillOutcome): boolean {
  return outcome === "table" || outcome === "blocked";
}

const BADNESS: readonly SpillOutcome[] = ["table", "pending", "failed", "no functions", "blocked"];

function worst(outcomes: readonly SpillOutcome[]): SpillOutcome {
  return BADNESS.findLast((each) => outcomes.includes(each)) ?? "table";
}

function outcomeOf(value: CellValue, header: string): SpillOutcome {
  if (value === header) return "table";
  if (value === "#NAME?") return "no functions";
  if (value === "#SPILL!") return "blocked";
  return value === "#VALUE!" || value === "#N/A" || value === "#REF!" ? "failed" : "pending";
}
