// Owns what a bulletin says of the office: signature, mailbox, contact, day; kept in 设置 on demand.

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso, type CivilDate } from "../../domain/calendar/civil-date";
import { parseCivilDateTime } from "../../domain/calendar/parse-date";
import { LETTERHEAD } from "../../tables/declarations/settings";
import { changeLetterhead } from "../../workbook/actions/rows/settings";
import { chinaNow } from "../china-time";
import { useSectionStyles } from "../evaluation/section-styles";
import { usePane } from "../pane/context";
import { DateInput } from "../shared/fields/date-input";
import { useAction } from "../shared/use-action";
import { bulletinTexts as say } from "./texts";
import type { Letterhead } from "./use-bulletin";

interface DayFieldProps {
  readonly date: CivilDate;
  readonly onDate: (date: CivilDate) => void;
}

/** What is no date is said and changes nothing. */
function DayField({ date, onDate }: DayFieldProps): ReactNode {
  const [written, setWritten] = useState<string | null>(null);
  const wrong = written !== null && parseCivilDateTime(written, date.year) === null;
  const take = (text: string) => {
    const day = parseCivilDateTime(text, date.year);
    setWritten(text);
    if (day !== null) onDate({ year: day.year, month: day.month, day: day.day });
  };
  return (
    <Field
      label={say.date}
      size="small"
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? say.dateWrong : undefined}
    >
      <DateInput value={written ?? formatIso(date)} year={date.year} onDate={take} />
    </Field>
  );
}

interface LetterheadFieldsProps {
  readonly letterhead: Letterhead;
  readonly onChange: (letterhead: Letterhead) => void;
}

export function LetterheadFields({ letterhead, onChange }: LetterheadFieldsProps): ReactNode {
  const styles = useSectionStyles();
  const { say: tell } = usePane();
  const { busy, run } = useAction();
  const keep = () =>
    run(async () => {
      const now = chinaNow();
      for (const field of LETTERHEAD) await changeLetterhead(field, letterhead[field], { now });
      tell({ tone: "done", sentence: say.kept });
    });
  return (
    <section className={styles.wide} aria-label={say.letterhead}>
      <Text weight="semibold">{say.letterhead}</Text>
      {LETTERHEAD.map((field) => (
        <Field key={field} label={say.fields[field]} size="small">
          <Input
            value={letterhead[field]}
            onChange={(_, { value }) => onChange({ ...letterhead, [field]: value })}
          />
        </Field>
      ))}
      <Field label={say.number} size="small">
        <Input
          value={letterhead.number}
          placeholder={say.numberLike(letterhead.date.year)}
          onChange={(_, { value }) => onChange({ ...letterhead, number: value })}
        />
      </Field>
      <DayField date={letterhead.date} onDate={(date) => onChange({ ...letterhead, date })} />
      <Button size="small" disabledFocusable={busy} onClick={() => void keep()}>
        {say.keep}
      </Button>
    </section>
  );
}
