// Owns the fields of one 采用渠道 (A1): entered anew, or corrected but for its name, under which its adoptions stand.

import {
  Button,
  Checkbox,
  Field,
  Input,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Outlet } from "../../domain/records/outlet";
import { OUTLET_KINDS, OUTLET_LEVELS } from "../../domain/records/vocabulary";
import { earnsCommendation } from "../../domain/rules/commendation";
import { usePane } from "../pane/context";
import { Choice } from "../shared/fields/choice";
import { sharedTexts } from "../shared/texts";
import { outletTexts as say } from "./texts";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

type Fields = Pick<Outlet, "name" | "ownMedia"> & Partial<Pick<Outlet, "kind" | "level">>;

function complete({ name, kind, level, ownMedia }: Fields): Outlet | null {
  if (name.trim() === "" || kind === undefined || level === undefined) return null;
  return { name: name.trim(), kind, level, ownMedia };
}

interface OutletFieldsProps {
  readonly fields: Fields;
  readonly set: (values: Partial<Fields>) => void;
}

function OutletFields({ fields, set }: OutletFieldsProps): ReactNode {
  const styles = useStyles();
  const { settings } = usePane().tracker;
  const outlet = complete({ ...fields, name: fields.name || say.name });
  // "请选择" stands first.
  const placeIn = <T,>(words: readonly T[], word: T | undefined) =>
    word === undefined ? 0 : words.indexOf(word) + 1;
  return (
    <>
      <div className={styles.pair}>
        <Choice
          label={say.kind}
          options={[sharedTexts.choose, ...OUTLET_KINDS]}
          chosen={placeIn(OUTLET_KINDS, fields.kind)}
          onChoose={(at) => set({ kind: OUTLET_KINDS[at - 1] })}
        />
        <Choice
          label={say.level}
          options={[sharedTexts.choose, ...OUTLET_LEVELS.map(say.levelOf)]}
          chosen={placeIn(OUTLET_LEVELS, fields.level)}
          onChoose={(at) => set({ level: OUTLET_LEVELS[at - 1] })}
        />
      </div>
      <Checkbox
        label={say.ownMedia}
        checked={fields.ownMedia}
        onChange={(_, data) => set({ ownMedia: data.checked === true })}
      />
      {outlet && (
        <Text size={200}>
          {say.follows(outlet.kind, outlet.level, earnsCommendation(outlet, settings))}
        </Text>
      )}
    </>
  );
}

interface OutletFormProps {
  /** The one to be corrected; without it a new one is entered. */
  readonly outlet?: Outlet | undefined;
  readonly onConfirm: (outlet: Outlet) => void;
  readonly onCancel: () => void;
}

export function OutletForm({ outlet, onConfirm, onCancel }: OutletFormProps): ReactNode {
  const styles = useStyles();
  const { say: tell } = usePane();
  const [fields, setFields] = useState<Fields>(outlet ?? { name: "", ownMedia: false });
  const set = (values: Partial<Fields>) => setFields((now) => ({ ...now, ...values }));
  return (
    <Form
      label={outlet === undefined ? say.add : say.correctFor(outlet.name)}
      className={styles.form}
      onSend={() => {
        const whole = complete(fields);
        const missing = outlet === undefined ? say.missing : say.notCorrected;
        if (whole === null) tell({ tone: "failed", sentence: missing });
        else onConfirm(whole);
      }}
    >
      {outlet === undefined && (
        <Field label={say.name} size="small" hint={say.nameHint}>
          <Input autoFocus value={fields.name} onChange={(_, { value }) => set({ name: value })} />
        </Field>
      )}
      <OutletFields fields={fields} set={set} />
      <div className={styles.line}>
        <Button type="submit" size="small">
          {outlet === undefined ? say.save : say.saveCorrection}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {sharedTexts.cancel}
        </Button>
      </div>
    </Form>
  );
}
