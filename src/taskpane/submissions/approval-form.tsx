// Owns 补审签 (S6): the ticks that are missing, and the day on which they were given.

import { Button, Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { initialStatus, missingApprovals } from "../../domain/rules/lifecycle";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import type { SubmissionChanges } from "../../workbook/actions/rows/submissions";
import { defaultDate } from "../shared/default-date";
import { DateInput } from "../shared/date-input";
import { sharedTexts } from "../shared/texts";
import { registerTexts } from "../register/texts";
import { submissionTexts } from "./texts";
import { usePane } from "../pane/context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "end", columnGap: tokens.spacingHorizontalS },
  date: { width: "150px" },
});

const say = submissionTexts;

interface ApprovalFormProps {
  readonly submission: Submission;
  readonly onApprove: (changes: SubmissionChanges) => void;
  readonly onCancel: () => void;
}

/** S6: once nothing is missing any more, 待审 and 重报 become 有效. */
function approvalChanges(
  submission: Submission,
  head: boolean,
  leader: boolean,
  on: NonNullable<ReturnType<typeof parseCivilDate>>,
): SubmissionChanges {
  const changes: SubmissionChanges = {
    ...(head && { headApproved: true, headApprovedOn: on }),
    ...(leader && { leaderApproved: true, leaderApprovedOn: on }),
  };
  const { status } = submission;
  if (status !== "待审" && status !== "重报") return changes;
  return { ...changes, status: initialStatus({ ...submission, ...changes }) };
}

export function ApprovalForm({ submission, onApprove, onCancel }: ApprovalFormProps): ReactNode {
  const styles = useStyles();
  const { today, tracker } = usePane();
  const missing = missingApprovals(submission);
  const [head, setHead] = useState(missing.includes("部门负责人"));
  const [leader, setLeader] = useState(missing.includes("分管领导"));
  const [written, setWritten] = useState(defaultDate(today, tracker.period.year));
  const on = parseCivilDate(written, tracker.period.year);
  const wrong = on === null && written !== "";
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={say.approveFor(submission.id)}
      onSubmit={(event) => {
        event.preventDefault();
        if (on !== null) onApprove(approvalChanges(submission, head, leader, on));
      }}
    >
      {missing.includes("部门负责人") && (
        <Checkbox
          label={registerTexts.headApproved}
          checked={head}
          onChange={(_, data) => setHead(data.checked === true)}
        />
      )}
      {missing.includes("分管领导") && (
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
          validationMessage={wrong ? sharedTexts.badDate(written) : undefined}
        >
          <DateInput value={written} year={tracker.period.year} onDate={setWritten} />
        </Field>
        <Button size="small" type="submit" disabled={on === null || !(head || leader)}>
          {sharedTexts.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {sharedTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
