// Owns 新年度 (O6): the new plan as it was understood, and what becomes of each department by it.

import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { PlanSearch } from "../../domain/plan/understanding";
import { readPlan } from "../../workbook/reading/plan";
import { PlanPage } from "../first-run/plan-page";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { newYearTexts as say } from "./texts";
import { YearStart } from "./year-start";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: "200px", overflowY: "auto" },
  top: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    paddingBottom: 0,
  },
});

export function NewYearPage({ onClose }: { onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { say: tell } = usePane();
  const [search, setSearch] = useState<PlanSearch | null>(null);
  const find = useCallback(async () => {
    try {
      setSearch(await readPlan());
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  }, [tell]);
  useEffect(() => {
    void find();
  }, [find]);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Button size="small" onClick={onClose}>
          {say.back}
        </Button>
        <Text size={200}>{say.about}</Text>
      </div>
      {search === null ? (
        <Spinner size="small" label={say.searching} />
      ) : (
        <PlanPage
          title={say.title}
          search={search}
          tell={tell}
          onSearch={setSearch}
          onReload={find}
        >
          {(plan, resolved) => <YearStart plan={plan} resolved={resolved} onStarted={onClose} />}
        </PlanPage>
      )}
    </div>
  );
}
