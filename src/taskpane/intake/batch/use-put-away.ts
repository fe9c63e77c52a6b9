// Owns putting the batch list away: by what name, and what becomes of the mails that are left in it.

import { intakeTexts } from "../texts";
import type { BatchControl } from "./use-batch";

const say = intakeTexts;

/** @param reading files are still being read */
export function usePutAway(
  { batch, leave }: BatchControl,
  reading: boolean,
  onFinish: () => void,
): { readonly label: string; readonly putAway: () => void } {
  const isUnread = reading || batch.waiting.length > 0;
  const rest = batch.items.filter(({ state }) => state.kind === "open" || state.kind === "failed");
  const isBegun = batch.items.some(({ state }) => state.kind === "saved");
  if (rest.length === 0 || isUnread || !isBegun) {
    const label = rest.length > 0 || isUnread ? say.cancel : say.finish;
    return { label, putAway: onFinish };
  }
  // Nothing of what is registered is cancelled by it; of what has failed it is not known whether it stands.
  return {
    label: say.leaveRest(rest.length),
    putAway: () => {
      for (const { draft, state } of rest) if (state.kind === "open") leave(draft.token, true);
      onFinish();
    },
  };
}
