// Owns 改正 (S6): the fields of what was registered, and why they are changed.

import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import { YES_NO } from "../../domain/text/written";
import { usePane } from "../pane/context";
import { DateInput } from "../shared/fields/date-input";
import { DepartmentField } from "../shared/fields/department-field";
import { sharedTexts } from "../shared/texts";
import type { Changes } from "./changes";
import { readCorrection, startingFields, type CorrectionFields } from "./correction";
import { submissionTexts } from "./texts";
import { LEDGER } from "../../tables/declarations/ledger";
import { Form } from "../shared/fields/form";

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

interface FieldProps extends FieldsProps {
  readonly name: keyof CorrectionFields;
}

function headingOf(name: keyof CorrectionFields): string {
  return say.to(LEDGER.columns[name].header);
}

function TextField({ name, fields, set }: FieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field size="small" label={headingOf(name)}>
      <Input
        className={styles.input}
        value={fields[name]}
        onChange={(_, data) => set({ [name]: data.value })}
      />
    </Field>
  );
}

function ChoiceField(props: FieldProps & { readonly choices: readonly string[] }): ReactNode {
  const { name, choices, fields, isSeveral, set } = props;
  return (
    <Field size="small" label={headingOf(name)}>
      <Select value={fields[name]} onChange={(_, data) => set({ [name]: data.value })}>
        {isSeveral && <option value="">{say.unchanged}</option>}
        {choices.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}

function DayField({ name, fields, isSeveral, set }: FieldProps): ReactNode {
  const { year } = usePane().tracker.period;
  return (
    <Field size="small" label={headingOf(name)}>
      <DateInput
        value={fields[name]}
        year={year}
        placeholder={isSeveral ? say.unchanged : undefined}
        onDate={(written) => set({ [name]: written })}
      />
    </Field>
  );
}

function Fields(props: FieldsProps): ReactNode {
  const { fields, isSeveral, set } = props;
  const styles = useStyles();
  const { departments } = usePane().tracker;
  return (
    <>
      {!isSeveral && <TextField {...props} name="title" />}
      <DepartmentField
        name="correctedDepartment"
        label={headingOf("department")}
        departments={departments}
        value={fields.department}
        onPick={(department) => set({ department })}
      />
      <div className={styles.pair}>
        <ChoiceField {...props} name="category" choices={CATEGORIES} />
        <DayField {...props} name="receivedOn" />
        {!isSeveral && <TextField {...props} name="wordCount" />}
        {!isSeveral && <TextField {...props} name="author" />}
        <ChoiceField {...props} name="channel" choices={CHANNELS} />
        <ChoiceField {...props} name="selected" choices={YES_NO} />
        <ChoiceField {...props} name="chiefApproved" choices={YES_NO} />
        <DayField {...props} name="forwardedOn" />
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
    <Form label={label} className={styles.form} onSend={submit}>
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
    </Form>
  );
}
