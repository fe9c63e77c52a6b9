// Owns what comes in (I1–I3): the file button, what is dropped or pasted anywhere in the pane, and where it
// goes: one mail into the form, several into the batch list.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState, type ReactNode } from "react";
import type { MailDraft } from "../../intake/mail-draft";
import { registeredAs } from "../../intake/recognition";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import type { Tracker } from "../../workbook/reading/tracker";
import { usePane } from "../pane/context";
import { BatchList } from "./batch/batch-list";
import { fillingOf, type Filling } from "./draft/filling";
import { MOST_FILES } from "./incoming/dropped-files";
import { openIncomingStore } from "./incoming-store";
import { openLeftMails, type LeftMails } from "./left-mails";
import { intakeTexts } from "./texts";
import { useKeptBatch } from "./batch/use-kept-batch";
import type { StoragePlace } from "../register/draft-storage";
import { useBatch } from "./batch/use-batch";
import { useIncoming } from "./incoming/use-incoming";
import { useMailReader } from "./incoming/use-mail-reader";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  choose: { flexShrink: 0, whiteSpace: "nowrap" },
  hint: { color: tokens.colorNeutralForeground2 },
  over: {
    position: "fixed",
    inset: "4px",
    zIndex: 100,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.9,
    pointerEvents: "none",
  },
});

const say = intakeTexts;
const ACCEPTED = ".eml,.msg,.docx,.doc,.rtf,.txt,.zip,.htm,.html,.wps,.ofd,.pdf";

export interface MailIntakeProps {
  /** One mail: it fills the form, and `sentence` says so. */
  readonly onMail: (filling: Filling, sentence: string) => void;
  /** Where what came in is kept. */
  readonly place: StoragePlace;
  /** Something has come in: 登记 is to be seen. */
  readonly onShow: () => void;
  /** The batch list stands in the form's place, or no more. */
  readonly onBatch: (open: boolean) => void;
  /** What the clerk's corrections in a batch have taught. */
  readonly onLessons: (lessons: readonly Lesson[]) => void;
}

/** What becomes of a mail that came by itself. */
function ofOne(
  { key, source }: MailDraft,
  { submissions }: Tracker,
  left: LeftMails,
): { readonly fills: boolean; readonly sentence: string } {
  const id = registeredAs(key, submissions);
  if (id !== null) return { fills: false, sentence: say.known(source, id) };
  const day = left.days.get(key);
  const sentence = day === undefined ? say.filled(source) : say.filledThoughLeft(source, day);
  return { fills: true, sentence };
}

/** Where what comes in goes. */
function useTaking({ onMail, onShow, onBatch, place }: MailIntakeProps) {
  const { tracker, today, say: tell } = usePane();
  const reader = useMailReader();
  const [open, setOpen] = useState(false);
  const [store] = useState(() => openIncomingStore(place));
  const [left] = useState(() => openLeftMails(store.left));
  const control = useBatch(left);
  const show = (batch: boolean): void => {
    setOpen(batch);
    onBatch(batch);
  };

  const kept = useKeptBatch(store, control.batch, async (items, unread) => {
    show(true);
    tell({ tone: "info", sentence: say.takenUp(items.length, unread.waiting.length) });
    await (await control.begin()).restore(items, unread);
  });

  async function takeMany(files: readonly File[]): Promise<void> {
    show(true);
    const incoming = await control.begin(files.map(({ name }) => name));
    await reader.read(files, tracker, incoming);
  }

  async function takeOne(file: File): Promise<void> {
    tell({ tone: "info", sentence: say.readingOne });
    const [result] = await reader.read([file], tracker);
    const [mail, ...others] = result?.drafts ?? [];
    const unread = result?.unread ?? [];
    if (mail === undefined && unread.length === 1) {
      tell({ tone: "failed", sentence: unread[0]?.sentence ?? "" });
      return;
    }
    if (mail === undefined || others.length + unread.length > 0) {
      show(true);
      if (result !== undefined) await (await control.begin()).add(result);
      return;
    }
    const { fills, sentence } = ofOne(mail, tracker, left);
    if (fills) onMail(fillingOf(mail, crypto.randomUUID(), today), sentence);
    else tell({ tone: "info", sentence });
  }

  async function take(given: readonly File[]): Promise<void> {
    onShow();
    const files = given.slice(0, MOST_FILES);
    const [file] = files;
    if (file === undefined) {
      tell({ tone: "failed", sentence: say.nothing });
      return;
    }
    if (files.length === 1 && !open) await takeOne(file);
    else await takeMany(files);
    if (given.length > MOST_FILES) tell({ tone: "info", sentence: say.tooMany(MOST_FILES) });
  }

  function finish(): void {
    control.clear();
    show(false);
  }

  return { reader, open, control, kept, take, finish };
}

export function MailIntake(props: MailIntakeProps): ReactNode {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const { reader, open, control, kept, take, finish } = useTaking(props);
  const latest = useRef(take);
  latest.current = take;
  const takeLatest = useCallback((files: readonly File[]) => void latest.current(files), []);
  const over = useIncoming(takeLatest);
  const { progress } = reader;
  return (
    <section aria-label={say.region}>
      <div className={styles.bar}>
        <Button size="small" className={styles.choose} onClick={() => picker.current?.click()}>
          {say.choose}
        </Button>
        <Text size={200} className={styles.hint}>
          {progress === null ? say.hint : say.reading(progress.done, progress.total)}
        </Text>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          onChange={({ target }) => {
            const files = Array.from(target.files ?? []);
            // The same file may be chosen again.
            target.value = "";
            takeLatest(files);
          }}
        />
      </div>
      {over && <div className={styles.over}>{say.drop}</div>}
      {open && (
        <BatchList
          control={control}
          reading={progress !== null || kept.isTakingUp}
          unkept={kept.unkept}
          onFinish={finish}
          onLessons={props.onLessons}
        />
      )}
    </section>
  );
}
