// Owns asking why before something is returned, made void or taken back (S6: 日志 keeps the reason).

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { sharedTexts } from "../texts";
import { Form } from "./form";

const useStyles = makeStyles({
  form: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  reason: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: "auto" },
});

interface ReasonFormProps {
  /** What is about to happen, e.g. "2022-0003 作废". */
  readonly label: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

export function ReasonForm({ label, onConfirm, onCancel }: ReasonFormProps): ReactNode {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const isMissing = reason.trim() === "";
  return (
    <Form
      label={label}
      className={styles.form}
      onSend={() => {
        if (isMissing) setAsked(true);
        else onConfirm(reason.trim());
      }}
    >
      <Field
        className={styles.reason}
        size="small"
        label={`${label}：${sharedTexts.reason}`}
        validationState={isAsked && isMissing ? "error" : "none"}
        validationMessage={isAsked && isMissing ? sharedTexts.noReason : undefined}
      >
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Button size="small" type="submit" className={styles.button}>
        {sharedTexts.confirm}
      </Button>
      <Button size="small" appearance="subtle" className={styles.button} onClick={onCancel}>
        {sharedTexts.cancel}
      </Button>
    </Form>
  );
}
