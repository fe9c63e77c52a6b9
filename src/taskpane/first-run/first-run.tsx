// Owns the first view: how the plan was understood, what is to be decided, and 建立台账 (P0–P5).

import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { confirmWorded, resolvePlan } from "../../domain/plan/resolve";
import type { PlanDecision, PlanProblem, ResolvedPlan } from "../../domain/plan/plan";
import type { PlanSearch, Understanding } from "../../domain/plan/understanding";
import { DEFAULT_SETTINGS } from "../../domain/records/settings";
import { searchCode } from "../../intake/departments/search-code";
import { createLedger } from "../../workbook/actions/reports/create-ledger";
import { finishQuarterly } from "../../workbook/actions/reports/recalculate";
import { showCells } from "../../workbook/actions/showing/show-plan";
import { readSelectedPlan } from "../../workbook/reading/plan";
import { chinaNow, chinaToday } from "../china-time";
import { firstRunTexts } from "./texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { startingQuarter } from "../../domain/rules/starting-quarter";
import { Choice, PlanColumns } from "./plan-columns";
import { PlanLines } from "./plan-lines";
import { PlanProblems } from "./plan-problems";
import { areaOf, planSummary } from "./plan-summary";
import { planTexts } from "./plan-texts";
import { PlanYear } from "./plan-year";
import { PointAt } from "./point-at";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  again: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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
      const made = { token: crypto.randomUUID(), now: chinaNow() };
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

function FoundPlan({ plan, onChange, tell, onCreated }: FoundPlanProps): ReactNode {
  const styles = useStyles();
  const [decisions, setDecisions] = useDecisions(plan);
  const resolved = useMemo(() => resolvePlan(plan, decisions), [plan, decisions]);
  const { busy, create } = useCreate(plan, resolved, tell, onCreated);
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
        ]}
      />
      <PlanYear key={plan.sheetName} plan={plan} onChange={onChange} />
      <PlanColumns plan={plan} onChange={onChange} onLook={(block) => look(areaOf(plan, block))} />
      <Undecided problems={resolved.problems} decisions={decisions} onDecide={setDecisions} />
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

interface MaybePlansProps {
  readonly sentence: string;
  readonly plans: readonly Understanding[];
  readonly onTake: (plan: Understanding) => void;
}

/** P5: what was looked for and found; tables that could be meant are one key away. */
function MaybePlans({ sentence, plans, onTake }: MaybePlansProps): ReactNode {
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
      </MessageBar>
      {plans.length > 0 && <Text>{planTexts.maybe}</Text>}
      {plans.map((plan) => (
        <Button key={plan.sheetName} size="small" onClick={() => onTake(plan)}>
          {planTexts.take(plan.sheetName, plan.areas[plan.area]?.label ?? "")}
        </Button>
      ))}
    </>
  );
}

/** The reading on the screen: the likeliest at first, then what the clerk makes of it; a new search begins anew. */
function useReading(
  search: PlanSearch,
): [Understanding | null, (plan: Understanding | null) => void] {
  const [shown, setShown] = useState<{ search: PlanSearch; plan: Understanding | null } | null>(
    null,
  );
  const first = search.found ? search.plan : null;
  const plan = shown?.search === search ? shown.plan : first;
  return [plan, (next) => setShown({ search, plan: next ?? first })];
}

interface FirstRunProps {
  readonly search: PlanSearch;
  readonly tell: (status: Status) => void;
  readonly onSearch: (search: PlanSearch) => void;
  /** Looks at the workbook anew: for its ledger once made, for a plan corrected in its cells. */
  readonly onReload: () => Promise<void>;
}

export function FirstRun({ search, tell, onSearch, onReload }: FirstRunProps): ReactNode {
  const styles = useStyles();
  const [plan, setPlan] = useReading(search);
  const readings = search.found ? [search.plan, ...search.others] : search.possible;
  const pick = async () => {
    try {
      onSearch(await readSelectedPlan());
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  const shown = readings.findIndex((each) => each.sheetName === plan?.sheetName);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{say.title}</h1>
      {!search.found && plan === null && (
        <MaybePlans sentence={search.sentence} plans={search.possible} onTake={setPlan} />
      )}
      {plan !== null && readings.length > 1 && shown !== -1 && (
        <Choice
          label={planTexts.sheet}
          options={readings.map((each) =>
            planTexts.take(each.sheetName, each.areas[each.area]?.label ?? ""),
          )}
          chosen={shown}
          onChoose={(index) => setPlan(readings[index] ?? null)}
        />
      )}
      {plan !== null && (
        <FoundPlan plan={plan} onChange={setPlan} tell={tell} onCreated={onReload} />
      )}
      {plan !== null && Object.keys(plan.choices).length > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setPlan(null)}>
          {planTexts.backToFirst}
        </Button>
      )}
      <PointAt
        key={plan?.sheetName ?? ""}
        sheets={search.sheets}
        first={plan?.sheetName ?? ""}
        onRead={setPlan}
      />
      <Text size={200} className={styles.minor}>
        {plan === null ? say.pasteHint : say.pickHint}
      </Text>
      <div className={styles.again}>
        <Button size="small" onClick={() => void pick()}>
          {say.pick}
        </Button>
        <Button size="small" onClick={() => void onReload()}>
          {say.searchAgain}
        </Button>
      </div>
    </div>
  );
}
