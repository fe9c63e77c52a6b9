// Owns the first view: the plan that was found, what is to be decided, and 建立台账 (P1–P5).

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
import { resolvePlan } from "../../domain/plan/resolve";
import type { Plan, PlanDecision } from "../../domain/plan/plan";
import type { PlanSearch } from "../../domain/plan/understanding";
import { DEFAULT_SETTINGS } from "../../domain/settings";
import { searchCode } from "../../intake/search-code";
import { createLedger } from "../../workbook/actions/create-ledger";
import { readSelectedPlan } from "../../workbook/reading/plan";
import { chinaNow, chinaToday } from "../china-time";
import { texts } from "../texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { startingQuarter } from "../../domain/starting-quarter";
import { PlanProblems } from "./plan-problems";
import { planSummary } from "./plan-summary";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  year: { width: "120px" },
  again: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  minor: { color: tokens.colorNeutralForeground2 },
});

const say = texts.firstRun;

type Decisions = ReadonlyMap<string, PlanDecision>;
const UNDECIDED: Decisions = new Map();

/** The clerk's decisions by row; a plan that was read anew is decided anew. */
function useDecisions(plan: Plan): [Decisions, (decisions: Decisions) => void] {
  const [decided, setDecided] = useState({ plan, decisions: UNDECIDED });
  const decisions = decided.plan === plan ? decided.decisions : UNDECIDED;
  return [decisions, (next) => setDecided({ plan, decisions: next })];
}

interface FoundPlanProps {
  readonly plan: Plan;
  readonly otherSheets: readonly string[];
  readonly tell: (status: Status) => void;
  readonly onCreated: () => Promise<void>;
}

/** The plan's year: from its title, else as the clerk typed it; null = not known yet. */
function yearFrom(plan: Plan, typed: string): number | null {
  if (plan.year !== null) return plan.year;
  const digits = /^(\d{4})年?$/u.exec(typed.normalize("NFKC").trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

function Discrepancies({ sentences }: { sentences: readonly string[] }): ReactNode {
  return sentences.map((sentence) => (
    <MessageBar key={sentence} intent="warning" layout="multiline" icon={null}>
      <MessageBarBody>
        ⚠ {sentence}。{say.keptBoth}
      </MessageBarBody>
    </MessageBar>
  ));
}

interface YearFieldProps {
  readonly typed: string;
  readonly missing: boolean;
  readonly onType: (typed: string) => void;
}

function YearField({ typed, missing, onType }: YearFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      label={say.year}
      validationState={missing ? "error" : "none"}
      validationMessage={missing ? say.yearMissing : undefined}
    >
      <Input
        className={styles.year}
        inputMode="numeric"
        value={typed}
        onChange={(_, data) => onType(data.value)}
      />
    </Field>
  );
}

function FoundPlan({ plan, otherSheets, tell, onCreated }: FoundPlanProps): ReactNode {
  const styles = useStyles();
  const [decisions, setDecisions] = useDecisions(plan);
  const [typedYear, setTypedYear] = useState("");
  const [busy, setBusy] = useState(false);
  const resolved = useMemo(() => resolvePlan(plan, decisions), [plan, decisions]);
  const summary = planSummary(plan, resolved);
  const year = yearFrom(plan, typedYear);

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
      <Text>{summary.found}</Text>
      <Discrepancies sentences={summary.discrepancies} />
      {otherSheets.length > 0 && <Text size={200}>{say.otherSheets(otherSheets.join("、"))}</Text>}
      {plan.year === null && (
        <YearField typed={typedYear} missing={year === null} onType={setTypedYear} />
      )}
      <PlanProblems
        problems={resolved.problems}
        onDecide={(rowKey, decision) => setDecisions(new Map(decisions).set(rowKey, decision))}
      />
      {decisions.size > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setDecisions(UNDECIDED)}>
          {say.reset}
        </Button>
      )}
      <Button
        appearance="primary"
        disabled={year === null || resolved.problems.length > 0}
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

interface FirstRunProps {
  readonly search: PlanSearch;
  readonly tell: (status: Status) => void;
  readonly onSearch: (search: PlanSearch) => void;
  /** Looks at the workbook anew: for its ledger once made, for a plan corrected in its cells. */
  readonly onReload: () => Promise<void>;
}

export function FirstRun({ search, tell, onSearch, onReload }: FirstRunProps): ReactNode {
  const styles = useStyles();
  const pick = async () => {
    try {
      onSearch(await readSelectedPlan());
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{say.title}</h1>
      {search.found ? (
        <FoundPlan
          key={search.plan.sheetName + search.plan.rows.length}
          plan={search.plan}
          otherSheets={search.others.map((other) => other.sheetName)}
          tell={tell}
          onCreated={onReload}
        />
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{search.sentence}</MessageBarBody>
        </MessageBar>
      )}
      <Text size={200} className={styles.minor}>
        {search.found ? say.pickHint : say.pasteHint}
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
