// Owns what else comes into the form, from a mail or by 清空, and what saving a mail has taught (I1, I4).

import type { RefObject } from "react";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import type { Filling } from "../intake/draft/filling";
import type { FilledForm } from "../intake/use-filled-form";
import { useLessons } from "../intake/use-lessons";
import { usePane } from "../pane/context";
import { STOPPING, isBegun, type Draft } from "./draft";
import { registerTexts } from "./texts";
import type { DraftForm } from "./use-draft-form";

const say = registerTexts;

/** Other contents for the form, from its first field on. */
export function useContents(
  { startWith, latest }: DraftForm,
  firstField: RefObject<HTMLInputElement | null>,
) {
  const { say: tell } = usePane();
  const startAgain = (values?: Partial<Draft>) => {
    startWith(values);
    firstField.current?.focus();
  };
  /** What stood in the form comes back by 撤销. */
  const replace = (values: Partial<Draft>, sentence: string) => {
    const former = latest();
    const undo = async () => replace(former, say.restored);
    startAgain(values);
    tell({ tone: "info", sentence, ...(isBegun(former) && { undo }) });
  };
  return { startAgain, replace };
}

/** After a mail: what is open comes first, else the approvals, which alone are never in a mail. */
function focusOpen(form: HTMLFormElement | null, values: Draft): void {
  const open = STOPPING.find((name) => values[name] === "") ?? "bothApproved";
  form?.querySelector<HTMLElement>(`[name="${open}"]`)?.focus();
}

interface MailsProps extends ReturnType<typeof useContents> {
  readonly form: DraftForm;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly filled: FilledForm;
}

/** A mail into the form, and what saving it has taught (I1, I4). */
export function useMails({ form, element, filled, startAgain, replace }: MailsProps) {
  const lessons = useLessons();
  const learn = (taught: readonly Lesson[]) => void lessons.learn(taught);
  const takeMail = (filling: Filling, sentence: string) => {
    filled.fill(filling);
    replace(filling.draft, sentence);
    focusOpen(element.current, filling.draft);
  };
  const onSaved = () => {
    const taught = filled.lessons(form.latest());
    startAgain();
    learn(taught);
  };
  return { lessons, learn, takeMail, onSaved };
}
