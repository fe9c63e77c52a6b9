// Owns starting a year from the plan on the screen (O6): what is carried over is shown first; a department that
// goes on under another name is named by the clerk.

import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { compareWithPlan, mayBePlanned, type Renames } from "../../domain/plan/new-year";
import type { ResolvedPlan } from "../../domain/plan/plan";
import type { Understanding } from "../../domain/plan/understanding";
import { startingQuarter } from "../../domain/rules/starting-quarter";
import { addPlanYear } from "../../workbook/actions/rows/new-year";
import { setPeriod } from "../../workbook/reading/shown-period";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { useAction } from "../shared/use-action";
import { useAttempt } from "../shared/use-attempt";
import { newYearTexts as say } from "./texts";
import { YearOverview } from "./year-overview";

interface YearStartProps {
  readonly plan: Understanding;
  readonly resolved: ResolvedPlan;
  readonly onStarted: () => void;
}

/** The year's plan is taken in, then the year is shown; once at a time. */
function useStart({ plan, resolved, onStarted }: YearStartProps, renames: Renames) {
  const { tracker, today, say: tell, reload } = usePane();
  const { busy, run } = useAction();
  const { tokenFor } = useAttempt();
  const show = async (year: number): Promise<string | null> => {
    const { submissions, settings } = tracker;
    const quarter = startingQuarter(year, today, submissions, settings.firstQuarter);
    try {
      await setPeriod({ year, quarter, asOf: null });
      return null;
    } catch (error) {
      return say.notShown(year, sentenceOf(error));
    }
  };
  const start = (year: number) =>
    run(async () => {
      const { searchCode } = await import("../../intake/departments/search-code");
      const token = tokenFor(JSON.stringify([year, resolved.departments, [...renames]]));
      await addPlanYear({ token, year, plan, resolved, renames, now: chinaNow(), searchCode });
      const trouble = await show(year);
      await reload();
      const { departments, totalQuota } = resolved;
      const sentence = say.done(year, departments.length, totalQuota);
      tell(trouble === null ? { tone: "done", sentence } : { tone: "info", sentence: trouble });
      onStarted();
    });
  return { busy, start };
}

export function YearStart(props: YearStartProps): ReactNode {
  const { plan, resolved } = props;
  const { tracker } = usePane();
  const [renames, setRenames] = useState<Renames>(new Map());
  const { busy, start } = useStart(props, renames);
  const { year } = plan;
  const { departments } = resolved;
  const compared = useMemo(
    () => compareWithPlan(tracker, departments, { year: year ?? 0, renames }),
    [tracker, departments, year, renames],
  );
  if (year === null) return <Text>{say.noYear}</Text>;
  const { planYears } = tracker.settings;
  if (!mayBePlanned(year, planYears)) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say.planned(planYears)}</MessageBarBody>
      </MessageBar>
    );
  }
  const obstacles = compared.obstacles.length + resolved.problems.length;
  return (
    <>
      <YearOverview newYear={compared} renames={renames} onRename={setRenames} />
      <Button
        appearance="primary"
        disabled={departments.length === 0 || obstacles > 0}
        disabledFocusable={busy}
        onClick={() => void start(year)}
      >
        {busy ? say.starting : say.start(year)}
      </Button>
    </>
  );
}
