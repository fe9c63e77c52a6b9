// Owns the line that says which articles stand twice without a word from the clerk, and settling each (S7, T4).

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactNode } from "react";
import { twinsIn, type Twins } from "../../../domain/evaluation/articles/twins";
import type { TwinDecision } from "../../../workbook/actions/rows/twins";
import { chinaNow } from "../../china-time";
import { usePane } from "../../pane/context";
import { writing } from "../../pane/writing";
import { SealNotice } from "../seal-notice";
import { sharedTexts } from "../texts";
import { useAction } from "../use-action";
import { useKeptFocus } from "../use-kept-focus";
import { ProblemLine } from "./problem-line";
import { twinTexts as say } from "./twin-texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
});

const SHOWN = 20;

function doneSentence({ twins: { earlier, later }, kept }: TwinDecision): string {
  if (kept === "") return say.apart(earlier.id, later.id);
  const [counts, other] = kept === earlier.id ? [earlier, later] : [later, earlier];
  const done = counts === other ? say.counts(kept) : say.kept(kept, other.id);
  return counts.status === "有效" ? done : done + say.waits(kept, counts.status);
}

interface ItemProps {
  readonly twins: Twins;
  readonly busy: boolean;
  readonly onDecide: (kept: string) => void;
}

function Item({ twins, busy, onDecide }: ItemProps): ReactNode {
  const styles = useStyles();
  const { earlier, later } = twins;
  const ids = [...new Set([earlier.id, later.id])];
  return (
    <li>
      {say.sentence(twins)}
      <SealNotice submissions={[earlier, later]} />
      <div className={styles.buttons}>
        {ids.map((id) => (
          <Button key={id} size="small" disabledFocusable={busy} onClick={() => onDecide(id)}>
            {say.keep(id)}
          </Button>
        ))}
        {ids.length > 1 && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={say.areTwoOf(earlier.id, later.id)}
            onClick={() => onDecide("")}
          >
            {say.areTwo}
          </Button>
        )}
      </div>
    </li>
  );
}

export function TwinList(): ReactNode {
  const styles = useStyles();
  const { tracker, say: tell, reload } = usePane();
  const { busy, run } = useAction();
  const kept = useKeptFocus<HTMLDivElement>();
  // A long ledger is compared once what the clerk is at is painted.
  const submissions = useDeferredValue(tracker.ledger.submissions);
  const found = useMemo(() => twinsIn(submissions), [submissions]);
  const shown = found.slice(0, SHOWN);
  const sameMail = shown.filter(({ kind }) => kind === "同信");
  const settle = (decisions: readonly TwinDecision[], sentence: string) =>
    void run(async () => {
      const { settleTwins } = await writing();
      // What another clerk has done meanwhile is to be seen, also where it stood in the way.
      await settleTwins(decisions, { now: chinaNow() }).finally(reload);
      tell({ tone: "done", sentence });
    });
  const decide = (twins: Twins) => (id: string) => {
    const decision = { twins, kept: id };
    settle([decision], doneSentence(decision));
  };
  const keepEarlier = () =>
    settle(
      sameMail.map((twins) => ({ twins, kept: twins.earlier.id })),
      say.keptAll(sameMail.length),
    );
  return (
    <div {...kept}>
      {found.length > 0 && (
        <ProblemLine summary={say.found(found.length)}>
          {sameMail.length > 1 && (
            <Button size="small" disabledFocusable={busy} onClick={keepEarlier}>
              {say.keepAll(sameMail.length)}
            </Button>
          )}
          <ul className={styles.list} aria-label={say.list}>
            {shown.map((twins) => (
              <Item
                key={twins.earlier.id + twins.later.id}
                twins={twins}
                busy={busy}
                onDecide={decide(twins)}
              />
            ))}
          </ul>
          {found.length > SHOWN && sharedTexts.more(found.length - SHOWN)}
        </ProblemLine>
      )}
    </div>
  );
}
