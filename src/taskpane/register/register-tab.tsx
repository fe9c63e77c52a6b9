// Owns the 登记 tab: one draft, kept until it is saved, Ctrl+Enter saves it.

import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { zodResolver } from "@hookform/resolvers/zod";
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from "react";
import { flushSync } from "react-dom";
import { FormProvider, useForm, type UseFormReturn } from "react-hook-form";
import { formatIso } from "../../domain/calendar/civil-date";
import { createDepartmentMatcher, type DepartmentMatcher } from "../../domain/text/matching";
import { defaultDate } from "../shared/default-date";
import { MailDrop } from "../intake/mail-drop";
import { OfferedDay } from "../intake/draft/offered-day";
import { joinedFindings } from "../intake/draft/mail-draft-values";
import { intakeTexts } from "../intake/texts";
import { LearnedList, useLessons } from "../intake/use-lessons";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import { useFilledForm, type FilledForm } from "../intake/use-filled-form";
import type { MailDraft } from "../../intake/mail-draft";
import { SubmissionList } from "../submissions/submission-list";
import { registerTexts } from "./texts";
import { submissionTexts } from "../submissions/texts";
import { usePane } from "../pane/context";
import { emptyDraft, nextVersionOf, saveSchema, type Draft, type ReadyDraft } from "./draft";
import type { DraftStore } from "./draft-storage";
import { FindingsContext } from "./findings-context";
import { findingsOf, oddities, undecidedDuplicate } from "./findings";
import { FormBody } from "./form-body";
import { useRegistration } from "./use-registration";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // While a save is under way: what is typed then would neither be saved nor stay.
  locked: { opacity: 0.6 },
  // The bar with 保存登记 stands beside what scrolls, never over it.
  scrolled: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  actions: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

const say = registerTexts;

type DraftForm = UseFormReturn<Draft, unknown, ReadyDraft>;

/** The fields without which nothing is saved, as they stand in the form. */
const STOPPING = ["department", "title", "category", "receivedOn"] as const;

/** True once the clerk has put anything in: from then on what is missing is said at once. */
function isBegun(draft: Draft): boolean {
  const { subject, department, title, body, author } = draft;
  return [subject, department, title, body, author].some((text) => text !== "");
}

