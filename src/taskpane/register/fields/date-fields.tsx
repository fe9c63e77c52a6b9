// Owns the form's dates: receipt, publication, approvals.

import { Field } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DateInput } from "../../shared/fields/date-input";
import { registerTexts } from "../texts";
import { useFieldLook, type FieldLook } from "./field-look";
import { useForm } from "./form-context";

type DateName = "receivedOn" | "publishedAt" | "headApprovedOn" | "leaderApprovedOn";

interface DateFieldProps {
  readonly name: DateName;
  readonly label: string;
  readonly year: number;
  readonly look?: FieldLook;
  readonly placeholder?: string;
  readonly required?: boolean;
}

export function DateField(props: DateFieldProps): ReactNode {
  const { name, label, year, placeholder, required } = props;
  const { draft, findings, set } = useForm();
  const look = useFieldLook(name, props.look, findings[name]);
  return (
    <Field label={label} size="small" {...look.field}>
      <DateInput
        name={name}
        year={year}
        value={draft[name]}
        placeholder={placeholder}
        onDate={(written) => set({ [name]: written })}
        aria-required={required}
        aria-describedby={look.describedBy}
      />
    </Field>
  );
}

interface ApprovalDateProps {
  readonly name: "headApprovedOn" | "leaderApprovedOn";
  readonly label: string;
  readonly year: number;
}

/** Empty = the day of the receipt, which is shown in its place. */
export function ApprovalDate(props: ApprovalDateProps): ReactNode {
  const { receivedOn } = useForm().draft;
  return <DateField {...props} placeholder={receivedOn || registerTexts.sameDay} />;
}
