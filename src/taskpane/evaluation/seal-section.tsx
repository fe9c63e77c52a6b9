// Owns 封存 in the pane (E7): sealing the quarter, opening it again with a reason, the list of 更正.

import { Button, Text } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { writeCorrections } from "../../workbook/actions/reports/corrections";
import { quarterLabel } from "../../tables/declarations/seal-records";
import { reopenQuarter } from "../../workbook/actions/reports/reopen";
import { sealQuarter } from "../../workbook/actions/reports/seal";
import { readSeals, type Seal } from "../../workbook/reading/seals";
import { chinaNow } from "../china-time";
import { ReasonForm } from "../shared/reason-form";
import { sharedTexts } from "../shared/texts";
import { evaluationTexts } from "./texts";
import { usePane } from "../pane/context";
import { useAction } from "../shared/use-action";
import { useSectionStyles } from "./section-styles";

const say = evaluationTexts;

/** The seals in force; null until they are read. */
function useSeals() {
  const { say: tell } = usePane();
  const [seals, setSeals] = useState<readonly Seal[] | null>(null);
  const { run } = useAction();
  const read = useCallback(() => run(async () => setSeals(await readSeals())), [run]);
  useEffect(() => {
    void read();
  }, [read]);
  return { seals, read, tell };
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

/** Sealing is asked once more: what it writes stays. */
function SealButton({ label, onSeal }: { label: string; onSeal: () => void }): ReactNode {
  const styles = useSectionStyles();
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{say.seal}</Button>;
  return (
    <>
      <Text>{say.askSeal(label)}</Text>
      <div className={styles.line}>
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onSeal();
          }}
        >
          {say.confirmSeal}
        </Button>
        <Button onClick={() => setAsking(false)}>{sharedTexts.cancel}</Button>
      </div>
    </>
  );
}

export function SealSection(): ReactNode {
  const styles = useSectionStyles();
  const { year, quarter } = usePane().tracker.period;
  const { seals, read, tell } = useSeals();
  const { run } = useAction();
  const label = quarterLabel({ year, quarter });
  const current = seals?.find((seal) => seal.year === year && seal.quarter === quarter);

  const seal = () =>
    run(async () => {
      const made = await sealQuarter({ now: chinaNow() });
      tell({ tone: "done", sentence: say.sealDone(label, made.sheet) + made.looks });
      await read();
    });
  const reopen = (reason: string) =>
    run(async () => {
      const kept = await reopenQuarter({ year, quarter }, { reason, now: chinaNow() });
      tell({ tone: "done", sentence: say.reopened(label, kept) });
      await read();
    });
  const correct = () =>
    run(async () => {
      const { corrections, looks } = await writeCorrections({ now: chinaNow() });
      const sentence = seals?.length === 0 ? say.nothingSealed : say.corrected(corrections.length);
      tell({ tone: "done", sentence: sentence + looks });
    });

  return (
    <section className={styles.section} aria-label={say.sealTitle}>
      <h2 className={styles.title}>{say.sealTitle}</h2>
      <Text size={200}>{say.sealAbout}</Text>
      {current !== undefined && (
        <Sealed seal={current} onReopen={(reason) => void reopen(reason)} />
      )}
      {seals !== null && current === undefined && (
        <SealButton key={label} label={label} onSeal={() => void seal()} />
      )}
      <Button size="small" onClick={() => void correct()}>
        {say.corrections}
      </Button>
    </section>
  );
}
