// Owns names that were picked one after the other: each is taken off by its own button.

import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { sharedTexts } from "../texts";

export interface RemovableNamesProps {
  readonly names: readonly string[];
  readonly onNames: (names: string[]) => void;
}

export function RemovableNames({ names, onNames }: RemovableNamesProps): ReactNode {
  return names.map((name) => (
    <Button
      key={name}
      size="small"
      icon={<DismissRegular />}
      iconPosition="after"
      aria-label={sharedTexts.remove(name)}
      onClick={() => onNames(names.filter((other) => other !== name))}
    >
      {name}
    </Button>
  ));
}
