// Owns 补审签 (S6): the ticks that are missing, and the day on which they were given.

import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { missingApprovals } from "../../domain/rules/lifecycle";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import { usePane } from "../pane/context";
import { registerTexts } from "../register/texts";
import { badDate } from "../shared/fields/bad-date";
import { DateInput } from "../shared/fields/date-input";
import { defaultDate } from "../shared/fields/default-date";
import { sharedTexts } from "../shared/texts";
import { approvalChanges, type Changes } from "./changes";
import { submissionTexts } from "./texts";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  date: { width: "150px" },
});

const say = submissionTexts;

interface ApprovalFormProps {
  /** Each lacks an approval. */
  readonly submissions: readonly Submission[];
  readonly label: string;
  readonly onConfirm: (changes: Changes) => void;
  readonly onCancel: () => void;
}

export function ApprovalForm(props: ApprovalFormProps): ReactNode {
  const { submissions, label, onConfirm, onCancel } = props;
  const styles = useStyles();
  const { today, tracker } = usePane();
  const missing = new Set(submissions.flatMap(missingApprovals));
  const [head, setHead] = useState(missing.has("部门负责人"));
  const [leader, setLeader] = useState(missing.has("分管领导"));
  const [written, setWritten] = useState(defaultDate(today, tracker.period.year));
  const on = parseCivilDate(written, tracker.period.year);
  const wrong = on === null && written !== "";
  return (
    <Form
      label={label}
      className={styles.form}
      onSend={() => {
        if (on !== null) onConfirm(approvalChanges(submissions, { head, leader, on }));
      }}
    >
      {missing.has("部门负责人") && (
        <Checkbox
          label={registerTexts.headApproved}
          checked={head}
          onChange={(_, data) => setHead(data.checked === true)}
        />
      )}
      {missing.has("分管领导") && (
        <Checkbox
          label={registerTexts.leaderApproved}
          checked={leader}
          onChange={(_, data) => setLeader(data.checked === true)}
        />
      )}
      <div className={styles.line}>
        <Field
          className={styles.date}
          size="small"
          label={say.approvedOn}
          validationState={wrong ? "error" : "none"}
          validationMessage={
            wrong ? badDate(say.approvedOn, written, tracker.period.year) : undefined
          }
        >
          <DateInput autoFocus value={written} year={tracker.period.year} onDate={setWritten} />
        </Field>
        <Button size="small" type="submit" disabled={on === null || !(head || leader)}>
          {sharedTexts.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {sharedTexts.cancel}
        </Button>
      </div>
    </Form>
  );
}
