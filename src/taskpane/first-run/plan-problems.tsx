// Owns the clerk's decisions on rows of the plan that cannot be taken as they are (P2).

import { Button, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { readFigure } from "../../domain/plan/cells/figure";
import type { PlanDecision, PlanProblem } from "../../domain/plan/plan";
import { firstRunTexts } from "./texts";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
  },
  item: {
    listStyleType: "none",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  value: { width: "96px" },
  name: { flexGrow: 1, minWidth: "120px" },
});

const say = firstRunTexts;

interface ProblemProps {
  readonly problem: PlanProblem;
  readonly onDecide: (decision: PlanDecision) => void;
}

/** What the typed correction means for this problem; null while it is none. */
function correction(problem: PlanProblem, typed: string): PlanDecision | null {
  if (problem.kind === "missingName" || problem.kind === "duplicate") {
    return typed.trim() === "" ? null : { action: "fix", name: typed.trim() };
  }
  const figure = readFigure(typed);
  return figure.kind === "figure" ? { action: "fix", quota: figure.value } : null;
}

function Problem({ problem, onDecide }: ProblemProps): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const decision = correction(problem, typed);
  const aboutName = problem.kind === "missingName" || problem.kind === "duplicate";
  return (
    <li className={styles.item}>
      <Text size={200}>{problem.sentence}</Text>
      <Form
        className={styles.choices}
        onSend={() => {
          if (decision !== null) onDecide(decision);
        }}
      >
        <Input
          size="small"
          className={aboutName ? styles.name : styles.value}
          aria-label={say.fixFor(problem.address)}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
        <Button size="small" type="submit" disabled={decision === null}>
          {say.fix}
        </Button>
        <Button size="small" onClick={() => onDecide({ action: "skip" })}>
          {say.skip}
        </Button>
        {(problem.kind === "duplicate" || problem.kind === "missingFigure") && (
          <Button size="small" onClick={() => onDecide({ action: "override" })}>
            {problem.kind === "duplicate" ? say.override : say.asZero}
          </Button>
        )}
      </Form>
    </li>
  );
}

interface PlanProblemsProps {
  readonly problems: readonly PlanProblem[];
  readonly onDecide: (rowKey: string, decision: PlanDecision) => void;
}

export function PlanProblems({ problems, onDecide }: PlanProblemsProps): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <section aria-label={say.undecided(problems.length)}>
      <Text weight="semibold">{say.undecided(problems.length)}</Text>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <Problem
            key={problem.rowKey + problem.kind}
            problem={problem}
            onDecide={(decision) => onDecide(problem.rowKey, decision)}
          />
        ))}
      </ul>
    </section>
  );
}
