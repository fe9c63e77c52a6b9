// Owns offering the day of a forwarded mail's original (I2): one click takes it.

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { intakeTexts } from "../texts";

interface OfferedDayProps {
  /** "" = none is offered. */
  readonly day: string;
  readonly onTake: (day: string) => void;
}

export function OfferedDay({ day, onTake }: OfferedDayProps): ReactNode {
  if (day === "") return null;
  return (
    <Button size="small" onClick={() => onTake(day)}>
      {intakeTexts.useOriginal(day.slice(0, 10))}
    </Button>
  );
}
