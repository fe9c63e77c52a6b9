// Owns the form's dates: receipt, publication, approvals.

import { Field } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { useController, useWatch } from "react-hook-form";
import { DateInput } from "../../shared/fields/date-input";
import { registerTexts } from "../texts";
import type { Draft } from "../draft";
import { useFieldLook, type FieldLook } from "./field-look";
import { FindingsContext } from "./findings-context";

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
  const { field } = useController<Draft, DateName>({ name });
  const look = useFieldLook(name, props.look, useContext(FindingsContext)[name]);
  return (
    <Field label={label} size="small" {...look.field}>
      <DateInput
        name={name}
        year={year}
        value={field.value}
        placeholder={placeholder}
        onDate={field.onChange}
        onBlur={field.onBlur}
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
  const receivedOn = useWatch<Draft, "receivedOn">({ name: "receivedOn" });
  return <DateField {...props} placeholder={receivedOn || registerTexts.sameDay} />;
}
