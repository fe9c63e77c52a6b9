// Owns asking what a change needs to know, and carrying it out (S6): of one submission or of several at once.

import { type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { ReasonForm } from "../shared/fields/reason-form";
import { SealNotice } from "../shared/seal-notice";
import { ApprovalForm } from "./approval-form";
import { statusChanges, type ChangeKind, type Changes } from "./changes";
import { CorrectionForm } from "./correction-form";
import { submissionTexts } from "./texts";
import { useChange } from "./use-change";

const say = submissionTexts;

interface ChangeFormProps {
  readonly kind: ChangeKind;
  readonly submissions: readonly Submission[];
  /** It stands in the workbook. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
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
