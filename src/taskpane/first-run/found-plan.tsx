// Owns a plan on the screen: how it was understood, what is to be decided, and 建立台账 (P0–P4).

import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { confirmWorded, resolvePlan } from "../../domain/plan/resolve";
import type { PlanDecision, PlanProblem, ResolvedPlan } from "../../domain/plan/plan";
import type { Understanding } from "../../domain/plan/understanding";
import { DEFAULT_SETTINGS } from "../../domain/records/settings";
import { startingQuarter } from "../../domain/rules/starting-quarter";
import { searchCode } from "../../intake/departments/search-code";
import { createLedger } from "../../workbook/actions/reports/create-ledger";
import { finishQuarterly } from "../../workbook/actions/reports/recalculate";
import { showCells } from "../../workbook/actions/showing/show-plan";
import { chinaNow, chinaToday } from "../china-time";
import { firstRunTexts } from "./texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { PlanColumns } from "./plan-columns";
import { PlanLines } from "./plan-lines";
import { PlanProblems } from "./plan-problems";
import { areaOf, planSummary } from "./plan-summary";
import { planTexts } from "./plan-texts";
import { PlanYear } from "./plan-year";

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
});

const say = firstRunTexts;

type Decisions = ReadonlyMap<string, PlanDecision>;
const UNDECIDED: Decisions = new Map();

/** What decisions are about: the same rows' figures. Another column or table is decided anew, another role is not. */
function figuresOf({ sheet, area, blocks }: Understanding): readonly unknown[] {
  return [sheet, area, blocks.map(({ names, figures }) => [names.columns, figures.columns]).join()];
}

/** The clerk's decisions by row. */
function useDecisions(plan: Understanding): [Decisions, (decisions: Decisions) => void] {
  const about = figuresOf(plan);
  const [decided, setDecided] = useState({ about, decisions: UNDECIDED });
  const same = decided.about.every((each, index) => each === about[index]);
  return [same ? decided.decisions : UNDECIDED, (next) => setDecided({ about, decisions: next })];
}

interface FoundPlanProps {
  readonly plan: Understanding;
  /** Sentences about other sheets that could be meant. */
  readonly rivals: readonly string[];
  readonly onChange: (plan: Understanding) => void;
  readonly tell: (status: Status) => void;
  readonly onCreated: () => Promise<void>;
}

function Warnings({ sentences }: { sentences: readonly string[] }): ReactNode {
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline" icon={null}>
      <MessageBarBody>⚠ {sentence}</MessageBarBody>
    </MessageBar>
  ));
}

/** Shows cells of the plan's sheet by selecting them; a sheet that is gone by now is said. */
function useLook(plan: Understanding, tell: (status: Status) => void): (address: string) => void {
  return (address) => {
    showCells(plan.sheetName, address).catch((error: unknown) => {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    });
  };
}

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

interface UndecidedProps {
  readonly problems: readonly PlanProblem[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** P2: the rows that cannot be taken as they are; figures in words are confirmed once for all. */
function Undecided({ problems, decisions, onDecide }: UndecidedProps): ReactNode {
  const worded = problems.filter(({ proposal }) => proposal !== null).length;
  return (
    <>
      {worded > 0 && (
        <Button size="small" onClick={() => onDecide(confirmWorded(problems, decisions))}>
          {planTexts.confirmAll(worded)}
        </Button>
      )}
      <PlanProblems
        problems={problems}
        onDecide={(rowKey, decision) => onDecide(new Map(decisions).set(rowKey, decision))}
      />
      {decisions.size > 0 && (
        <Button size="small" appearance="subtle" onClick={() => onDecide(UNDECIDED)}>
          {say.reset}
        </Button>
      )}
    </>
  );
}

export function FoundPlan({ plan, rivals, onChange, tell, onCreated }: FoundPlanProps): ReactNode {
  const styles = useStyles();
  const [decisions, setDecisions] = useDecisions(plan);
  const resolved = useMemo(() => resolvePlan(plan, decisions), [plan, decisions]);
  const [clerk, setClerk] = useState("");
  const { busy, create } = useCreate(plan, resolved, clerk, tell, onCreated);
  const summary = planSummary(plan, resolved);
  const look = useLook(plan, tell);
  const ready = plan.year !== null && resolved.departments.length > 0;

  return (
    <>
      <Text aria-live="polite">
        {plan.certain ? summary.found : planTexts.possible(plan.sheetName)}
      </Text>
      {!plan.certain && <Text>{summary.found}</Text>}
      <Warnings
        sentences={[
          ...summary.discrepancies.map((sentence) => `${sentence}。${say.keptBoth}`),
          ...plan.doubts,
          ...rivals,
        ]}
      />
      <PlanYear key={plan.sheetName} plan={plan} onChange={onChange} />
      <PlanColumns plan={plan} onChange={onChange} onLook={(block) => look(areaOf(plan, block))} />
      <Undecided problems={resolved.problems} decisions={decisions} onDecide={setDecisions} />
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
      <PlanLines plan={plan} onChange={onChange} onLook={look} />
    </>
  );
}
