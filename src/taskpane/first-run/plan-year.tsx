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

interface PlanYearProps {
  readonly plan: Understanding;
  readonly onChange: (plan: Understanding) => void;
}

export function PlanYear({ plan, onChange }: PlanYearProps): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const why = plan.years.find(({ year }) => year === plan.year)?.why;
  const missing = typed === null ? plan.year === null : yearOf(typed) === null;
  const take = (year: number) => {
    setTyped(null);
    onChange(chooseYear(plan, year));
  };
  return (
    <Field
      label={firstRunTexts.year}
      size="small"
      validationState={missing ? "error" : "none"}
      validationMessage={missing ? firstRunTexts.yearMissing : undefined}
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
