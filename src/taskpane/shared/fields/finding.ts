// Owns how something to be said about a field is shown beside it.

import type { FieldProps } from "@fluentui/react-components";

export interface Finding {
  /** error = stops a save; warning = odd; hint = good to know. */
  readonly level: "error" | "warning" | "hint";
  readonly sentence: string;
}

const STATES = { error: "error", warning: "warning", hint: "none" } as const;

/** How Field shows a finding. */
export function shown(finding: Finding | undefined): Partial<FieldProps> {
  if (finding === undefined) return {};
  return {
    validationState: STATES[finding.level],
    // Many can change with one paste: they are read out with their field, not one after another.
    validationMessage: { children: finding.sentence, role: undefined },
  };
}
