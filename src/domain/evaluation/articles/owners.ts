// Owns for whom an article of several departments counts (联合报送): for those taking part too where the setting
// says 各计一篇.

import type { Settings } from "../../records/settings";
import { splitNames } from "../../text/written";
import type { DepartmentIndex } from "./department-index";
import type { LedgerFacts } from "./facts";

const NONE: ReadonlySet<number> = new Set();

/** Positions of those for whom an article counts beside `lead`; names that nobody has are passed over. */
export function coOwnersOf(
  departments: DepartmentIndex,
  { coDepartments, receivedSerial }: Pick<LedgerFacts, "coDepartments" | "receivedSerial">,
  lead: number,
  joint: Settings["joint"],
): ReadonlySet<number> {
  if (joint !== "各计一篇" || coDepartments === "") return NONE;
  const owners = splitNames(coDepartments).map((name) => departments.ownerOf(name, receivedSerial));
  return new Set(owners.filter((owner) => owner !== -1 && owner !== lead));
}
