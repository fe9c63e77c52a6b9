// Owns the line that says how much could not be read from the workbook.

import type { ReactNode } from "react";
import type { Tracker } from "../../../workbook/reading/tracker";
import { lazily } from "../lazily";
import { sharedTexts } from "../texts";
import { ProblemLine } from "./problem-line";

const ProblemDetails = lazily(async () => (await import("./problem-details")).ProblemDetails);

export function ProblemList({ problems }: Pick<Tracker, "problems">): ReactNode {
  if (problems.length === 0) return null;
  return (
    <ProblemLine summary={sharedTexts.unreadRows(problems.length)}>
      <ProblemDetails problems={problems} />
    </ProblemLine>
  );
}
