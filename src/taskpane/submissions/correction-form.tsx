// Owns 改正 (S6): the fields of what was registered, and why they are changed.

import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import { usePane } from "../pane/context";
import { DateInput } from "../shared/fields/date-input";
import { DepartmentField } from "../shared/fields/department-field";
import { sharedTexts } from "../shared/texts";
import type { Changes } from "./changes";
import { readCorrection, startingFields, YES_NO, type CorrectionFields } from "./correction";
import { submissionTexts } from "./texts";
import { LEDGER } from "../../tables/declarations/ledger";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0, "& > input": { minWidth: 0 } },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

const say = submissionTexts.correction;
const { columns } = LEDGER;

interface CorrectionFormProps {
  readonly submissions: readonly Submission[];
  readonly label: string;
  readonly onConfirm: (changes: Changes, reason: string) => void;
  readonly onCancel: () => void;
}

interface FieldsProps {
  readonly fields: CorrectionFields;
  readonly isSeveral: boolean;
  readonly set: (values: Partial<CorrectionFields>) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly isSeveral: boolean;
  readonly onChoice: (value: string) => void;
}

function Choice({ label, value, choices, isSeveral, onChoice }: ChoiceProps): ReactNode {
  return (
    <Field size="small" label={label}>
      <Select value={value} onChange={(_, data) => onChoice(data.value)}>
        {isSeveral && <option value="">{say.unchanged}</option>}
        {choices.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}

/** What the bureau did with it: 局选用, 主要领导审核, 上报市局 (S3). */
function ForwardingFields({ fields, isSeveral, set }: FieldsProps): ReactNode {
  const { year } = usePane().tracker.period;
  return (
    <>
      <Choice
        label={say.selected}
        value={fields.selected}
        choices={YES_NO}
        isSeveral={isSeveral}
        onChoice={(selected) => set({ selected })}
      />
      <Choice
        label={say.chiefApproved}
        value={fields.chiefApproved}
        choices={YES_NO}
        isSeveral={isSeveral}
        onChoice={(chiefApproved) => set({ chiefApproved })}
      />
      <Field size="small" label={say.forwardedOn}>
        <DateInput
          value={fields.forwardedOn}
          year={year}
          placeholder={isSeveral ? say.unchanged : undefined}
          onDate={(forwardedOn) => set({ forwardedOn })}
        />
      </Field>
    </>
  );
}

function Fields({ fields, isSeveral, set }: FieldsProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const text = (name: "title" | "wordCount" | "author") => (
    <Field size="small" label={say.to(columns[name].header)}>
      <Input
        className={styles.input}
        value={fields[name]}
        onChange={(_, data) => set({ [name]: data.value })}
      />
    </Field>
  );
  return (
    <>
      {!isSeveral && text("title")}
      <DepartmentField
        name="correctedDepartment"
        label={say.to(columns.department.header)}
        departments={tracker.departments}
        value={fields.department}
        onPick={(department) => set({ department })}
      />
      <div className={styles.pair}>
        <Choice
          label={say.to(columns.category.header)}
          value={fields.category}
          choices={CATEGORIES}
          isSeveral={isSeveral}
          onChoice={(category) => set({ category })}
        />
        <Field size="small" label={say.to(columns.receivedOn.header)}>
          <DateInput
            value={fields.receivedOn}
            year={tracker.period.year}
            placeholder={isSeveral ? say.unchanged : undefined}
            onDate={(receivedOn) => set({ receivedOn })}
          />
        </Field>
        {!isSeveral && text("wordCount")}
        {!isSeveral && text("author")}
        <Choice
          label={say.to(columns.channel.header)}
          value={fields.channel}
          choices={CHANNELS}
          isSeveral={isSeveral}
          onChoice={(channel) => set({ channel })}
        />
        <ForwardingFields fields={fields} isSeveral={isSeveral} set={set} />
      </div>
    </>
  );
}

export function CorrectionForm(props: CorrectionFormProps): ReactNode {
  const { submissions, label, onConfirm, onCancel } = props;
  const styles = useStyles();
  const { tracker, say: tell } = usePane();
  const [fields, setFields] = useState(() => startingFields(submissions));
  const [reason, setReason] = useState("");
  const submit = () => {
    const changes = readCorrection(submissions, fields, tracker.period.year);
    if (typeof changes === "string") tell({ tone: "failed", sentence: say.notCorrected(changes) });
    else if (reason.trim() === "") tell({ tone: "failed", sentence: sharedTexts.noReason });
    else onConfirm(changes, reason.trim());
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Fields
        fields={fields}
        isSeveral={submissions.length > 1}
        set={(values) => setFields((now) => ({ ...now, ...values }))}
      />
      <Field size="small" label={`${label}：${sharedTexts.reason}`}>
        <Input value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.line}>
        <Button size="small" type="submit">
          {sharedTexts.confirm}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {sharedTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
