// Owns putting together what two of the form's judges say of its fields.

import type { Finding } from "../shared/fields/finding";
import type { Draft } from "./draft";
import type { Findings } from "./findings";

/** Both; what is missing is said in the further one's words, which say why. */
export function joinedFindings(own: Findings, further: Findings): Findings {
  const joined: Partial<Record<keyof Draft, Finding>> = { ...own };
  for (const [name, finding] of Object.entries(further) as [keyof Draft, Finding][]) {
    const before = own[name];
    if (before === undefined) joined[name] = finding;
    else if (before.level === "error") joined[name] = { ...before, sentence: finding.sentence };
    else joined[name] = { ...before, sentence: `${before.sentence}${finding.sentence}` };
  }
  return joined;
}
