// Owns importing an older list, step by step on one page (I5): where from, which columns, what comes of it.

import {
  Button,
  Checkbox,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LARGEST_LIST } from "../../../intake/limits";
import type { SortedList } from "../../../intake/list/standing";
import { usePane } from "../../pane/context";
import { useMatcher } from "../../shared/fields/use-matcher";
import { useKeptFocus } from "../../shared/use-kept-focus";
import { ColumnChoice } from "./column-choice";
import { choiceOf, isReady, type ListChoice } from "./list-choice";
import { ListSummary } from "./list-summary";
import { SourceChoice } from "./source-choice";
import { oldListTexts as say } from "./texts";
import { useListImport } from "./use-list-import";
import { useListReading } from "./use-list-reading";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ImportingProps {
  readonly choice: ListChoice;
  readonly list: SortedList;
  readonly running: ReturnType<typeof useListImport>;
}

/** The key that imports, and how far it has got. */
function Importing({ choice, list, running }: ImportingProps): ReactNode {
  const styles = useStyles();
  const [approved, setApproved] = useState(false);
  const { progress, stopping, hasFailed, stop, start } = running;
  const count = list.drafts.length;
  const unsaid =
    choice.columns.headApproved === undefined || choice.columns.leaderApproved === undefined;
  if (progress !== null) {
    return (
      <>
        <ProgressBar value={progress.done} max={progress.total} aria-label={say.progress} />
        <Text size={200}>{say.importing(progress.done, progress.total)}</Text>
        <div className={styles.buttons}>
          <Button disabledFocusable={stopping} onClick={stop}>
            {stopping ? say.stopping : say.stop}
          </Button>
        </div>
      </>
    );
  }
  if (count === 0 && list.problems.length === 0) return null;
  return (
    <>
      {unsaid && count > 0 && (
        <>
          <Checkbox
            label={say.approved}
            checked={approved}
            onChange={(_, data) => setApproved(data.checked === true)}
          />
          <Text size={200}>{say.approvedHint}</Text>
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void start(choice, list, approved)}>
          {hasFailed ? say.retry(count) : count > 0 ? say.importRows(count) : say.listOnly}
        </Button>
      </div>
    </>
  );
}

export function ImportForm(): ReactNode {
  const styles = useStyles();
  const focus = useKeptFocus<HTMLDivElement>();
  const { tracker } = usePane();
  const matcher = useMatcher();
  const [choice, setChoice] = useState<ListChoice | null>(null);
  const running = useListImport();
  const busy = running.progress !== null;
  const list = useListReading(choice, matcher, busy);
  return (
    <div {...focus} className={styles.form}>
      <Text size={200}>{say.about}</Text>
      <SourceChoice
        disabled={busy}
        onList={(source, sheet) => setChoice(choiceOf(source, sheet, matcher, tracker.period.year))}
      />
      {choice !== null && (
        <>
          <Text>{say.understood(choice.source)}</Text>
          {choice.sheet.values.length >= LARGEST_LIST.rows && (
            <Text>⚠ {say.cut(LARGEST_LIST.rows)}</Text>
          )}
          <div inert={busy} className={styles.form}>
            <ColumnChoice choice={choice} matcher={matcher} onChange={setChoice} />
          </div>
          {list !== null ? (
            <>
              <ListSummary choice={choice} list={list} />
              <Importing choice={choice} list={list} running={running} />
            </>
          ) : (
            isReady(choice) && <Text role="status">{say.checking}</Text>
          )}
        </>
      )}
    </div>
  );
}