function useDraftForm(store: DraftStore) {
  const { tracker, today } = usePane();
  const { year } = tracker.period;
  const proposed = defaultDate(today, year);
  const fresh = () => emptyDraft(crypto.randomUUID(), proposed, formatIso(today));
  const [kept] = useState(() => store.load() ?? fresh());
  const form = useForm<Draft, unknown, ReadyDraft>({
    defaultValues: kept,
    resolver: zodResolver(saveSchema(year)),
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

function useFindings(draft: Draft, attempted: boolean) {
  const { tracker, seals, today } = usePane();
  // Comparing with every title of the ledger may lag behind the typing.
  const settled = useDeferredValue(draft);
  return useMemo(() => {
    const { period, settings, submissions } = tracker;
    const context = { year: period.year, today, settings, submissions, seals };
    if (isBegun(settled) || attempted) return findingsOf(settled, context);
    const { receivedOn } = oddities(settled, context);
    return receivedOn === undefined ? {} : { receivedOn };
  }, [settled, attempted, tracker, seals, today]);
}

/** Saves what is complete; else says what is missing and goes there. */
function useSubmit(
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
  const submit = form.handleSubmit(
    async (ready) => {
      const asked = undecidedDuplicate(form.getValues(), tracker.submissions);
      if (asked === null) {
        await save(ready);
        return;
      }
      tell({ tone: "failed", sentence: say.notSaved(say.decideFirst(asked.sentence)) });
      goTo("duplicate");
    },
    (errors) => {
      const missing = STOPPING.filter((name) => errors[name] !== undefined);
      const why = missing.map((name) => errors[name]?.message?.replace(/。$/u, "")).join("；");
      tell({ tone: "failed", sentence: say.notSaved(`${why}。`) });
      goTo(missing[0] ?? "subject");
    },
  );
  const handlers = {
    onSubmit: (event: SyntheticEvent) => void submit(event),
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

interface ActionsProps {
  /** Id of the form that it saves. */
  readonly form: string;
  readonly saving: boolean;
  readonly onClear: () => void;
}

function Actions({ form, saving, onClear }: ActionsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      <Button form={form} type="submit" appearance="primary" aria-keyshortcuts="Control+Enter">
        {saving ? say.saving : say.save}
      </Button>
      <Button type="button" appearance="subtle" onClick={onClear}>
        {say.clear}
      </Button>
      <Text size={200} className={styles.hint}>
        {say.saveHint}
      </Text>
    </div>
  );
}

/** The field that has the focus at the start. */
function useFirstField(): RefObject<HTMLInputElement | null> {
  const firstField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Only where the clerk is in the pane already: opening a workbook must not take the focus.
    if (document.hasFocus()) firstField.current?.focus();
  }, []);
  return firstField;
}

/** Other contents for the form, from its first field on. */
function useContents(
  form: DraftForm,
  startWith: (values?: Partial<Draft>) => void,
  firstField: RefObject<HTMLInputElement | null>,
) {
  const { say: tell } = usePane();
  const startAgain = (values?: Partial<Draft>) => {
    startWith(values);
    firstField.current?.focus();
  };
  /** What stood in the form comes back by 撤销. */
  const replace = (values: Partial<Draft>, sentence: string) => {
    const former = form.getValues();
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

function useMatcher(): DepartmentMatcher {
  const { departments, changes } = usePane().tracker;
  return useMemo(() => createDepartmentMatcher(departments, changes), [departments, changes]);
}

interface MailsProps extends ReturnType<typeof useContents> {
  readonly form: DraftForm;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly filled: FilledForm;
}

/** A mail into the form, and what saving it has taught (I1, I4). */
function useMails({ form, element, filled, startAgain, replace }: MailsProps) {
  const lessons = useLessons();
  const learn = (taught: readonly Lesson[]) => void lessons.learn(taught);
  const takeMail = (mail: MailDraft) => {
    const values = filled.fill(mail);
    replace(values, intakeTexts.filled(mail.source));
    focusOpen(element.current, values);
  };
  const onSaved = () => {
    const taught = filled.lessons(form.getValues());
    startAgain();
    learn(taught);
  };
  return { lessons, learn, takeMail, onSaved };
}

interface RegisterTabProps {
  readonly store: DraftStore;
  /** Something has come in: this tab is to be seen. */
  readonly onShow: () => void;
}

export function RegisterTab({ store, onShow }: RegisterTabProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const { departments, commissions, period } = tracker;
  const { form, draft, startWith } = useDraftForm(store);
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const firstField = useFirstField();
  const own = useFindings(draft, form.formState.isSubmitted);
  const filled = useFilledForm(draft);
  const findings = joinedFindings(own, filled.findings);
  const [hasBatch, setHasBatch] = useState(false);
  const matcher = useMatcher();
  const { startAgain, replace } = useContents(form, startWith, firstField);
  const { lessons, learn, takeMail, onSaved } = useMails({
    form,
    element,
    filled,
    startAgain,
    replace,
  });
  const incoming = { store: store.batch, onMail: takeMail, onShow, onLessons: learn };
  const { saving, handlers } = useSubmit(form, element, onSaved);
  return (
    <FormProvider {...form}>
      <FindingsContext value={findings}>
        <div inert={saving} className={mergeClasses(styles.tab, saving && styles.locked)}>
          <div className={styles.scrolled}>
            <MailDrop {...incoming} onBatch={setHasBatch} />
            <LearnedList {...lessons} />
            <div hidden={hasBatch}>
              <OfferedDay
                day={filled.offered}
                onTake={(day) => form.setValue("receivedOn", day, { shouldDirty: true })}
              />
              <form id={id} ref={element} noValidate {...handlers}>
                <FormBody
                  year={period.year}
                  departments={departments}
                  matcher={matcher}
                  commissions={commissions}
                  firstField={firstField}
                  onJoined={() => startAgain()}
                />
              </form>
              <SubmissionList
                onResubmit={(returned) =>
                  replace(nextVersionOf(returned), submissionTexts.resubmitting(returned.id))
                }
              />
            </div>
          </div>
          {!hasBatch && (
            <Actions form={id} saving={saving} onClear={() => replace({}, say.cleared)} />
          )}
        </div>
      </FindingsContext>
    </FormProvider>
  );
}
