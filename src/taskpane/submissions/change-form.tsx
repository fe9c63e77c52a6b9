// Owns asking what a change needs to know, and carrying it out (S6): of one submission or of several at once.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { quarterLabel } from "../../domain/calendar/quarter";
import { usePane } from "../pane/context";
import { ReasonForm } from "../shared/fields/reason-form";
import { sealOf } from "../shared/seal-of";
import { ApprovalForm } from "./approval-form";
import { statusChanges, type ChangeKind, type Changes } from "./changes";
import { CorrectionForm } from "./correction-form";
import { submissionTexts } from "./texts";
import { useChange } from "./use-change";

const useStyles = makeStyles({
  notice: { color: tokens.colorStatusWarningForeground3 },
});

const say = submissionTexts;

interface ChangeFormProps {
  readonly kind: ChangeKind;
  readonly submissions: readonly Submission[];
  /** It stands in the workbook. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** E7: whoever changes a sealed quarter is told before saving. */
function SealNotice({ submissions }: Pick<ChangeFormProps, "submissions">): ReactNode {
  const styles = useStyles();
  const { seals } = usePane();
  const touched = seals.filter((seal) =>
    submissions.some(({ receivedOn }) => sealOf(receivedOn, seals) === seal),
  );
  return touched.map((seal) => (
    <Text key={seal.sheet} block size={200} className={styles.notice}>
      {say.sealed(quarterLabel(seal), seal.sealedAt)}
    </Text>
  ));
}

export function ChangeForm({ kind, submissions, onDone, onCancel }: ChangeFormProps): ReactNode {
  const change = useChange();
  const action = say.kinds[kind];
  const label = say.formFor(say.subject(submissions.map(({ id }) => id)), action);
  // What was typed stays until the change stands in the workbook.
  const carryOut = async (changes: Changes, reason = "") => {
    if (await change(changes, action, reason)) onDone();
  };
  const common = { label, onCancel };
  return (
    <>
      <SealNotice submissions={submissions} />
      {kind === "approve" && (
        <ApprovalForm
          {...common}
          submissions={submissions}
          onConfirm={(changes) => void carryOut(changes)}
        />
      )}
      {kind === "correct" && (
        <CorrectionForm
          {...common}
          submissions={submissions}
          onConfirm={(changes, reason) => void carryOut(changes, reason)}
        />
      )}
      {kind !== "approve" && kind !== "correct" && (
        <ReasonForm
          {...common}
          onConfirm={(reason) => void carryOut(statusChanges(kind, submissions), reason)}
        />
      )}
    </>
  );
}
