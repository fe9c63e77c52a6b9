// Owns where the looks that are still to be set are remembered in the workbook (pitfall 24).

import type { Look } from "../looks/look";

/** In the workbook's settings, which belong to this add-in. */
const SETTING = "looksToSet";

export interface PendingLooks {
  readonly item: Excel.Setting;
}

/** To be called before a sync; `pendingLooks` reads the answer. */
export function requestLooks(context: Excel.RequestContext): PendingLooks {
  return { item: context.workbook.settings.getItemOrNullObject(SETTING).load("value") };
}

/** Looks that are still to be set, of any sheet. */
export function pendingLooks({ item }: PendingLooks): readonly Look[] {
  return item.isNullObject ? [] : (JSON.parse(String(item.value)) as Look[]);
}

/** Queues remembering these and no others. */
export function queueLeft(
  { workbook: { settings } }: Excel.RequestContext,
  left: readonly Look[],
): void {
  if (left.length > 0) settings.add(SETTING, JSON.stringify(left));
  else settings.getItemOrNullObject(SETTING).delete();
}
