// Owns 改正 (S6): the fields of what was registered, and why they are changed.

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { usePane } from "../pane/context";
import { sharedTexts } from "../shared/texts";
import type { Changes } from "./changes";
import { readCorrection, startingFields } from "./correction";
import { CorrectionFields } from "./correction-fields";
import { submissionTexts } from "./texts";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    // Which article it is about stands above.
    scrollMarginTop: "96px",
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

const say = submissionTexts.correction;

interface CorrectionFormProps {
  readonly submissions: readonly Submission[];
  readonly label: string;
  readonly onConfirm: (changes: Changes, reason: string) => void;
  readonly onCancel: () => void;
}

/** It opens below its button, often out of sight: it comes into view, with the focus in its first field. */
function useShown() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    void form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
  }, []);
  return form;
}

export function CorrectionForm(props: CorrectionFormProps): ReactNode {
  const { submissions, label, onConfirm, onCancel } = props;
  const styles = useStyles();
  const { tracker, say: tell } = usePane();
  const [fields, setFields] = useState(() => startingFields(submissions));
  const [reason, setReason] = useState("");
  const form = useShown();
  const submit = () => {
    const changes = readCorrection(submissions, fields, tracker.period.year);
    if (typeof changes === "string") tell({ tone: "failed", sentence: say.notCorrected(changes) });
    else if (reason.trim() === "") tell({ tone: "failed", sentence: sharedTexts.noReason });
    else onConfirm(changes, reason.trim());
  };
  return (
    <Form ref={form} label={label} className={styles.form} onSend={submit}>
      <CorrectionFields
        submissions={submissions}
        fields={fields}
        set={(values) => setFields((now) => ({ ...now, ...values }))}
      />
      <Field size="small" label={`${label}：${sharedTexts.reason}`}>
        <Input value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.line}>
        <Button size="small" type="submit">
          {sharedTexts.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {sharedTexts.cancel}
        </Button>
      </div>
    </Form>
  );
}
