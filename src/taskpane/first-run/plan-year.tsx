// Owns the plan's year (P1): as it was read and from where, typed where it is nowhere, the other one by a key.

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { chooseYear } from "../../domain/plan/choices";
import type { Understanding } from "../../domain/plan/understanding";
import { firstRunTexts } from "./texts";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  year: { width: "96px" },
});

/** "2022", "２０２２年"; null for anything else. */
function yearOf(typed: string): number | null {
  const digits = /^((?:19|20)\d{2})年?$/u.exec(typed.normalize("NFKC").trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** @param typed null = as it was read; what is a year has been taken already. */
function problemOf(typed: string | null, year: number | null): string | undefined {
  if (typed !== null) return firstRunTexts.badYear;
  return year === null ? firstRunTexts.yearMissing : undefined;
}

interface PlanYearProps {
  readonly plan: Understanding;
  readonly onChange: (plan: Understanding) => void;
}

export function PlanYear({ plan, onChange }: PlanYearProps): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const why = plan.years.find(({ year }) => year === plan.year)?.why;
  const problem = problemOf(typed, plan.year);
  const take = (year: number) => {
    setTyped(null);
    onChange(chooseYear(plan, year));
  };
  return (
    <Field
      label={firstRunTexts.year}
      size="small"
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
      hint={why === undefined ? undefined : say.why(why)}
    >
      <div className={styles.row}>
        <Input
          className={styles.year}
          size="small"
          inputMode="numeric"
          aria-label={firstRunTexts.year}
          value={typed ?? String(plan.year ?? "")}
          onChange={(_, { value }) => {
            const year = yearOf(value);
            if (year === null) setTyped(value);
            else take(year);
          }}
        />
        {plan.years
          .filter(({ year }) => year !== plan.year)
          .map(({ year }) => (
            <Button key={year} size="small" onClick={() => take(year)}>
              {say.otherYear(year)}
            </Button>
          ))}
      </div>
    </Field>
  );
}
