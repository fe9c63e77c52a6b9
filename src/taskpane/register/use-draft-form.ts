// Owns the draft in the form: kept until it is saved, and where a fresh one starts (S3, S5).

import { useEffect, useState } from "react";
import { useForm, type Resolver, type UseFormReturn } from "react-hook-form";
import { formatIso } from "../../domain/calendar/civil-date";
import { usePane } from "../pane/context";
import { defaultDate } from "../shared/fields/default-date";
import { completed, emptyDraft, type Draft, type ReadyDraft } from "./draft";
import type { DraftStore } from "./draft-storage";
import { takenUp } from "./taken-up";

export type DraftForm = UseFormReturn<Draft, unknown, ReadyDraft>;

/** True once the clerk has put anything in: from then on what is missing is said at once. */
export function isBegun(draft: Draft): boolean {
  const { subject, department, title, body, author } = draft;
  return [subject, department, title, body, author].some((text) => text !== "");
}

function resolverFor(year: number): Resolver<Draft, unknown, ReadyDraft> {
  return (draft) => {
    const result = completed(draft, year);
    if (result.ready !== null) return { values: result.ready, errors: {} };
    const errors = Object.entries(result.missing).map(([field, message]) => [
      field,
      { type: "required", message },
    ]);
    return { values: {}, errors: Object.fromEntries(errors) };
  };
}

export function useDraftForm(store: DraftStore) {
  const { tracker, today, say } = usePane();
  const { year } = tracker.period;
  const proposed = defaultDate(today, year);
  const fresh = () => emptyDraft(crypto.randomUUID(), proposed, formatIso(today));
  const [{ kept, sentence }] = useState(() => {
    const taken = takenUp(store.load(), tracker);
    return { kept: taken.draft ?? fresh(), sentence: taken.sentence };
  });
  useEffect(() => {
    if (sentence !== "") say({ tone: "info", sentence });
  }, [say, sentence]);
  const form = useForm<Draft, unknown, ReadyDraft>({
    defaultValues: kept,
    resolver: resolverFor(year),
  });
  const draft = form.watch();
  useEffect(() => {
    if (isBegun(draft)) store.save(draft);
    else store.clear();
  }, [store, draft]);
  useEffect(() => {
    // S5: a form that nobody has begun goes with the day and the year shown.
    if (isBegun(form.getValues())) return;
    form.setValue("receivedOn", proposed);
    form.setValue("startedOn", formatIso(today));
  }, [form, proposed, today]);
  const startWith = (values: Partial<Draft> = {}) => {
    store.clear();
    form.reset({ ...fresh(), ...values });
  };
  return { form, draft, startWith };
}
