// Owns 建立台账 in the first run: 经办人 (S6), and making the ledger from the plan on the screen.

import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ResolvedPlan } from "../../domain/plan/plan";
import type { Understanding } from "../../domain/plan/understanding";
import { DEFAULT_SETTINGS } from "../../domain/records/settings";
import { startingQuarter } from "../../domain/rules/starting-quarter";
import { createLedger } from "../../workbook/actions/reports/create-ledger";
import { finishQuarterly } from "../../workbook/actions/reports/recalculate";
import { chinaNow, chinaToday } from "../china-time";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { firstRunTexts } from "./texts";

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
});

const say = firstRunTexts;

/** 登记 can begin while the functions are still to come; only what went wrong is told. */
async function seeThrough(tell: (status: Status) => void): Promise<void> {
  try {
    const { written, looks } = await finishQuarterly({});
    const sentence = (written === "values" ? say.asValues : "") + looks;
    if (sentence !== "") tell({ tone: "info", sentence });
  } catch (error) {
    tell({ tone: "failed", sentence: say.createdBut(sentenceOf(error)) });
  }
}

/** 建立台账 from what is on the screen; once at a time. */
function useCreate(
  plan: Understanding,
  resolved: ResolvedPlan,
  clerk: string,
  tell: (status: Status) => void,
  onCreated: () => Promise<void>,
): { busy: boolean; create: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const create = async () => {
    const { year } = plan;
    if (year === null || busy) return;
    setBusy(true);
    try {
      const quarter = startingQuarter(year, chinaToday(), [], DEFAULT_SETTINGS.firstQuarter);
      const period = { year, quarter, asOf: null };
      const made = { token: crypto.randomUUID(), clerk: clerk.trim(), now: chinaNow() };
      const { searchCode } = await import("../../intake/departments/search-code");
      const { looks } = await createLedger({ ...made, plan, resolved, period, searchCode });
      await onCreated();
      const { departments, totalQuota } = resolved;
      tell({ tone: "done", sentence: say.created(departments.length, totalQuota) + looks });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
      setBusy(false);
      return;
    }
    await seeThrough(tell);
  };
  return { busy, create };
}

interface CreateLedgerProps {
  readonly plan: Understanding;
  readonly resolved: ResolvedPlan;
  readonly tell: (status: Status) => void;
  readonly onCreated: () => Promise<void>;
}

export function CreateLedger({ plan, resolved, tell, onCreated }: CreateLedgerProps): ReactNode {
  const styles = useStyles();
  const [clerk, setClerk] = useState("");
  const { busy, create } = useCreate(plan, resolved, clerk, tell, onCreated);
  const ready = plan.year !== null && resolved.departments.length > 0;
  return (
    <>
      <Field size="small" label={say.clerk} hint={say.clerkHint}>
        <Input value={clerk} onChange={(_, data) => setClerk(data.value)} />
      </Field>
      <Button
        appearance="primary"
        disabled={!ready || resolved.problems.length > 0}
        disabledFocusable={busy}
        onClick={() => void create()}
      >
        {busy ? say.creating : say.create}
      </Button>
      <Text size={200} className={styles.minor}>
        {say.leavesPlanAlone}
      </Text>
    </>
  );
}
