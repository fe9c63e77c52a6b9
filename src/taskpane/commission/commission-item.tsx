// Owns one commission in the list: what each department still owes, and its extension and withdrawal (A4).

import { Button, Field, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import type { CommissionProgress } from "../../domain/evaluation/commission-state";
import type { CommissionState } from "../../domain/records/vocabulary";
import { extendCommission, withdrawCommission } from "../../workbook/actions/rows/commissions";
import type { Tracker } from "../../workbook/reading/tracker";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { commissionChanged } from "../pane/own-changes";
import { badDate } from "../shared/fields/bad-date";
import { DateInput } from "../shared/fields/date-input";
import { ReasonForm } from "../shared/fields/reason-form";
import { sharedTexts } from "../shared/texts";
import { useAction } from "../shared/use-action";
import { useKeptFocus } from "../shared/use-kept-focus";
import { commissionTexts } from "./texts";

const useStyles = makeStyles({
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
  date: { width: "150px" },
});

const TONES: Readonly<Record<CommissionState, "overdue" | "late" | "open" | "done">> = {
  逾期未交: "overdue",
  逾期交: "late",
  待交: "open",
  已交: "done",
};

const say = commissionTexts;
type CommissionRow = Tracker["commissions"][number];
type Asking = "extend" | "withdraw";

function useCommissionActions(row: CommissionRow, onDone: () => void) {
  const { apply, say: tell } = usePane();
  const { run } = useAction();
  const { id } = row;
  return {
    extend: (deadline: CommissionRow["deadline"], reason: string) =>
      run(async () => {
        await extendCommission(row, deadline, { reason, now: chinaNow() });
        apply(commissionChanged(id, { deadline }));
        tell({ tone: "done", sentence: say.extended(id, formatIso(deadline)) });
        onDone();
      }),
    withdraw: (reason: string) =>
      run(async () => {
        await withdrawCommission(row, { reason, now: chinaNow() });
        apply(commissionChanged(id, { withdrawn: true }));
        tell({ tone: "done", sentence: say.withdrawn(id) });
        onDone();
      }),
  };
}

interface FormProps {
  readonly row: CommissionRow;
  readonly asking: Asking;
  readonly onClose: () => void;
}

function CommissionChange({ row, asking, onClose }: FormProps): ReactNode {
  const styles = useStyles();
  const { tracker, say: tell } = usePane();
  const { extend, withdraw } = useCommissionActions(row, onClose);
  const [written, setWritten] = useState("");
  const confirm = (reason: string) => {
    if (asking === "withdraw") return void withdraw(reason);
    const deadline = parseCivilDate(written, tracker.period.year);
    if (deadline === null) {
      const why = badDate(say.deadline, written, tracker.period.year);
      tell({ tone: "failed", sentence: say.notExtended(why) });
    } else void extend(deadline, reason);
  };
  return (
    <>
      {asking === "extend" && (
        <Field size="small" label={say.newDeadline} className={styles.date}>
          <DateInput value={written} year={tracker.period.year} onDate={setWritten} />
        </Field>
      )}
      <ReasonForm
        label={say.actionFor(say[asking], row.id)}
        onConfirm={confirm}
        onCancel={onClose}
      />
    </>
  );
}

interface CommissionItemProps {
  readonly progress: CommissionProgress;
  readonly row: CommissionRow;
}

export function CommissionItem({ progress, row }: CommissionItemProps): ReactNode {
  const styles = useStyles();
  const kept = useKeptFocus<HTMLLIElement>();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { state, departments } = progress;
  const { id, topic, source, issuedOn, deadline } = row;
  return (
    <li className={styles.item} {...kept} aria-label={id}>
      <div className={styles.line}>
        <span className={styles.topic}>
          {id} {topic}
        </span>
        <span className={mergeClasses(styles.state, styles[TONES[state]])}>{state}</span>
      </div>
      <Text block size={200} className={styles.minor}>
        {say.dates(
          source,
          issuedOn === null ? sharedTexts.none : formatIso(issuedOn),
          formatIso(deadline),
        )}
      </Text>
      <Text block size={200}>
        {departments
          .map(({ department, known, state: own, receivedOn }) =>
            say.departmentState(
              known ? department : say.unknown(department),
              own,
              receivedOn === null ? "" : formatIso(receivedOn),
            ),
          )
          .join("；")}
      </Text>
      {(["extend", "withdraw"] as const).map((each) => (
        <Button
          key={each}
          size="small"
          appearance="subtle"
          aria-label={say.actionFor(say[each], id)}
          onClick={() => setAsking(each)}
        >
          {say[each]}
        </Button>
      ))}
      {asking !== null && (
        <CommissionChange key={asking} row={row} asking={asking} onClose={() => setAsking(null)} />
      )}
    </li>
  );
}
