// Owns entering the grounds that no figure shows (E8): 误报, 漏报, 瞒报, 虚报, 消极敷衍.

import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { MANUAL_GROUNDS } from "../../domain/outcomes/criticism";
import { addManualCriticism } from "../../workbook/actions/rows/criticism";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { chinaNow } from "../china-time";
import { Disclosure } from "../shared/disclosure";
import { DepartmentField } from "../shared/fields/department-field";
import { criticismTexts } from "./texts";
import { usePane } from "../pane/context";
import { useSectionStyles } from "./section-styles";
import { useAction } from "../shared/use-action";
import { Form } from "../shared/fields/form";

const say = criticismTexts;

interface ManualCriticismFormProps {
  readonly onAdded: () => Promise<void>;
}

type ManualGround = (typeof MANUAL_GROUNDS)[number];

/** Adds a row of this quarter; false if it was not added, which is said. */
function useAdding() {
  const { tracker, say: tell } = usePane();
  const { run } = useAction();
  const token = useRef(crypto.randomUUID());
  return (department: string, ground: ManualGround, sentence: string) =>
    run(async () => {
      const found = tracker.departments.find((each) => each.name === department);
      if (found === undefined) throw new WorkbookError("bad-input", say.noDepartment);
      const { year, quarter } = tracker.period;
      const given = { year, quarter, departmentId: found.id, department, ground, sentence };
      await addManualCriticism(given, { token: token.current, now: chinaNow() });
      token.current = crypto.randomUUID();
      tell({ tone: "done", sentence: say.added(department, ground) });
    });
}

export function ManualCriticismForm({ onAdded }: ManualCriticismFormProps): ReactNode {
  const styles = useSectionStyles();
  const { departments } = usePane().tracker;
  const add = useAdding();
  const [department, setDepartment] = useState("");
  const [ground, setGround] = useState<ManualGround>(MANUAL_GROUNDS[0]);
  const [sentence, setSentence] = useState("");
  const submit = async () => {
    if (!(await add(department, ground, sentence))) return;
    setDepartment("");
    setSentence("");
    await onAdded();
  };
  return (
    <Disclosure className={styles.wide} summary={say.manual}>
      <Form onSend={submit}>
        <DepartmentField
          name="criticised"
          label={say.department}
          departments={departments}
          value={department}
          onPick={setDepartment}
        />
        <Field label={say.ground} size="small">
          <Select
            value={ground}
            onChange={(_, data) => {
              const chosen = MANUAL_GROUNDS.find((each) => each === data.value);
              if (chosen !== undefined) setGround(chosen);
            }}
          >
            {MANUAL_GROUNDS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={say.sentence} size="small">
          <Input value={sentence} onChange={(_, data) => setSentence(data.value)} />
        </Field>
        <Button type="submit" size="small">
          {say.add}
        </Button>
      </Form>
    </Disclosure>
  );
}
