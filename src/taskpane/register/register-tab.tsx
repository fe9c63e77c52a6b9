// Owns the 登记 tab: one draft, kept until it is saved, Ctrl+Enter saves it.

import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from "react";
import { MailDrop } from "../intake/mail-drop";
import { useFilledForm } from "../intake/use-filled-form";
import { lazily } from "../shared/lazily";
import { useMatcher } from "../shared/fields/use-matcher";
import { SubmissionList } from "../submissions/submission-list";
import { registerTexts } from "./texts";
import { submissionTexts } from "../submissions/texts";
import { usePane } from "../pane/context";
import { nextVersionOf } from "./draft";
import type { DraftStore } from "./draft-storage";
import { FormContext } from "./fields/form-context";
import { FormBody } from "./fields/form-body";
import { joinedFindings } from "./joined-findings";
import { useContents, useMails } from "./use-contents";
import { useDraftForm } from "./use-draft-form";
import { useFindings } from "./use-findings";
import { useSubmit } from "./use-submit";

const ACTIONS = "actions";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    // In a form of the list below, Ctrl+Enter is that form's: 保存登记, the empty one's, is not in sight. Its place
    // stays, or what is clicked to leave the form would move from under the pointer.
    [`&:has(details form:focus-within) > .${ACTIONS}`]: { visibility: "hidden" },
  },
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

const OfferedDay = lazily(async () => (await import("../intake/draft/offered-day")).OfferedDay);
const LearnedList = lazily(
  async () => (await import("../intake/lessons/learned-list")).LearnedList,
);

/** Nothing of it is loaded before a mail offers a day. */
function Offered(props: ComponentProps<typeof OfferedDay>): ReactNode {
  return props.day === "" ? null : <OfferedDay {...props} />;
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
    <div className={mergeClasses(ACTIONS, styles.actions)}>
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

interface RegisterTabProps {
  readonly store: DraftStore;
  /** Something has come in: this tab is to be seen. */
  readonly onShow: () => void;
}

export function RegisterTab({ store, onShow }: RegisterTabProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const { departments, commissions, period } = tracker;
  const form = useDraftForm(store);
  const { draft, latest, set } = form;
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const firstField = useFirstField();
  const own = useFindings(draft, form.isTried);
  const filled = useFilledForm(draft);
  const findings = joinedFindings(own, filled.findings);
  const [hasBatch, setHasBatch] = useState(false);
  const matcher = useMatcher();
  const { startAgain, replace } = useContents(form, firstField);
  const { lessons, learn, takeMail, onSaved } = useMails({
    form,
    element,
    filled,
    startAgain,
    replace,
  });
  const incoming = { place: store.place, onMail: takeMail, onShow, onLessons: learn };
  const { saving, handlers } = useSubmit(form, element, onSaved);
  return (
    <FormContext value={{ draft, latest, set, findings }}>
      <div inert={saving} className={mergeClasses(styles.tab, saving && styles.locked)}>
        <div className={styles.scrolled}>
          <MailDrop {...incoming} onBatch={setHasBatch} />
          {lessons.learned.length > 0 && <LearnedList {...lessons} />}
          <div hidden={hasBatch}>
            <Offered day={filled.offered} onTake={(day) => set({ receivedOn: day })} />
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
    </FormContext>
  );
}
