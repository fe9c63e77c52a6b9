// Owns lateness (E4) of one article. Serials: whole part the civil day, fraction the clock time.

import type { Settings } from "../../records/settings";

export type Timeliness = "" | "迟报" | "待核";

/** True if the day of receipt is after the deadline's day; the deadline day itself is in time. */
export function afterDeadline(receivedSerial: number, deadlineSerial: number): boolean {
  return Math.floor(receivedSerial) > Math.floor(deadlineSerial);
}

/**
 * E4: an event article must come before 发布/举行. Same day: the clock times decide if both are
 * known, else the setting 同日发布. `publishedSerial` 0 = no event.
 */
export function eventTimeliness(
  receivedSerial: number,
  publishedSerial: number,
  sameDay: Settings["sameDay"],
): Timeliness {
  if (!(publishedSerial > 0)) return "";
  const receivedDay = Math.floor(receivedSerial);
  const publishedDay = Math.floor(publishedSerial);
  if (receivedDay !== publishedDay) return receivedDay > publishedDay ? "迟报" : "";
  if (receivedSerial > receivedDay && publishedSerial > publishedDay) {
    return receivedSerial >= publishedSerial ? "迟报" : "";
  }
  return sameDay === "不计" ? "" : sameDay;
}
