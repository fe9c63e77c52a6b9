// Owns the batch list (docs/screen.md): what needs a hand first, 全部登记 with its progress, a result for each.

import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import { usePane } from "../../pane/context";
import { grouped, GROUPS, type BatchItem, type Grouped, type GroupName, type Held } from "./batch";
import { BatchActions } from "./batch-actions";
import { BatchLine } from "./batch-item";
import { intakeTexts } from "../texts";
import type { BatchControl } from "./use-batch";
import { useBatchRegistration } from "./use-batch-registration";
import { useFocusInPlace } from "./use-focus-in-place";
import { usePutAway } from "./use-put-away";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  sentences: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
});

const say = intakeTexts;
const HEADINGS: Readonly<Record<GroupName, (count: number) => string>> = {
  hand: say.hand,
  failed: say.failed,
  ready: say.ready,
  saved: say.saved,
  known: say.knownGroup,
  left: say.left,
};

interface SentencesProps {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** Files of which there is only something to say. */
function Sentences({ heading, sentences }: SentencesProps): ReactNode {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.sentences}>
        {sentences.map((sentence, at) => (
          <li key={`${sentence}-${at}`}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Which lines are open, and where each was opened. */
function useHeld() {
  const [held, setHeld] = useState<Held>(new Map());
  const open = useCallback((token: string, group: GroupName | null) => {
    setHeld((before) => {
      const next = new Map(before);
      if (group === null) next.delete(token);
      else next.set(token, group);
      return next;
    });
  }, []);
  return { held, open };
}

interface GroupProps {
  readonly name: GroupName;
  readonly items: readonly BatchItem[];
  readonly twins: Grouped["twins"];
  readonly held: Held;
  readonly onOpen: (token: string, group: GroupName | null) => void;
  readonly control: BatchControl;
}

function Group({ name, items, twins, held, onOpen, control }: GroupProps): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  if (items.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{HEADINGS[name](items.length)}</h2>
      <ul className={styles.list} aria-label={HEADINGS[name](items.length)}>
        {items.map((item) => (
          <BatchLine
            key={item.draft.token}
            item={item}
            twin={twins.get(item) ?? ""}
            year={tracker.period.year}
            departments={tracker.departments}
            group={name}
            isOpen={held.has(item.draft.token)}
            onOpen={onOpen}
            onEdit={control.edit}
            onLeave={control.leave}
          />
        ))}
      </ul>
    </>
  );
}

interface BatchListProps {
  readonly control: BatchControl;
  readonly reading: boolean;
  /** Mails of the list that the browser has no room to keep. */
  readonly unkept: number;
  readonly onFinish: () => void;
  readonly onLessons: (lessons: readonly Lesson[]) => void;
}

export function BatchList(props: BatchListProps): ReactNode {
  const { control, reading, unkept, onFinish, onLessons } = props;
  const { batch } = control;
  const { held, open } = useHeld();
  const kept = useFocusInPlace();
  const registration = useBatchRegistration(control, onLessons);
  const { saving } = registration;
  const { groups, complete, twins } = useMemo(() => grouped(batch, held), [batch, held]);
  const away = usePutAway(control, reading, onFinish);
  return (
    <section aria-label={say.list} {...kept}>
      {/* While it is registered nothing can be changed; telling each line so would draw all of them anew. */}
      <div inert={saving !== null}>
        {GROUPS.map((name) => (
          <Group
            key={name}
            name={name}
            items={groups[name]}
            twins={twins}
            held={held}
            onOpen={open}
            control={control}
          />
        ))}
      </div>
      <Sentences
        heading={say.unread(batch.unread.length)}
        sentences={batch.unread.map(({ sentence }) => sentence)}
      />
      {!reading && (
        <Sentences heading={say.waiting(batch.waiting.length)} sentences={batch.waiting} />
      )}
      <BatchActions
        registration={registration}
        reading={reading}
        unkept={unkept}
        ready={complete.length}
        failed={groups.failed.length}
        away={away}
      />
    </section>
  );
}
