// Owns where each article was adopted, as it is listed beside its row: each outlet once (A3), an adoption noted on a
// confirmed duplicate beside the original (E9).

import { toSerial } from "../../calendar/civil-date";
import type { Adoption } from "../../records/adoption";
import type { Submission } from "../../records/submission";
import { nameKey } from "../../text/text";
import { linksOf, originalOf } from "./links";

/** 编号 → outlets as written, in the order of 采用. @param asOfEnd serial of the day after the last that is looked at */
export function outletsById(
  adoptions: readonly Adoption[],
  submissions: readonly Submission[],
  asOfEnd = Infinity,
): ReadonlyMap<string, readonly string[]> {
  const { originals } = linksOf(submissions);
  const found = new Map<string, Map<string, string>>();
  for (const { submissionId, outlet, adoptedOn } of adoptions) {
    if (toSerial(adoptedOn) >= asOfEnd) continue;
    const id = originalOf(submissionId, originals);
    const outlets = found.get(id) ?? new Map<string, string>();
    const key = nameKey(outlet);
    if (!outlets.has(key)) outlets.set(key, outlet);
    found.set(id, outlets);
  }
  return new Map([...found].map(([id, outlets]) => [id, [...outlets.values()]]));
}
