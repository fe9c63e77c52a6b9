// Owns the 约稿 tab: issuing, and what each department still owes as of today (A4).

import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { commissionProgress, type CommissionProgress } from "../../domain/rules/commission-state";
import type { CommissionState } from "../../domain/records/vocabulary";
import { commissionTexts } from "./texts";
import { usePane } from "../pane/context";
import { CommissionForm } from "./commission-form";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  topic: { minWidth: 0, overflowWrap: "anywhere" },
  minor: { color: tokens.colorNeutralForeground2 },
  state: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  late: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorNeutralForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

const TONES: Readonly<Record<CommissionState, "overdue" | "late" | "open" | "done">> = {
  逾期未交: "overdue",
  逾期交: "late",
  待交: "open",
  已交: "done",
};

function CommissionItem({ commission, state, departments }: CommissionProgress): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.topic}>
          {commission.id} {commission.topic}
        </span>
        <span className={mergeClasses(styles.state, styles[TONES[state]])}>{state}</span>
      </div>
      <Text block size={200} className={styles.minor}>
        {commissionTexts.dates(
          commission.source,
          commission.issuedOn === null ? "—" : formatIso(commission.issuedOn),
          formatIso(commission.deadline),
        )}
      </Text>
      <Text block size={200}>
        {departments
          .map((each) =>
            commissionTexts.departmentState(
              each.department,
              each.state,
              each.receivedOn === null ? "" : formatIso(each.receivedOn),
            ),
          )
          .join("；")}
      </Text>
    </li>
  );
}

export function CommissionTab(): ReactNode {
  const styles = useStyles();
  const { tracker, today } = usePane();
  const listed = useMemo(
    () =>
      [...commissionProgress(tracker.commissions, tracker.submissions, today, tracker)].reverse(),
    [tracker, today],
  );
  return (
    <div className={styles.tab}>
      <CommissionForm />
      <ul className={styles.list} aria-label={commissionTexts.list}>
        {listed.map((progress) => (
          <CommissionItem key={progress.commission.id} {...progress} />
        ))}
      </ul>
      {listed.length === 0 && <Text size={200}>{commissionTexts.none}</Text>}
    </div>
  );
}
