// Owns 拟列批评 in the pane (E8): the system proposes, the leader decides, row by row.

import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import {
  CRITICISM_DECISIONS,
  lostGrounds,
  type CriticismDecision,
} from "../../domain/outcomes/criticism";
import { asSealed } from "../../domain/outcomes/sealed-evaluation";
import {
  decideCriticism,
  proposeCriticismRows,
  readCriticism,
  type CriticismList,
} from "../../workbook/actions/rows/criticism";
import { chinaNow } from "../china-time";
import { criticismTexts } from "./texts";
import { usePane } from "../pane/context";
import { ManualCriticismForm } from "./manual-criticism";
import { useSectionStyles } from "./section-styles";
import { useKeptFocus } from "../shared/use-kept-focus";
import { useAction } from "../shared/use-action";

type CriticismRow = CriticismList["rows"][number];
const say = criticismTexts;

interface CriticismItemProps {
  readonly row: CriticismRow;
  /** What the figures say where they do not bear the row out; undefined where they do. */
  readonly lost: string | undefined;
  readonly onDecide: (decision: CriticismDecision) => void;
}

function CriticismItem({ row, lost, onDecide }: CriticismItemProps): ReactNode {
  const styles = useSectionStyles();
  const { department, ground, sentence, decision, confirmedBy } = row;
  return (
    <li className={styles.item}>
      <Text block weight="semibold">
        {say.heading(department, ground, decision)}
      </Text>
      <Text block size={200} className={styles.minor}>
        {sentence}
        {confirmedBy !== "" && say.decidedBy(confirmedBy)}
      </Text>
      {lost !== undefined && (
        <Text block size={200} weight="semibold">
          {say.lost(lost)}
        </Text>
      )}
      <div className={styles.line}>
        {CRITICISM_DECISIONS.filter((each) => each !== decision).map((each) => (
          <Button
            key={each}
            size="small"
            aria-label={say.decideFor(each, department, ground)}
            onClick={() => onDecide(each)}
          >
            {say.decisions[each]}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** E8: of the rows that are not 不列, what the figures say instead, as sealed where sealed (E7). */
function useLostGrounds(rows: readonly CriticismRow[]): ReadonlyMap<CriticismRow, string> {
  const { tracker, evaluation, seals } = usePane();
  const { year, quarter } = tracker.period;
  return useMemo(() => {
    const seal = seals.find((each) => each.year === year && each.quarter === quarter);
    const judged = seal === undefined ? evaluation : asSealed(evaluation, seal.lines, tracker);
    const open = rows.filter(({ decision }) => decision !== "不列");
    const lost = lostGrounds(open, judged, tracker);
    return new Map(lost.map(({ criticism, figures }) => [criticism, figures]));
  }, [rows, tracker, evaluation, seals, year, quarter]);
}

/** The quarter's rows, and both steps (E8). `confirmer` is the leader who decides. */
function useCriticism(confirmer: string) {
  const { tracker, say: tell } = usePane();
  const { year, quarter } = tracker.period;
  const { busy, run } = useAction();
  const [rows, setRows] = useState<readonly CriticismRow[]>([]);
  const read = useCallback(async () => setRows((await readCriticism()).rows), []);
  useEffect(() => {
    void run(read);
  }, [run, read]);
  const listed = useMemo(
    () => rows.filter((row) => row.year === year && row.quarter === quarter),
    [rows, year, quarter],
  );
  return {
    busy,
    listed,
    reread: () => run(read),
    propose: () =>
      run(async () => {
        const { added, renewed, unfounded } = await proposeCriticismRows({ now: chinaNow() });
        await read();
        const sentence = say.proposed(added.length, renewed.length, unfounded.length);
        tell({ tone: "done", sentence });
      }),
    decide: (chosen: readonly CriticismRow[], decision: CriticismDecision) =>
      run(async () => {
        const request = { decision, confirmedBy: confirmer, reason: "", now: chinaNow() };
        await decideCriticism(chosen, request);
        await read();
        tell({ tone: "done", sentence: decidedSentence(chosen, decision) });
      }),
  };
}

function decidedSentence(chosen: readonly CriticismRow[], decision: CriticismDecision): string {
  const [first] = chosen;
  if (first === undefined || chosen.length > 1) return say.decidedAll(chosen.length, decision);
  return say.decided(first.department, first.ground, decision);
}

export function CriticismSection(): ReactNode {
  const styles = useSectionStyles();
  const kept = useKeptFocus<HTMLUListElement>();
  const [confirmer, setConfirmer] = useState("");
  const { busy, listed, reread, propose, decide } = useCriticism(confirmer);
  const lost = useLostGrounds(listed);
  const undecided = listed.filter(({ decision }) => decision === "拟列");

  return (
    <section className={styles.section} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <Button disabledFocusable={busy} onClick={() => void propose()}>
        {say.propose}
      </Button>
      {listed.length > 0 && (
        <Field label={say.confirmer} size="small" hint={say.confirmerHint} className={styles.wide}>
          <Input value={confirmer} onChange={(_, data) => setConfirmer(data.value)} />
        </Field>
      )}
      {undecided.length > 1 && (
        <div className={styles.line}>
          {(["确认", "不列"] as const).map((decision) => (
            <Button
              key={decision}
              size="small"
              disabledFocusable={busy}
              onClick={() => void decide(undecided, decision)}
            >
              {say.decideAll(decision, undecided.length)}
            </Button>
          ))}
        </div>
      )}
      <ul className={styles.list} {...kept} aria-label={say.list}>
        {listed.map((row) => (
          <CriticismItem
            key={row.departmentId + row.department + row.ground + row.token}
            row={row}
            lost={lost.get(row)}
            onDecide={(decision) => void decide([row], decision)}
          />
        ))}
      </ul>
      <ManualCriticismForm onAdded={async () => void (await reread())} />
    </section>
  );
}
