// Owns the batch list (docs/screen.md): what needs a hand first, 全部登记 with its progress, a result for each.

import {
  Button,
  Checkbox,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import { usePane } from "../../pane/context";
import { grouped, GROUPS, type GroupName } from "./batch";
import { BatchLine } from "./batch-item";
import { intakeTexts } from "../texts";
import type { BatchControl } from "./use-batch";
import { useBatchRegistration } from "./use-batch-registration";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  sentences: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  actions: {
    position: "sticky",
    bottom: 0,
    zIndex: 5,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  alert: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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

interface ActionsProps {
  readonly registration: ReturnType<typeof useBatchRegistration>;
  /** Files are still being read. */
  readonly reading: boolean;
  /** Putting the list away would put away what is still to be read or to be mended. */
  readonly unfinished: boolean;
  readonly unkept: number;
  readonly ready: number;
  readonly failed: number;
  readonly onFinish: () => void;
}

function Actions(props: ActionsProps): ReactNode {
  const { registration, reading, unfinished, unkept, ready, failed, onFinish } = props;
  const styles = useStyles();
  const [approved, setApproved] = useState(false);
  const { saving, registerAll } = registration;
  const count = ready + failed;
  return (
    <div className={styles.actions}>
      {saving !== null && (
        <>
          <ProgressBar value={saving.done} max={saving.total} aria-label={say.registerAllName} />
          <Text size={200} role="status">
            {say.registering(saving.done, saving.total)}
          </Text>
        </>
      )}
      {unkept > 0 && (
        <Text as="p" size={200} role="alert" className={styles.alert}>
          {say.unkept(unkept)}
        </Text>
      )}
      {ready > 0 && (
        <Checkbox
          label={say.allApproved}
          checked={approved}
          disabled={saving !== null}
          onChange={(_, data) => setApproved(data.checked === true)}
        />
      )}
      <div className={styles.buttons}>
        {count > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={saving !== null || reading}
            aria-label={failed > 0 ? say.retryName : say.registerAllName}
            onClick={() => void registerAll(approved)}
          >
            {failed > 0 ? say.retry(count) : say.registerAll(count)}
          </Button>
        )}
        <Button disabledFocusable={saving !== null} onClick={onFinish}>
          {count > 0 || unfinished ? say.cancel : say.finish}
        </Button>
      </div>
    </div>
  );
}

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
  const styles = useStyles();
  const { tracker } = usePane();
  const { batch, edit, leave } = control;
  const registration = useBatchRegistration(control, onLessons);
  const { saving } = registration;
  const { groups, twins } = useMemo(() => grouped(batch), [batch]);
  return (
    <section aria-label={say.list}>
      {GROUPS.map((name) => {
        const items = groups[name];
        if (items.length === 0) return null;
        // While it is registered nothing can be changed; telling each line so would draw all of them anew.
        return (
          <div key={name} inert={saving !== null}>
            <h2 className={styles.heading}>{HEADINGS[name](items.length)}</h2>
            <ul className={styles.list} aria-label={HEADINGS[name](items.length)}>
              {items.map((item) => (
                <BatchLine
                  key={item.draft.token}
                  item={item}
                  twin={twins.get(item) ?? ""}
                  year={tracker.period.year}
                  departments={tracker.departments}
                  onEdit={edit}
                  onLeave={leave}
                />
              ))}
            </ul>
          </div>
        );
      })}
      <Sentences
        heading={say.unread(batch.unread.length)}
        sentences={batch.unread.map(({ sentence }) => sentence)}
      />
      {!reading && (
        <Sentences heading={say.waiting(batch.waiting.length)} sentences={batch.waiting} />
      )}
      <Actions
        registration={registration}
        reading={reading}
        unfinished={reading || batch.waiting.length > 0 || groups.hand.length > 0}
        unkept={unkept}
        ready={groups.ready.length}
        failed={groups.failed.length}
        onFinish={onFinish}
      />
    </section>
  );
}
