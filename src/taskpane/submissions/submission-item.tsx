// Owns one submission in the list: what it is, what it lacks, what can be done with it (S6).

import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { missingApprovals, waitsForApproval } from "../../domain/rules/lifecycle";
import type { Submission } from "../../domain/records/submission";
import { shortTitle } from "../../domain/text/title";
import { useKeptFocus } from "../shared/use-kept-focus";
import { ChangeButtons } from "./change-buttons";
import { ChangeForm } from "./change-form";
import type { ChangeKind } from "./changes";
import { submissionTexts } from "./texts";

const useStyles = makeStyles({
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "start" },
  what: { minWidth: 0, paddingTop: tokens.spacingVerticalSNudge },
  title: { overflowWrap: "anywhere" },
  minor: { color: tokens.colorNeutralForeground2 },
  lacks: { color: tokens.colorStatusWarningForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const say = submissionTexts;

interface SubmissionItemProps {
  readonly submission: Submission;
  /** By how many it was adopted. */
  readonly outlets: number;
  readonly isTicked: boolean;
  readonly onTick: (ticked: boolean) => void;
  /** Starts a new draft as the next version of this one. */
  readonly onResubmit: (submission: Submission) => void;
}

function What({
  submission,
  outlets,
}: Pick<SubmissionItemProps, "submission" | "outlets">): ReactNode {
  const styles = useStyles();
  const { id, department, title, status, category, receivedOn } = submission;
  return (
    <div className={styles.what}>
      <Text block className={styles.title}>
        {id} {shortTitle(title)}
      </Text>
      <Text block size={200} className={styles.minor}>
        {department} {category} {formatIso(receivedOn)} {status}{" "}
        {outlets > 0 && `${say.adopted(outlets)} `}
        {waitsForApproval(submission) && (
          <span className={styles.lacks}>{say.lacks(missingApprovals(submission).join("、"))}</span>
        )}
      </Text>
    </div>
  );
}

export function SubmissionItem(props: SubmissionItemProps): ReactNode {
  const { submission, outlets, isTicked, onTick, onResubmit } = props;
  const styles = useStyles();
  const kept = useKeptFocus<HTMLLIElement>();
  const [asking, setAsking] = useState<ChangeKind | null>(null);
  const { id, status } = submission;
  const close = () => setAsking(null);
  return (
    <li className={styles.item} {...kept} aria-label={id}>
      <div className={styles.head}>
        <Checkbox
          aria-label={say.tick(id)}
          checked={isTicked}
          onChange={(_, data) => onTick(data.checked === true)}
        />
        <What submission={submission} outlets={outlets} />
      </div>
      <div className={styles.actions}>
        {status === "退回" && (
          <Button
            size="small"
            aria-label={say.actionFor(say.resubmit, id)}
            onClick={() => onResubmit(submission)}
          >
            {say.resubmit}
          </Button>
        )}
        <ChangeButtons submissions={[submission]} onAsk={setAsking} />
      </div>
      {asking !== null && (
        <ChangeForm
          key={asking}
          kind={asking}
          submissions={[submission]}
          onDone={close}
          onCancel={close}
        />
      )}
    </li>
  );
}
