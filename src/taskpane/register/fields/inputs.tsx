// Owns the plain fields of the form: each tied to one value of the draft, with its finding beside it.

import { Checkbox, Field, Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import type { Draft } from "../draft";
import type { Finding } from "../../shared/fields/finding";
import { useFieldLook, type FieldLook } from "./field-look";
import { useForm } from "./form-context";

const useStyles = makeStyles({
  // Two of them stand side by side at 320 px.
  input: { width: "100%", minWidth: 0, "& > input": { minWidth: 0 } },
});

type Names<T> = { [K in keyof Draft]: T extends Draft[K] ? K : never }[keyof Draft];
/** Values that may be any text. */
export type TextName = Names<string>;
type TickName = Names<boolean>;
type ChoiceName = "category" | "channel" | "commissionId";

function useDraftValue<N extends keyof Draft>(name: N) {
  const { draft, findings, set } = useForm();
  const change = (value: Draft[N]) => set({ [name]: value });
  return { value: draft[name], change, finding: findings[name] };
}

interface TextFieldProps {
  readonly name: TextName;
  readonly label: string;
  readonly look?: FieldLook;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** Overrides what happens on a change; it has to store the value itself. */
  readonly onText?: (text: string) => void;
  /** Shown when the draft itself has no finding for this field. */
  readonly remark?: Finding;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputMode?: "numeric";
}

export function TextField(props: TextFieldProps): ReactNode {
  const { name, label, placeholder, required, multiline, onText, remark } = props;
  const { value, finding, ...own } = useDraftValue(name);
  const styles = useStyles();
  const look = useFieldLook(name, props.look, finding ?? remark);
  const common = {
    value,
    "aria-required": required,
    "aria-describedby": look.describedBy,
    name,
    placeholder,
  };
  const change = onText ?? own.change;
  return (
    <Field label={label} size="small" {...look.field}>
      {multiline ? (
        <Textarea
          {...common}
          rows={2}
          resize="vertical"
          onChange={(_, data) => change(data.value)}
        />
      ) : (
        <Input
          {...common}
          className={styles.input}
          ref={props.inputRef}
          inputMode={props.inputMode}
          autoComplete="off"
          onChange={(_, data) => change(data.value)}
        />
      )}
    </Field>
  );
}

interface TickFieldProps {
  readonly name: TickName;
  readonly label: string;
}

export function TickField({ name, label }: TickFieldProps): ReactNode {
  const { value, change } = useDraftValue(name);
  return (
    <Checkbox
      label={label}
      name={name}
      checked={value}
      onChange={(_, data) => change(data.checked === true)}
    />
  );
}

interface ChoiceFieldProps {
  readonly name: ChoiceName;
  readonly label: string;
  readonly look?: FieldLook;
  readonly required?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly remark?: Finding;
  readonly onChoice?: (value: string) => void;
}

export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { name, label, required, options, remark, onChoice } = props;
  const { value, finding, ...own } = useDraftValue(name);
  const change = onChoice ?? own.change;
  const look = useFieldLook(name, props.look, finding ?? remark);
  return (
    <Field label={label} size="small" {...look.field}>
      <Select
        name={name}
        value={value}
        aria-describedby={look.describedBy}
        aria-required={required}
        onChange={(_, data) => change(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
