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
import type { PlanDecision } from "../../domain/plan/plan";
import type { PlanSearch, Understanding } from "../../domain/plan/understanding";
import { DEFAULT_SETTINGS } from "../../domain/settings";
import { searchCode } from "../../intake/search-code";
import { createLedger } from "../../workbook/actions/create-ledger";
import { showCells } from "../../workbook/actions/show-plan";
import { readSelectedPlan } from "../../workbook/reading/plan";
import { chinaNow, chinaToday } from "../china-time";
import { texts } from "../texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { startingQuarter } from "../../domain/starting-quarter";
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

const say = texts.firstRun;

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

function FoundPlan({ plan, onChange, tell, onCreated }: FoundPlanProps): ReactNode {
  const styles = useStyles();
  const [decisions, setDecisions] = useDecisions(plan);
  const [busy, setBusy] = useState(false);
  const resolved = useMemo(() => resolvePlan(plan, decisions), [plan, decisions]);
  const summary = planSummary(plan, resolved);
  const look = useLook(plan, tell);
  const { year } = plan;
  const worded = resolved.problems.filter(({ proposal }) => proposal !== null).length;

  const create = async () => {
    if (year === null || busy) return;
    setBusy(true);
    try {
      const quarter = startingQuarter(year, chinaToday(), [], DEFAULT_SETTINGS.firstQuarter);
      const period = { year, quarter, asOf: null };
      await createLedger({
        token: crypto.randomUUID(),
        plan,
        resolved,
        period,
        now: chinaNow(),
        searchCode,
      });
      await onCreated();
      const { departments, totalQuota } = resolved;
      tell({ tone: "done", sentence: say.created(departments.length, totalQuota) });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
      setBusy(false);
    }
  };

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
      <PlanProblems
        problems={resolved.problems}
        onDecide={(rowKey, decision) => setDecisions(new Map(decisions).set(rowKey, decision))}
      />
      {worded > 0 && (
        <Button
          size="small"
          onClick={() => setDecisions(confirmWorded(resolved.problems, decisions))}
        >
          {planTexts.confirmAll(worded)}
        </Button>
      )}
      {decisions.size > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setDecisions(UNDECIDED)}>
          {say.reset}
        </Button>
      )}
      <Button
        appearance="primary"
        disabled={
          year === null || resolved.problems.length > 0 || resolved.departments.length === 0
        }
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
    <main className={styles.page}>
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
    </main>
  );
}
