// Owns pressing 保存登记: what is complete is saved, else the clerk is told what is missing and taken there.

import { useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from "react";
import { flushSync } from "react-dom";
import { usePane } from "../pane/context";
import { STOPPING, completed, type ReadyDraft } from "./draft";
import { undecidedDuplicate } from "./findings";
import { registerTexts } from "./texts";
import type { DraftForm } from "./use-draft-form";
import { useRegistration } from "./use-registration";

const say = registerTexts;

/** Saves what is complete; else says what is missing and goes there. */
export function useSubmit(
  form: DraftForm,
  element: RefObject<HTMLFormElement | null>,
  onSaved: () => void,
) {
  const { say: tell, tracker } = usePane();
  const register = useRegistration();
  const [saving, setSaving] = useState(false);
  const goTo = (name: string) =>
    element.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  const save = async (ready: ReadyDraft) => {
    const { activeElement } = document;
    setSaving(true);
    const saved = await register(ready);
    // At once: what is locked takes no focus.
    flushSync(() => setSaving(false));
    if (saved) onSaved();
    else if (activeElement instanceof HTMLElement) activeElement.focus();
  };
  const refuse = (why: string, field: string) => {
    tell({ tone: "failed", sentence: say.notSaved(why) });
    goTo(field);
  };
  const submit = async () => {
    const draft = form.latest();
    form.markTried();
    const result = completed(draft, tracker.period.year);
    if (result.ready === null) {
      const { missing } = result;
      const lacking = STOPPING.filter((name) => missing[name] !== undefined);
      const why = lacking.map((name) => missing[name]?.replace(/。$/u, "")).join("；");
      refuse(`${why}。`, lacking[0] ?? "subject");
      return;
    }
    const asked = undecidedDuplicate(draft, tracker.submissions);
    if (asked === null) await save(result.ready);
    else refuse(say.decideFirst(asked.sentence), "duplicate");
  };
  const handlers = {
    onSubmit: (event: SyntheticEvent) => {
      event.preventDefault();
      void submit();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
      // Enter alone would send the form from any one-line field; Ctrl+Enter and the button do.
      if (event.target instanceof HTMLInputElement) event.preventDefault();
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      void submit();
    },
  };
  return { saving, handlers };
}
