// Owns 封存 in the pane (E7): sealing the quarter, opening it again with a reason, the list of 更正.

import { Button, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { countedNow, sealBalance } from "../../domain/outcomes/seal-balance";
import { shortTitle } from "../../domain/text/title";
import { writeCorrections } from "../../workbook/actions/reports/corrections";
import type { RowProblem } from "../../tables/reading/read-table";
import { quarterLabel } from "../../domain/calendar/quarter";
import { reopenQuarter } from "../../workbook/actions/reports/reopen";
import { sealQuarter } from "../../workbook/actions/reports/seal";
import type { Seal } from "../../workbook/reading/seals";
import { evaluationInput } from "../../workbook/reading/tracker";
import { REPORT_TEXTS } from "../../workbook/sheets/report-texts";
import { chinaNow } from "../china-time";
import { LeftOutList } from "../shared/problems/left-out-list";
import { ReasonForm } from "../shared/fields/reason-form";
import { sharedTexts } from "../shared/texts";
import { evaluationTexts } from "./texts";
import { usePane } from "../pane/context";
import { useAction } from "../shared/use-action";
import { useKeptFocus } from "../shared/use-kept-focus";
import { useSectionStyles } from "./section-styles";

const say = evaluationTexts;

/** E7: the three figures of the quarter, and which articles stand behind the difference. */
function Balance({ seal }: { seal: Seal }): ReactNode {
  const styles = useSectionStyles();
  const { tracker } = usePane();
  const balance = useMemo(() => {
    const now = countedNow(evaluationInput(tracker), seal.year, seal.quarter);
    return sealBalance(seal.counted, seal.records, now);
  }, [tracker, seal]);
  const titles = new Map(tracker.submissions.map(({ id, title }) => [id, shortTitle(title)]));
  return (
    <>
      <Text weight="semibold">
        {REPORT_TEXTS.correctionBalance(balance.sealed, balance.corrected, balance.now)}
      </Text>
      {balance.effects.length > 0 && (
        <ul className={styles.list} aria-label={say.effects}>
          {balance.effects.map(({ id, articles }) => (
            <li key={id} className={styles.item}>
              {id === ""
                ? say.effect(say.effectOfRest, "", articles)
                : say.effect(id, titles.get(id) ?? "", articles)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface SealedProps {
  readonly seal: Seal;
  readonly onReopen: (reason: string) => void;
}

function Sealed({ seal, onReopen }: SealedProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const label = quarterLabel(seal);
  return (
    <>
      <Text>{say.sealed(label, seal.sealedAt, seal.sheet)}</Text>
      <Balance seal={seal} />
      {asking ? (
        <ReasonForm
          label={say.reopenFor(label)}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => {
            setAsking(false);
            onReopen(reason);
          }}
        />
      ) : (
        <Button size="small" onClick={() => setAsking(true)}>
          {say.reopen}
        </Button>
      )}
    </>
  );
}

interface SealButtonProps {
  readonly label: string;
  /** E11: what the figures leave out. */
  readonly leftOut: readonly RowProblem[];
  readonly onSeal: () => void;
}

/** Sealing is asked once more: what it writes stays, and what it leaves out has to be accepted. */
function SealButton({ label, leftOut, onSeal }: SealButtonProps): ReactNode {
  const styles = useSectionStyles();
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{say.seal}</Button>;
  return (
    <>
      <Text>{say.askSeal(label)}</Text>
      {leftOut.length > 0 && (
        <>
          <Text weight="semibold">{say.leftOut(leftOut.length)}</Text>
          <LeftOutList label={say.leftOut(leftOut.length)} problems={leftOut} />
        </>
      )}
      <div className={styles.line}>
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onSeal();
          }}
        >
          {leftOut.length > 0 ? say.sealAsItIs : say.confirmSeal}
        </Button>
        <Button onClick={() => setAsking(false)}>{sharedTexts.cancel}</Button>
      </div>
    </>
  );
}

export function SealSection(): ReactNode {
  const styles = useSectionStyles();
  const { tracker, leftOut, seals, say: tell, reload } = usePane();
  const { year, quarter } = tracker.period;
  const { run } = useAction();
  const kept = useKeptFocus<HTMLElement>();
  const label = quarterLabel({ year, quarter });
  const current = seals.find((seal) => seal.year === year && seal.quarter === quarter);

  const seal = () =>
    run(async () => {
      const accepted = leftOut.map(({ sentence }) => sentence);
      const made = await sealQuarter({ now: chinaNow(), accepted });
      tell({ tone: "done", sentence: say.sealDone(label, made.sheet) + made.looks });
      await reload();
    });
  const reopen = (reason: string) =>
    run(async () => {
      const kept = await reopenQuarter({ year, quarter }, { reason, now: chinaNow() });
      tell({ tone: "done", sentence: say.reopened(label, kept) });
      await reload();
    });
  const correct = () =>
    run(async () => {
      const { corrections, looks } = await writeCorrections({ now: chinaNow() });
      const sentence = seals.length === 0 ? say.nothingSealed : say.corrected(corrections.length);
      tell({ tone: "done", sentence: sentence + looks });
    });

  return (
    <section className={styles.section} {...kept} aria-label={say.sealTitle}>
      <h2 className={styles.title}>{say.sealTitle}</h2>
      <Text size={200}>{say.sealAbout}</Text>
      {current !== undefined && (
        <Sealed seal={current} onReopen={(reason) => void reopen(reason)} />
      )}
      {current === undefined && (
        <SealButton key={label} label={label} leftOut={leftOut} onSeal={() => void seal()} />
      )}
      <Button size="small" onClick={() => void correct()}>
        {say.corrections}
      </Button>
    </section>
  );
}
