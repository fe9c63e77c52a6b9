// Owns noting where the chosen articles were adopted: outlet, day, link; 类型, 级别 and 表彰 follow from the outlet
// (A1, A2).

import { Button, Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Adoption } from "../../domain/records/adoption";
import { earnsCommendation } from "../../domain/rules/commendation";
import { parseCivilDate } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import { addAdoptions } from "../../workbook/actions/rows/adoptions";
import { chinaNow } from "../china-time";
import { defaultDate } from "../shared/fields/default-date";
import { badDate } from "../shared/fields/bad-date";
import { DateInput } from "../shared/fields/date-input";
import { shown, type Finding } from "../shared/fields/finding";
import { sharedTexts } from "../shared/texts";
import { useAction } from "../shared/use-action";
import { useAttempt } from "../shared/use-attempt";
import { NewOutlet } from "../outlets/new-outlet";
import { outletTexts } from "../outlets/texts";
import { oddArticles, oddDay } from "./oddities";
import { adoptionTexts } from "./texts";
import { usePane } from "../pane/context";
import { adopted } from "../pane/own-changes";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  odd: { color: tokens.colorStatusWarningForeground3, ":empty": { display: "none" } },
});

const say = adoptionTexts;

/** Answers true once the adoptions stand in the workbook. */
function useAdding() {
  const { apply, say: tell } = usePane();
  const { run } = useAction();
  const attempt = useAttempt();
  return (adoptions: readonly Adoption[], outlet: string): Promise<boolean> =>
    run(async () => {
      const ids = adoptions.map(({ submissionId }) => submissionId);
      const token = attempt.tokenFor(ids.join());
      const rows = await addAdoptions(adoptions, { token, now: chinaNow() });
      attempt.end();
      apply(adopted(rows));
      tell({ tone: "done", sentence: say.added(ids, outlet) });
    });
}

interface Fields {
  readonly outlet: string;
  /** As typed (S5); null = today: the form outlives the day on which it was made. */
  readonly date: string | null;
  readonly link: string;
}

interface FieldsProps {
  readonly articles: readonly Submission[];
  readonly fields: Fields & { readonly date: string };
  readonly onChange: (values: Partial<Fields>) => void;
}

/** No part of the form: what a new outlet is entered in is one itself. */
function OutletChoice({ fields, onChange }: Omit<FieldsProps, "articles">): ReactNode {
  const { outlets, settings } = usePane().tracker;
  const offered = outlets.filter(({ retired }) => !retired);
  const outlet = offered.find((each) => each.name === fields.outlet);
  return (
    <>
      <Field label={say.outlet} size="small">
        <Select value={fields.outlet} onChange={(_, data) => onChange({ outlet: data.value })}>
          <option value="">{sharedTexts.choose}</option>
          {offered.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </Select>
      </Field>
      {outlet && (
        <Text size={200}>
          {outletTexts.follows(outlet.kind, outlet.level, earnsCommendation(outlet, settings))}
        </Text>
      )}
      <NewOutlet onAdded={(name) => onChange({ outlet: name })} />
    </>
  );
}

function dayFinding(
  articles: readonly Submission[],
  written: string,
  year: number,
): Finding | undefined {
  const day = parseCivilDate(written, year);
  if (written !== "" && day === null) {
    return { level: "error", sentence: badDate(say.date, written, year) };
  }
  const odd = oddDay(articles, day, year);
  return odd === "" ? undefined : { level: "warning", sentence: odd };
}

function DayAndLink({ articles, fields, onChange }: FieldsProps): ReactNode {
  const { year } = usePane().tracker.period;
  return (
    <>
      <Field label={say.date} size="small" {...shown(dayFinding(articles, fields.date, year))}>
        <DateInput value={fields.date} year={year} onDate={(date) => onChange({ date })} />
      </Field>
      <Field label={say.link} size="small">
        <Input value={fields.link} onChange={(_, data) => onChange({ link: data.value })} />
      </Field>
    </>
  );
}

interface AdoptionFormProps {
  readonly articles: readonly Submission[];
  readonly onRecorded: () => void;
}

export function AdoptionForm({ articles, onRecorded }: AdoptionFormProps): ReactNode {
  const styles = useStyles();
  const { tracker, today, say: tell } = usePane();
  const add = useAdding();
  const [typed, setFields] = useState<Fields>({ outlet: "", date: null, link: "" });
  const { year } = tracker.period;
  const fields = { ...typed, date: typed.date ?? defaultDate(today, year) };
  const set = (values: Partial<Fields>) => setFields((now) => ({ ...now, ...values }));
  const submit = async () => {
    const outlet = tracker.outlets.find((each) => each.name === fields.outlet);
    const adoptedOn = parseCivilDate(fields.date, year);
    if (outlet === undefined || adoptedOn === null) {
      const missing = [
        ...(outlet === undefined ? [say.noOutlet] : []),
        ...(adoptedOn === null ? [badDate(say.date, fields.date, year)] : []),
      ];
      tell({ tone: "failed", sentence: say.notRecorded(missing) });
      return;
    }
    const { name, kind, level } = outlet;
    const there = tracker.adoptions.filter((each) => each.outlet === name);
    const ids = articles.map(({ id }) => id);
    const again = ids.filter((id) => there.some(({ submissionId }) => submissionId === id));
    if (again.length > 0) {
      const said = ids.length === 1 ? say.already : say.alreadyAmong;
      tell({ tone: "failed", sentence: said(again, name) });
      return;
    }
    const commendable = earnsCommendation(outlet, tracker.settings);
    const link = fields.link.trim();
    const where = { outlet: name, kind, level, adoptedOn, link, commendable };
    const adoptions = ids.map((submissionId) => ({ submissionId, ...where }));
    if (!(await add(adoptions, name))) return;
    // Another outlet of the same articles may follow, on the same day.
    setFields({ ...fields, outlet: "", link: "" });
    onRecorded();
  };
  return (
    <div className={styles.form}>
      <OutletChoice fields={fields} onChange={set} />
      <Form className={styles.form} onSend={submit}>
        <DayAndLink articles={articles} fields={fields} onChange={set} />
        <Text size={200} className={styles.odd}>
          {oddArticles(articles)}
        </Text>
        <Button type="submit" appearance="primary">
          {say.add}
        </Button>
      </Form>
    </div>
  );
}
