// Owns a kept draft whose submission stands in 台账 already: the pane was closed, or loaded again, after it was
// written and before the form was cleared (T2).

import type { Tracker } from "../../workbook/reading/tracker";
import { submissionOf } from "../../workbook/reading/tokens";
import { completed, type Draft } from "./draft";
import { registerTexts } from "./texts";

interface TakenUp {
  /** What the form starts with, null = a fresh one. */
  readonly draft: Draft | null;
  /** What the clerk is to hear of it, "" = nothing. */
  readonly sentence: string;
}

/** The draft as it is taken up: gone where it is registered just so, kept where it says something else by now. */
export function takenUp(
  kept: Draft | null,
  { ledger, period }: Pick<Tracker, "ledger" | "period">,
): TakenUp {
  const row = kept === null ? null : submissionOf(ledger, kept.token);
  if (kept === null || row === null) return { draft: kept, sentence: "" };
  const { ready } = completed(kept, period.year);
  const stands: Readonly<Record<string, unknown>> = { ...row };
  const isSame =
    ready !== null &&
    Object.entries({ ...ready.submission, id: row.id }).every(
      ([field, value]) => JSON.stringify(value) === JSON.stringify(stands[field]),
    );
  return isSame
    ? { draft: null, sentence: registerTexts.savedBefore(row.id) }
    : { draft: kept, sentence: registerTexts.savedOtherwise(row.id) };
}
