// Owns keeping what was told as saved (T4): what another clerk's write has covered since is written again; and
// completing what other panes' broken attempts left above the rows that a write looks at (T2).

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { restoreLost, type Restored } from "../../excel/engine/making-good/catch-up";
import { finishLeftovers } from "../../excel/engine/making-good/strangers";
import { inOrder } from "../../excel/queue";
import { isInterrupted } from "../../reading/tokens";
import type { Tracker } from "../../reading/tracker";
import { LEDGER } from "../../../tables/declarations/ledger";

export type { Restored };

/** To be called after each reading of the tracker; costs nothing where nothing is remembered. */
export async function restoreSaved({ now }: { now: CivilDateTime }): Promise<Restored[]> {
  return inOrder(() => restoreLost(now));
}

/**
 * To be called after it; costs nothing where no row of 台账 is marked as under way.
 * @returns whether there were such rows, which have their lines in 日志 now
 */
export async function finishInterrupted(
  { ledger }: Pick<Tracker, "ledger">,
  { now }: { now: CivilDateTime },
): Promise<boolean> {
  return isInterrupted(ledger) && inOrder(() => finishLeftovers(LEDGER.name, now));
}
