// Owns the date field: typed or pasted in any form of S5, or picked from the browser's calendar.

import { Input, makeStyles } from "@fluentui/react-components";
import type { InputProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatDateTime } from "../../../domain/calendar/civil-date";
import { parseCivilDateTime } from "../../../domain/calendar/parse-date";
import { sharedTexts } from "../texts";

const useStyles = makeStyles({
  field: { width: "100%", minWidth: 0, "& > input": { minWidth: 0 } },
  // The browser's own calendar button, and nothing else of its date field.
  calendar: {
    width: "16px",
    height: "16px",
    padding: 0,
    border: "none",
    position: "relative",
    color: "transparent",
    backgroundColor: "transparent",
    "::-webkit-datetime-edit": { display: "none" },
    "::-webkit-calendar-picker-indicator": { margin: 0, padding: 0, width: "16px", height: "16px" },
  },
});

interface DateInputProps extends Omit<InputProps, "value" | "onChange" | "defaultValue" | "type"> {
  readonly value: string;
  /** Year of dates such as 3月5日. */
  readonly year: number;
  readonly onDate: (written: string) => void;
}

/** S5: what was typed becomes 2022-03-05 once the field is left; what is no date stays as typed. */
export function DateInput({ value, year, onDate, onBlur, ...rest }: DateInputProps): ReactNode {
  const styles = useStyles();
  const date = parseCivilDateTime(value, year);
  const iso = date === null ? "" : formatDateTime(date);
  return (
    <Input
      {...rest}
      className={styles.field}
      value={value}
      autoComplete="off"
      onChange={(_, data) => onDate(data.value)}
      onBlur={(event) => {
        if (iso !== "" && iso !== value) onDate(iso);
        onBlur?.(event);
      }}
      contentAfter={
        <input
          className={styles.calendar}
          type="date"
          tabIndex={-1}
          // For the pointer alone: the field itself takes every date, and needs no twin for who hears it.
          aria-hidden
          title={sharedTexts.calendar}
          value={iso.slice(0, 10)}
          onChange={(event) => onDate(event.target.value)}
        />
      }
    />
  );
}
