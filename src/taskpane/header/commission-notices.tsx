// Owns the commissions that are overdue or due within three days (A4).

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AlertUrgentRegular } from "@fluentui/react-icons/svg/alert-urgent";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { useMemo, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import {
  commissionProgress,
  isDueSoon,
  type CommissionProgress,
} from "../../domain/evaluation/commission-state";
import { Disclosure } from "../shared/disclosure";
import { headerTexts } from "./texts";
import { usePane } from "../pane/context";

const useStyles = makeStyles({
  notice: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { fontWeight: tokens.fontWeightSemibold },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  soon: { color: tokens.colorStatusWarningForeground1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function waitingFor({ departments }: CommissionProgress): string {
  const waiting = departments.filter((each) => each.receivedOn === null);
  return waiting.map((each) => each.department).join("、");
}

interface NoticeProps {
  readonly tone: "overdue" | "soon";
  readonly summary: string;
  readonly list: readonly CommissionProgress[];
}

function Notice({ tone, summary, list }: NoticeProps): ReactNode {
  const styles = useStyles();
  if (list.length === 0) return null;
  const Icon = tone === "overdue" ? AlertUrgentRegular : ClockRegular;
  return (
    <Disclosure
      className={styles.notice}
      summaryClass={mergeClasses(styles.summary, styles[tone])}
      summary={
        <>
          <Icon aria-hidden /> {summary}
        </>
      }
    >
      <ul className={styles.list}>
        {list.map((progress) => (
          <li key={progress.commission.id}>
            {headerTexts.deadline(
              progress.commission.topic,
              formatIso(progress.commission.deadline),
              waitingFor(progress),
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

export function CommissionNotices(): ReactNode {
  const { tracker, today } = usePane();
  const all = useMemo(
    () => commissionProgress(tracker.commissions, tracker.submissions, today, tracker),
    [tracker, today],
  );
  const overdue = all.filter((progress) => progress.state === "逾期未交");
  const soon = all.filter((progress) => isDueSoon(progress, today));
  return (
    <>
      <Notice tone="overdue" list={overdue} summary={headerTexts.overdue(overdue.length)} />
      <Notice tone="soon" list={soon} summary={headerTexts.dueSoon(soon.length)} />
    </>
  );
}
