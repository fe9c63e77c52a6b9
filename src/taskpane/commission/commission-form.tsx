// Owns issuing a commission to one or several departments with a deadline (A4).

import { isDueBeforeIssue } from "../../domain/records/commission";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { NewCommission } from "../../domain/records/commission";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import { issueCommission } from "../../workbook/actions/rows/commissions";
import { chinaNow } from "../china-time";
import { DepartmentField } from "../shared/fields/department-field";
import { RemovableNames } from "../shared/fields/removable-names";
import { defaultDate } from "../shared/fields/default-date";
import { badDate } from "../shared/fields/bad-date";
import { DateInput } from "../shared/fields/date-input";
import { commissionTexts } from "./texts";
import { usePane } from "../pane/context";
import { commissioned } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  tags: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

const say = commissionTexts;

interface Fields {
  readonly source: string;
  readonly topic: string;
  readonly departments: readonly string[];
  /** Null = today: the form outlives the day on which it was made. */
  readonly issuedOn: string | null;
  readonly deadline: string;
}

const EMPTY: Fields = { source: "", topic: "", departments: [], issuedOn: null, deadline: "" };

/** The commission, or the sentence that says what is missing. */
function read(fields: Fields & { issuedOn: string }, year: number): NewCommission | string {
  const { source, topic, departments } = fields;
  const issuedOn = parseCivilDate(fields.issuedOn, year);
  const deadline = parseCivilDate(fields.deadline, year);
  if (topic.trim() === "") return say.noTopic;
  if (departments.length === 0) return say.noDepartment;
  if (issuedOn === null) return say.notIssued(badDate(say.issuedOn, fields.issuedOn, year));
  if (deadline === null) return say.notIssued(badDate(say.deadline, fields.deadline, year));
  if (isDueBeforeIssue({ issuedOn, deadline })) return say.deadlineBeforeIssue;
  return {
    source: source.trim(),
    topic: topic.trim(),
    departments: [...departments],
    issuedOn,
    deadline,
  };
}

function useIssuing() {
  const { apply, say: tell } = usePane();
  const token = useRef(crypto.randomUUID());
  const busy = useRef(false);
  return async (commission: NewCommission): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      const row = await issueCommission(commission, { token: token.current, now: chinaNow() });
      apply(commissioned(row));
      tell({ tone: "done", sentence: say.issued(row.id, commission.departments.join("、")) });
      token.current = crypto.randomUUID();
      return true;
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
      return false;
    } finally {
      busy.current = false;
    }
  };
}

interface AssignedProps {
  readonly names: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

function Assigned({ names, onChange }: AssignedProps): ReactNode {
  const styles = useStyles();
  const { departments } = usePane().tracker;
  const free = departments.filter(({ name }) => !names.includes(name));
  return (
    <>
      <DepartmentField
        name="assigned"
        label={say.departments}
        departments={free}
        value=""
        onPick={(name) => name !== "" && onChange([...names, name])}
      />
      {names.length > 0 && (
        <div className={styles.tags}>
          <RemovableNames names={names} onNames={onChange} />
        </div>
      )}
    </>
  );
}

export function CommissionForm(): ReactNode {
  const styles = useStyles();
  const { tracker, today, say: tell } = usePane();
  const issue = useIssuing();
  const { year } = tracker.period;
  const [fields, setFields] = useState<Fields>(EMPTY);
  const issuedOn = fields.issuedOn ?? defaultDate(today, year);
  const set = (values: Partial<Fields>) => setFields((now) => ({ ...now, ...values }));
  const submit = async () => {
    const commission = read({ ...fields, issuedOn }, year);
    if (typeof commission === "string") tell({ tone: "failed", sentence: commission });
    else if (await issue(commission)) setFields(EMPTY);
  };
  return (
    <Form className={styles.form} onSend={submit}>
      <Field label={say.topic} size="small">
        <Input value={fields.topic} onChange={(_, data) => set({ topic: data.value })} />
      </Field>
      <Field label={say.source} size="small">
        <Input value={fields.source} onChange={(_, data) => set({ source: data.value })} />
      </Field>
      <Assigned names={fields.departments} onChange={(departments) => set({ departments })} />
      <div className={styles.pair}>
        <Field label={say.issuedOn} size="small">
          <DateInput
            value={issuedOn}
            year={year}
            onDate={(written) => set({ issuedOn: written })}
          />
        </Field>
        <Field label={say.deadline} size="small">
          <DateInput value={fields.deadline} year={year} onDate={(deadline) => set({ deadline })} />
        </Field>
      </div>
      <Button type="submit" appearance="primary">
        {say.issue}
      </Button>
    </Form>
  );
}
