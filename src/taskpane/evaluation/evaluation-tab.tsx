// Owns the 考核 tab: what is done with the quarter as a whole.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { recalculate } from "../../workbook/recalculate";
import { chinaNow } from "../china-time";
import { useCommissionStates } from "../commission/use-commission-states";
import { texts } from "../texts";
import { usePane } from "../tracker/pane-context";
import { sentenceOf } from "../tracker/sentence-of";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

const say = texts.evaluation;

export function EvaluationTab(): ReactNode {
  const styles = useStyles();
  const { tracker, say: tell, reload } = usePane();
  const refresh = useCommissionStates();
  const [busy, setBusy] = useState(false);
  const recalculateSheet = async () => {
    setBusy(true);
    try {
      const { written } = await recalculate({ now: chinaNow() });
      tell({ tone: "done", sentence: written === "values" ? say.asValues : say.recalculated });
      await refresh(tracker.submissions);
      await reload();
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.tab}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void recalculateSheet()}>
        {busy ? say.recalculating : say.recalculate}
      </Button>
    </div>
  );
}
