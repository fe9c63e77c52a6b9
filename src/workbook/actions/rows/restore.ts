// Owns keeping what was told as saved (T4): what another clerk's write has covered since is written again.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { restoreLost, type Restored } from "../../excel/engine/catch-up";
import { inOrder } from "../../excel/queue";

export type { Restored };

/** To be called after each reading of the tracker; costs nothing where nothing is remembered. */
export async function restoreSaved({ now }: { now: CivilDateTime }): Promise<Restored[]> {
  return inOrder(() => restoreLost(now));
}
