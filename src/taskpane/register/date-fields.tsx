// Owns the form's dates: receipt, publication, and the day of each approval beside its tick.

import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { useController, useWatch } from "react-hook-form";
import { DateInput } from "../shared/date-input";
import { registerTexts } from "./texts";
import type { Draft } from "./draft";
import { shown } from "../shared/finding";
import { FindingsContext, TickField } from "./fields";

const useStyles = makeStyles({
  approval: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    justifyContent: "space-between",
  },
  date: { width: "132px", paddingTop: tokens.spacingVerticalXS },
});

type DateName = "receivedOn" | "publishedAt" | "headApprovedOn" | "leaderApprovedOn";

interface DateFieldProps {
  readonly name: DateName;
  readonly label: string;
  readonly year: number;
  readonly placeholder?: string;
  readonly required?: boolean;
}

export function DateField({ name, label, year, placeholder, required }: DateFieldProps): ReactNode {
  const { field } = useController<Draft, DateName>({ name });
  const finding = useContext(FindingsContext)[name];
  return (
    <Field label={label} size="small" {...shown(finding)}>
      <DateInput
        name={name}
        year={year}
        value={field.value}
        placeholder={placeholder}
        onDate={field.onChange}
        onBlur={field.onBlur}
        aria-required={required}
      />
    </Field>
  );
}

interface ApprovalFieldProps {
  readonly tick: "headApproved" | "leaderApproved";
  readonly date: "headApprovedOn" | "leaderApprovedOn";
  readonly label: string;
  readonly dateLabel: string;
  readonly year: number;
}

/** A tick and, once ticked, its day; an empty day is that of the receipt, shown in its place. */
export function ApprovalField(props: ApprovalFieldProps): ReactNode {
  const { tick, date, label, dateLabel, year } = props;
  const styles = useStyles();
  const { field } = useController<Draft, DateName>({ name: date });
  const approved = useWatch<Draft, typeof tick>({ name: tick });
  const receivedOn = useWatch<Draft, "receivedOn">({ name: "receivedOn" });
  const finding = useContext(FindingsContext)[date];
  return (
    <div className={styles.approval}>
      <TickField name={tick} label={label} />
      {approved && (
        <Field className={styles.date} {...shown(finding)}>
          <DateInput
            size="small"
            aria-label={dateLabel}
            name={date}
            year={year}
            value={field.value}
            placeholder={receivedOn || registerTexts.sameDay}
            onDate={field.onChange}
            onBlur={field.onBlur}
          />
        </Field>
      )}
    </div>
  );
}
