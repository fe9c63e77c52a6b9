// Owns a plan on the screen: how it was understood, and what is to be decided (P0–P3).

import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { confirmWorded, resolvePlan } from "../../domain/plan/resolve";
import type { PlanDecision, PlanProblem, ResolvedPlan } from "../../domain/plan/plan";
import type { Understanding } from "../../domain/plan/understanding";
import { showCells } from "../../workbook/actions/showing/show-plan";
import { firstRunTexts } from "./texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { PlanColumns } from "./plan-columns";
import { PlanLines } from "./plan-lines";
import { PlanProblems } from "./plan-problems";
import { areaOf, planSummary } from "./plan-summary";
import { planTexts } from "./plan-texts";
import { PlanYear } from "./plan-year";

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

/** What is made of a plan: 建立台账, 新年度. Problems that are left stand in its way. */
export type PlanUse = (plan: Understanding, resolved: ResolvedPlan) => ReactNode;

interface FoundPlanProps {
  readonly plan: Understanding;
  /** Sentences about other sheets that could be meant. */
  readonly rivals: readonly string[];
  readonly onChange: (plan: Understanding) => void;
  readonly tell: (status: Status) => void;
  readonly children: PlanUse;
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

export function FoundPlan({ plan, rivals, onChange, tell, children }: FoundPlanProps): ReactNode {
  const [decisions, setDecisions] = useDecisions(plan);
  const resolved = useMemo(() => resolvePlan(plan, decisions), [plan, decisions]);
  const summary = planSummary(plan, resolved);
  const look = useLook(plan, tell);

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
      {children(plan, resolved)}
      <PlanLines plan={plan} onChange={onChange} onLook={look} />
    </>
  );
}
