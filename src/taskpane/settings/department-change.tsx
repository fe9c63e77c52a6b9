// Owns recording what changes at a department during the year (P4): quota, name, a merger.

import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import type { Department, DepartmentChange } from "../../domain/records/department";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import { readFigure } from "../../domain/plan/cells/figure";
import type { NewState } from "../../domain/rules/department-change";
import { changeDepartment } from "../../workbook/actions/rows/departments";
import { fromChange } from "../../tables/declarations/departments";
import { chinaNow } from "../china-time";
import { Disclosure } from "../shared/disclosure";
import { useAction } from "../shared/use-action";
import { DepartmentField } from "../shared/fields/department-field";
import { DateInput } from "../shared/fields/date-input";
import { departmentChangeTexts } from "./texts";
import { usePane } from "../pane/context";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const say = departmentChangeTexts;
const FIELDS = ["quota", "name", "mergedInto"] as const;
type ChangedField = (typeof FIELDS)[number];

interface Fields {
  readonly department: string;
  readonly field: ChangedField;
  readonly value: string;
  /** As typed (S5). */
  readonly from: string;
  readonly reason: string;
}
const EMPTY: Fields = { department: "", field: "quota", value: "", from: "", reason: "" };

/** What is to hold from then on, or the sentence that says what is missing. */
function read(fields: Fields, departments: readonly Department[], year: number): NewState | string {
  const idOf = (name: string) => departments.find((each) => each.name === name)?.id;
  const departmentId = idOf(fields.department);
  const from = parseCivilDate(fields.from, year);
  if (departmentId === undefined) return say.noDepartment;
  if (from === null) return say.noDate;
  switch (fields.field) {
    case "quota": {
      const figure = readFigure(fields.value);
      if (figure.kind !== "figure") return say.noQuota;
      return { departmentId, from, field: "quota", new: figure.value };
    }
    case "name": {
      const name = fields.value.trim();
      return name === "" ? say.noName : { departmentId, from, field: "name", new: name };
    }
    case "mergedInto": {
      const into = idOf(fields.value);
      if (into === undefined) return say.noSuccessor;
      return { departmentId, from, field: "mergedInto", new: into };
    }
  }
}

function ChangeList(): ReactNode {
  const styles = useStyles();
  const { departments, changes } = usePane().tracker;
  const nameOf = (id: string) => departments.find((each) => each.id === id)?.name ?? id;
  const sentence = (change: DepartmentChange) => {
    const row = fromChange(change, "");
    const merged = change.field === "mergedInto";
    const [old, next] = merged ? [nameOf(row.old), nameOf(row.new)] : [row.old, row.new];
    return say.line(formatIso(change.from), nameOf(change.departmentId), row.what, old, next);
  };
  if (changes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say.list}>
      {changes.map((change) => (
        <li key={sentence(change)}>
          <Text size={200}>{sentence(change)}</Text>
        </li>
      ))}
    </ul>
  );
}

interface ValueFieldProps {
  readonly fields: Fields;
  readonly onChange: (values: Partial<Fields>) => void;
}

function FieldChoice({ fields, onChange }: ValueFieldProps): ReactNode {
  return (
    <Field label={say.field} size="small">
      <Select
        value={fields.field}
        onChange={(_, data) => {
          const field = FIELDS.find((each) => each === data.value);
          if (field !== undefined) onChange({ field, value: "" });
        }}
      >
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {say.fields[field]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ValueField({ fields, onChange }: ValueFieldProps): ReactNode {
  const { departments } = usePane().tracker;
  if (fields.field === "mergedInto") {
    return (
      <DepartmentField
        name="successor"
        label={say.successor}
        departments={departments}
        value={fields.value}
        onPick={(value) => onChange({ value })}
      />
    );
  }
  return (
    <Field label={say.value} size="small">
      <Input value={fields.value} onChange={(_, data) => onChange({ value: data.value })} />
    </Field>
  );
}

function ChangeForm(): ReactNode {
  const styles = useStyles();
  const { tracker, say: tell, reload } = usePane();
  const { run } = useAction();
  const [fields, setFields] = useState<Fields>(EMPTY);
  const set = (values: Partial<Fields>) => setFields((now) => ({ ...now, ...values }));
  const { year } = tracker.period;
  const record = () =>
    run(async () => {
      const state = read(fields, tracker.departments, year);
      if (typeof state === "string") {
        tell({ tone: "failed", sentence: state });
        return;
      }
      await changeDepartment(state, { reason: fields.reason.trim(), now: chinaNow() });
      setFields(EMPTY);
      tell({ tone: "done", sentence: say.recorded(fields.department, formatIso(state.from)) });
      await reload();
    });
  return (
    <Form className={styles.form} onSend={record}>
      <DepartmentField
        name="changed"
        label={say.department}
        departments={tracker.departments}
        value={fields.department}
        onPick={(department) => set({ department })}
      />
      <FieldChoice onChange={set} fields={fields} />
      <ValueField fields={fields} onChange={set} />
      <Field label={say.from} size="small">
        <DateInput value={fields.from} year={year} onDate={(from) => set({ from })} />
      </Field>
      <Field label={say.reason} size="small">
        <Input value={fields.reason} onChange={(_, data) => set({ reason: data.value })} />
      </Field>
      <Button type="submit">{say.record}</Button>
    </Form>
  );
}

export function DepartmentChanges(): ReactNode {
  const styles = useStyles();
  return (
    <Disclosure summary={say.title}>
      <div className={styles.form}>
        <Text size={200}>{say.about}</Text>
        <ChangeList />
        <ChangeForm />
      </div>
    </Disclosure>
  );
}
