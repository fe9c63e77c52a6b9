// Owns one submission in the list: what it is, what it lacks, what can be done with it (S6).

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { canBecome, missingApprovals } from "../../domain/rules/lifecycle";
import type { Submission } from "../../domain/records/submission";
import { shortTitle } from "../../domain/text/title";
import type { SubmissionStatus } from "../../domain/records/vocabulary";
import { submissionTexts } from "./texts";
import { ApprovalForm } from "./approval-form";
import { ReasonForm } from "../shared/reason-form";
import { useChange } from "./use-change";

const useStyles = makeStyles({
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { overflowWrap: "anywhere" },
  minor: { color: tokens.colorNeutralForeground2 },
  lacks: { color: tokens.colorStatusWarningForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  action: { minWidth: "auto" },
});

const say = submissionTexts;

/** Changes of status that ask for a reason. */
const WITH_REASON = [
  { to: "退回", label: say.return },
  { to: "作废", label: say.void },
] as const satisfies readonly { to: SubmissionStatus; label: string }[];

type Asking = "approval" | (typeof WITH_REASON)[number]["to"] | null;

interface SubmissionItemProps {
  readonly submission: Submission;
  /** Starts a new draft as the next version of this one. */
  readonly onResubmit: (submission: Submission) => void;
}

interface ActionsProps extends SubmissionItemProps {
  readonly lacking: boolean;
  readonly onAsk: (asking: Asking) => void;
  readonly onAccept: () => void;
}

function Actions({ submission, onResubmit, lacking, onAsk, onAccept }: ActionsProps): ReactNode {
  const styles = useStyles();
  const { status } = submission;
  return (
    <div className={styles.actions}>
      {lacking && (
        <Button size="small" className={styles.action} onClick={() => onAsk("approval")}>
          {say.approve}
        </Button>
      )}
      {!lacking && canBecome(status, "有效") && (
        <Button size="small" className={styles.action} onClick={onAccept}>
          {say.accept}
        </Button>
      )}
      {status === "退回" && (
        <Button size="small" className={styles.action} onClick={() => onResubmit(submission)}>
          {say.resubmit}
        </Button>
      )}
      {WITH_REASON.filter(({ to }) => canBecome(status, to)).map(({ to, label }) => (
        <Button
          key={to}
          size="small"
          appearance="subtle"
          className={styles.action}
          onClick={() => onAsk(to)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

export function SubmissionItem(props: SubmissionItemProps): ReactNode {
  const { submission } = props;
  const styles = useStyles();
  const change = useChange();
  const [asking, setAsking] = useState<Asking>(null);
  const { id, department, title, status, category, receivedOn } = submission;
  const lacking = status === "作废" || status === "退回" ? [] : missingApprovals(submission);
  const busy = useRef(false);
  // What was typed stays until the change stands in the workbook.
  const carryOut = async (...args: Parameters<typeof change>) => {
    if (busy.current) return;
    busy.current = true;
    if (await change(...args)) setAsking(null);
    busy.current = false;
  };
  return (
    <li className={styles.item}>
      <Text block className={styles.title}>
        {id} {shortTitle(title)}
      </Text>
      <Text block size={200} className={styles.minor}>
        {department} {category} {formatIso(receivedOn)} {status}{" "}
        {lacking.length > 0 && (
          <span className={styles.lacks}>{say.lacks(lacking.join("、"))}</span>
        )}
      </Text>
      <Actions
        {...props}
        lacking={lacking.length > 0}
        onAsk={setAsking}
        onAccept={() => void carryOut(id, { status: "有效" }, say.accept)}
      />
      {asking === "approval" && (
        <ApprovalForm
          submission={submission}
          onCancel={() => setAsking(null)}
          onApprove={(changes) => void carryOut(id, changes, say.approve)}
        />
      )}
      {WITH_REASON.filter(({ to }) => to === asking).map(({ to, label }) => (
        <ReasonForm
          key={to}
          label={`${id} ${label}`}
          onCancel={() => setAsking(null)}
          onConfirm={(reason) => void carryOut(id, { status: to }, label, reason)}
        />
      ))}
    </li>
  );
}
