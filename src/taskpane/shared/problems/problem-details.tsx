// Owns what stands under the line that says how much could not be read: each with its address.

import type { ReactNode } from "react";
import type { Tracker } from "../../../workbook/reading/tracker";
import { LeftOutList } from "./left-out-list";
import { UnsettledNumbers } from "./unsettled-numbers";
import { sharedTexts } from "../texts";

const SHOWN = 20;

export function ProblemDetails({ problems }: Pick<Tracker, "problems">): ReactNode {
  return (
    <>
      <LeftOutList
        label={sharedTexts.unreadRows(problems.length)}
        problems={problems.slice(0, SHOWN)}
      />
      <UnsettledNumbers />
      {problems.length > SHOWN && sharedTexts.more(problems.length - SHOWN)}
    </>
  );
}
