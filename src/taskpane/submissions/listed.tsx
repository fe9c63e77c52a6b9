// Owns what the open list holds: what is registered, found by a part of it, or by a missing tick (S6).

import { Checkbox, SearchBox, Text, makeStyles } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { outletsById } from "../../domain/evaluation/articles/outlets";
import type { Submission } from "../../domain/records/submission";
import { waitsForApproval } from "../../domain/rules/lifecycle";
import { submissionTexts } from "./texts";
import { usePane } from "../pane/context";
import { useKeptFocus } from "../shared/use-kept-focus";
import { listSubmissions } from "./listing";
import { SubmissionItem } from "./submission-item";
import { TickedBar } from "./ticked-bar";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "none" },
  list: { margin: 0, padding: 0 },
});

const SHOWN = 20;
const say = submissionTexts;

export interface ListedProps {
  readonly onResubmit: (submission: Submission) => void;
}

export function Listed({ onResubmit }: ListedProps): ReactNode {
  const styles = useStyles();
  const { submissions, adoptions } = usePane().tracker;
  const outlets = useMemo(() => outletsById(adoptions, submissions), [adoptions, submissions]);
  const kept = useKeptFocus<HTMLDivElement>();
  const [query, setQuery] = useState("");
  const [onlyWaiting, setOnlyWaiting] = useState(submissions.some(waitsForApproval));
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const listed = listSubmissions(submissions, query, onlyWaiting);
  const shown = listed.slice(0, SHOWN);
  const tick = (id: string, ticked: boolean) =>
    setTicks((now) => new Set([...now].filter((each) => each !== id).concat(ticked ? id : [])));
  return (
    <div {...kept}>
      <SearchBox
        className={styles.search}
        aria-label={say.search}
        placeholder={say.searchHint}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <Checkbox
        label={say.onlyWaiting}
        checked={onlyWaiting}
        onChange={(_, data) => setOnlyWaiting(data.checked === true)}
      />
      <TickedBar
        ticked={shown.filter(({ id }) => ticks.has(id))}
        onUntick={() => setTicks(new Set())}
      />
      <ul className={styles.list} aria-label={say.list}>
        {shown.map((submission) => (
          <SubmissionItem
            key={submission.id}
            submission={submission}
            outlets={outlets.get(submission.id)?.length ?? 0}
            isTicked={ticks.has(submission.id)}
            onTick={(ticked) => tick(submission.id, ticked)}
            onResubmit={onResubmit}
          />
        ))}
      </ul>
      {listed.length === 0 && <Text size={200}>{say.nothingFound}</Text>}
      {listed.length > SHOWN && <Text size={200}>{say.shown(SHOWN, listed.length)}</Text>}
    </div>
  );
}
