// Owns proposing the commission that a submission answers (A4): its department still owes one.

import { Checkbox } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { formatIso } from "../../../domain/calendar/civil-date";
import { owedBy } from "../../../domain/outcomes/commission-offer";
import { commissionProgress } from "../../../domain/evaluation/commission-state";
import { usePane } from "../../pane/context";
import type { Draft, ReadyDraft } from "../draft";
import { registerTexts } from "../texts";

/** More are chosen under 更多内容. */
const SHOWN = 3;

export function CommissionOffer(): ReactNode {
  const { tracker, today } = usePane();
  const form = useFormContext<Draft, unknown, ReadyDraft>();
  const { department, commissionId } = form.watch();
  const owed = useMemo(() => {
    const { commissions, submissions } = tracker;
    const progress = commissionProgress(commissions, submissions, today, tracker);
    return owedBy(department, progress, today, tracker);
  }, [tracker, today, department]);
  return owed.slice(0, SHOWN).map(({ id, topic, deadline }) => (
    <Checkbox
      key={id}
      label={registerTexts.answers(id, topic, formatIso(deadline))}
      checked={commissionId === id}
      onChange={(_, data) => {
        const answers = data.checked === true;
        form.setValue("commissionId", answers ? id : "", { shouldDirty: true });
        // S3: a commissioned article is 重要信息 unless the clerk takes the tick away.
        if (answers) form.setValue("important", true, { shouldDirty: true });
      }}
    />
  ));
}
