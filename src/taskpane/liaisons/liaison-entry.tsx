// Owns entering one 联络员 by hand (O4).

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Liaison } from "../../workbook/actions/rows/liaisons";
import { usePane } from "../pane/context";
import { DepartmentField } from "../shared/fields/department-field";
import { liaisonTexts as say } from "./texts";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const EMPTY = { department: "", liaison: "", phone: "" };

export function LiaisonEntry({
  onSave,
}: {
  onSave: (liaisons: readonly Liaison[]) => Promise<boolean>;
}): ReactNode {
  const styles = useStyles();
  const { tracker, say: tell } = usePane();
  const [fields, setFields] = useState(EMPTY);
  const set = (values: Partial<typeof EMPTY>) => setFields((now) => ({ ...now, ...values }));
  const pick = (name: string) => {
    const known = tracker.departments.find((each) => each.name === name);
    set({
      department: name,
      liaison: known?.liaison ?? "",
      phone: known?.liaisonPhone ?? "",
    });
  };
  const save = async () => {
    const { department } = fields;
    const [liaison, phone] = [fields.liaison.trim(), fields.phone.trim()];
    const id = tracker.departments.find((each) => each.name === department)?.id;
    if (id === undefined) return tell({ tone: "failed", sentence: say.noDepartment });
    if (liaison === "") return tell({ tone: "failed", sentence: say.noName });
    if (await onSave([{ departmentId: id, department, liaison, phone }])) setFields(EMPTY);
  };
  return (
    <Form className={styles.form} onSend={save}>
      <DepartmentField
        name="liaison"
        label={say.department}
        departments={tracker.departments}
        value={fields.department}
        onPick={pick}
      />
      <Field label={say.name} size="small">
        <Input value={fields.liaison} onChange={(_, { value }) => set({ liaison: value })} />
      </Field>
      <Field label={say.phone} size="small">
        <Input value={fields.phone} onChange={(_, { value }) => set({ phone: value })} />
      </Field>
      <Button type="submit" size="small">
        {say.takeOne}
      </Button>
    </Form>
  );
}
