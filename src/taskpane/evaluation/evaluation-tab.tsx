// Owns the 考核 tab: what is done with the quarter as a whole.

import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { recalculate } from "../../workbook/recalculate";
import { chinaNow } from "../china-time";
import { useCommissionStates } from "../commission/use-commission-states";
import { texts } from "../texts";
import { usePane } from "../tracker/pane-context";
import { CriticismSection } from "./criticism-section";
import { SealSection } from "./seal-section";
import { useSectionStyles } from "./section-styles";
import { useAction } from "./use-action";

const say = texts.evaluation;

function RecalculateSection(): ReactNode {
  const styles = useSectionStyles();
  const { tracker, say: tell, reload } = usePane();
  const { busy, run } = useAction();
  const refresh = useCommissionStates();
  const recalculateSheet = () =>
    run(async () => {
      const { written } = await recalculate({ now: chinaNow() });
      tell({ tone: "done", sentence: written === "values" ? say.asValues : say.recalculated });
      await refresh(tracker.submissions);
      await reload();
    });
  return (
    <section className={styles.section} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void recalculateSheet()}>
        {busy ? say.recalculating : say.recalculate}
      </Button>
    </section>
  );
}

export function EvaluationTab(): ReactNode {
  return (
    <>
      <RecalculateSection />
      <SealSection />
      <CriticismSection />
    </>
  );
}
