// Owns proposing the commission that a submission answers (A4): its department still owes one.

import { Checkbox } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { formatIso } from "../../../domain/calendar/civil-date";
import { owedBy } from "../../../domain/outcomes/commission-offer";
import { commissionProgress } from "../../../domain/evaluation/commission-state";
import { usePane } from "../../pane/context";
import { answering } from "../fill";
import { registerTexts } from "../texts";
import { useForm } from "./form-context";

/** More are chosen under 更多内容. */
const SHOWN = 3;

export function CommissionOffer(): ReactNode {
  const { tracker, today } = usePane();
  const { draft, set } = useForm();
  const { department, commissionId } = draft;
  const owed = useMemo(() => {
    const { commissions, submissions } = tracker;
    const progress = commissionProgress(commissions, submissions, today, tracker);
    return owedBy(department, progress, today, tracker);
  }, [tracker, today, department]);
  return owed
    .slice(0, SHOWN)
    .map(({ id, topic, deadline }) => (
      <Checkbox
        key={id}
        label={registerTexts.answers(id, topic, formatIso(deadline))}
        checked={commissionId === id}
        onChange={(_, { checked }) => set(answering(checked === true ? id : ""))}
      />
    ));
}
