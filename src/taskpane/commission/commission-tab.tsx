// Owns the 约稿 tab: issuing, and what each department still owes as of today (A4).

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { commissionProgress } from "../../domain/evaluation/commission-state";
import { usePane } from "../pane/context";
import { useKeptFocus } from "../shared/use-kept-focus";
import { CommissionForm } from "./commission-form";
import { CommissionItem } from "./commission-item";
import { commissionTexts } from "./texts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0 },
});

export function CommissionTab(): ReactNode {
  const styles = useStyles();
  const { tracker, today } = usePane();
  const kept = useKeptFocus<HTMLUListElement>();
  const { commissions, submissions } = tracker;
  const listed = useMemo(
    () => commissionProgress(commissions, submissions, today, tracker),
    [commissions, submissions, today, tracker],
  );
  return (
    <div className={styles.tab}>
      <CommissionForm />
      <ul className={styles.list} {...kept} aria-label={commissionTexts.list}>
        {commissions
          .flatMap((row, at) => {
            const progress = listed[at];
            return progress === undefined ? [] : [{ row, progress }];
          })
          .reverse()
          .map(({ row, progress }) => (
            <CommissionItem key={row.id} row={row} progress={progress} />
          ))}
      </ul>
      {listed.length === 0 && <Text size={200}>{commissionTexts.none}</Text>}
    </div>
  );
}
