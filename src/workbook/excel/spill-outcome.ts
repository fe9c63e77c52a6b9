// Owns telling what became of a spilled formula of ours: custom functions answer after the batch that
// wrote it, and some hosts know none (pitfall 8).

import type { CellValue } from "../../domain/cell";

/** What stands at a table's first cell some time after its formula was written. */
export type SpillOutcome = "table" | "pending" | "no functions" | "blocked" | "failed";

export interface SpillAnchor {
  /** The formula's cell. */
  readonly range: Excel.Range;
  /** The first heading of the table that it spills. */
  readonly header: string;
}

const TRIES = 10;
const PAUSE_MILLISECONDS = 300;

/** Looks again until every formula has its answer, or for three seconds; the worst answer counts. */
export async function settled(
  context: Excel.RequestContext,
  anchors: readonly SpillAnchor[],
  tries = TRIES,
): Promise<SpillOutcome> {
  for (const { range } of anchors) range.load("values");
  await context.sync();
  const outcomes = anchors.map(({ range, header }) =>
    outcomeOf((range.values as CellValue[][])[0]?.[0] ?? "", header),
  );
  const outcome = outcomes.find((each) => each !== "table" && each !== "pending");
  if (outcome !== undefined) return outcome;
  if (!outcomes.includes("pending")) return "table";
  if (tries <= 1) return "pending";
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  return settled(context, anchors, tries - 1);
}

function outcomeOf(value: CellValue, header: string): SpillOutcome {
  if (value === header) return "table";
  if (value === "#NAME?") return "no functions";
  if (value === "#SPILL!") return "blocked";
  return value === "#VALUE!" || value === "#N/A" || value === "#REF!" ? "failed" : "pending";
}
