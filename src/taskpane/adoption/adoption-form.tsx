// Owns noting one adoption: outlet, day, link; 类型, 级别 and 表彰 follow from the outlet (A1, A2).

import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Adoption } from "../../domain/records/adoption";
import { earnsCommendation } from "../../domain/rules/commendation";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import { addAdoption } from "../../workbook/actions/rows/adoptions";
import { chinaNow } from "../china-time";
import { defaultDate } from "../shared/fields/default-date";
import { DateInput } from "../shared/fields/date-input";
import { sharedTexts } from "../shared/texts";
import { adoptionTexts } from "./texts";
import { usePane } from "../pane/context";
import { adopted } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const say = adoptionTexts;

/** Answers true once the adoption stands in the workbook. */
function useAdding() {
  const { apply, say: tell } = usePane();
  const token = useRef(crypto.randomUUID());
  const busy = useRef(false);
  return async (adoption: Adoption): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      const row = await addAdoption(adoption, { token: token.current, now: chinaNow() });
      apply(adopted(row));
      tell({ tone: "done", sentence: say.added(adoption.submissionId, adoption.outlet) });
      token.current = crypto.randomUUID();
      return true;
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
      return false;
    } finally {
      busy.current = false;
    }
  };
}

interface Fields {
  readonly outlet: string;
  /** As typed (S5). */
  readonly date: string;
  readonly link: string;
}

interface AdoptionFieldsProps {
  readonly fields: Fields;
  readonly onChange: (values: Partial<Fields>) => void;
}

function AdoptionFields({ fields, onChange }: AdoptionFieldsProps): ReactNode {
  const { tracker } = usePane();
  const { year } = tracker.period;
  const outlet = tracker.outlets.find((each) => each.name === fields.outlet);
  const noDate = fields.date !== "" && parseCivilDate(fields.date, year) === null;
  return (
    <>
      <Field label={say.outlet} size="small" hint={say.outletHint}>
        <Select value={fields.outlet} onChange={(_, data) => onChange({ outlet: data.value })}>
          <option value="">{sharedTexts.choose}</option>
          {tracker.outlets.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </Select>
      </Field>
      {outlet && (
        <Text size={200}>
          {say.follows(outlet.kind, outlet.level, earnsCommendation(outlet, tracker.settings))}
        </Text>
      )}
      <Field
        label={say.date}
        size="small"
        validationState={noDate ? "error" : "none"}
        validationMessage={noDate ? sharedTexts.badDate(fields.date) : undefined}
      >
        <DateInput value={fields.date} year={year} onDate={(date) => onChange({ date })} />
      </Field>
      <Field label={say.link} size="small">
        <Input value={fields.link} onChange={(_, data) => onChange({ link: data.value })} />
      </Field>
    </>
  );
}

export function AdoptionForm({ article }: { article: Submission }): ReactNode {
  const styles = useStyles();
  const { tracker, today, say: tell } = usePane();
  const add = useAdding();
  const [fields, setFields] = useState<Fields>({
    outlet: "",
    date: defaultDate(today, tracker.period.year),
    link: "",
  });
  const submit = async () => {
    const outlet = tracker.outlets.find((each) => each.name === fields.outlet);
    const adoptedOn = parseCivilDate(fields.date, tracker.period.year);
    if (outlet === undefined || adoptedOn === null) {
      tell({ tone: "failed", sentence: say.missing });
      return;
    }
    const { name, kind, level } = outlet;
    if (
      tracker.adoptions.some((each) => each.submissionId === article.id && each.outlet === name)
    ) {
      tell({ tone: "failed", sentence: say.already(article.id, name) });
      return;
    }
    const commendable = earnsCommendation(outlet, tracker.settings);
    const link = fields.link.trim();
    const adoption = { submissionId: article.id, outlet: name, kind, level, adoptedOn };
    // Another outlet of the same article may follow, on the same day.
    if (await add({ ...adoption, link, commendable }))
      setFields({ ...fields, outlet: "", link: "" });
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <AdoptionFields
        fields={fields}
        onChange={(values) => setFields((now) => ({ ...now, ...values }))}
      />
      <Button type="submit" appearance="primary">
        {say.add}
      </Button>
    </form>
  );
}
