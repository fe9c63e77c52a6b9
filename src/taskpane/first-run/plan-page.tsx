// Owns finding a plan on the screen: the one that was found, or what could be one, and the ways to another (P0, P1,
// P5). What is made of it is the caller's.

import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { withYearOf } from "../../domain/plan/choices";
import { stacked } from "../../domain/plan/document-plan";
import { takenForPlan } from "../../domain/plan/find-plan";
import { rivalsOf, type Rivals } from "../../domain/plan/rivals";
import type { PlanSearch, Understanding } from "../../domain/plan/understanding";
import { placePlan } from "../../workbook/actions/reports/place-plan";
import { readSelectedPlan } from "../../workbook/reading/plan";
import { firstRunTexts } from "./texts";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { FoundPlan, type PlanUse } from "./found-plan";
import { PlanFile } from "./plan-file";
import { Choice } from "../shared/fields/choice";
import { planTexts } from "./plan-texts";
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
const NO_RIVALS: Rivals = { sentences: [], parts: [] };

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

interface SheetChoiceProps {
  readonly readings: readonly Understanding[];
  readonly plan: Understanding;
  readonly onChoose: (plan: Understanding) => void;
}

/** Where several sheets could be the plan, one of them. */
function SheetChoice({ readings, plan, onChoose }: SheetChoiceProps): ReactNode {
  const chosen = readings.findIndex(({ sheetName }) => sheetName === plan.sheetName);
  if (readings.length < 2 || chosen === -1) return null;
  return (
    <Choice
      label={planTexts.sheet}
      options={readings.map((each) =>
        planTexts.take(each.sheetName, each.areas[each.area]?.label ?? ""),
      )}
      chosen={chosen}
      onChoose={(index) => onChoose(readings[index] ?? plan)}
    />
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

interface PlanPageProps {
  readonly title: string;
  readonly search: PlanSearch;
  readonly tell: (status: Status) => void;
  readonly onSearch: (search: PlanSearch) => void;
  /** Looks at the workbook anew: for its ledger once made, for a plan corrected in its cells. */
  readonly onReload: () => Promise<void>;
  readonly children: PlanUse;
}

/** Further ways to search: in the cells that are selected, in sheets put together on a new one. */
function useSearches({ tell, onSearch }: Pick<PlanPageProps, "tell" | "onSearch">) {
  const searchBy = async (find: () => Promise<PlanSearch>) => {
    try {
      onSearch(await find());
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  const pick = () => searchBy(readSelectedPlan);
  const join = (parts: Rivals["parts"]) =>
    searchBy(async () => {
      const placed = await placePlan(stacked(parts));
      tell({ tone: "done", sentence: planTexts.joined(placed.name, parts.length) });
      return takenForPlan([placed]);
    });
  return { pick, join };
}

export function PlanPage(props: PlanPageProps): ReactNode {
  const { title, search, tell, onSearch, onReload, children } = props;
  const styles = useStyles();
  const [plan, setPlan] = useReading(search);
  const readings = search.found ? [search.plan, ...search.others] : search.possible;
  const rivals = plan === null ? NO_RIVALS : rivalsOf(plan, readings);
  const { pick, join } = useSearches({ tell, onSearch });
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {!search.found && plan === null && (
        <MaybePlans sentence={search.sentence} plans={search.possible} onTake={setPlan} />
      )}
      {plan !== null && (
        <SheetChoice
          readings={readings}
          plan={plan}
          onChoose={(next) => setPlan(withYearOf(next, plan))}
        />
      )}
      {plan !== null && (
        <FoundPlan plan={plan} rivals={rivals.sentences} onChange={setPlan} tell={tell}>
          {children}
        </FoundPlan>
      )}
      {rivals.parts.length > 0 && (
        <Button size="small" onClick={() => void join(rivals.parts)}>
          {planTexts.join}
        </Button>
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
        onRead={(read) => setPlan(withYearOf(read, plan))}
      />
      <PlanFile tell={tell} onSearch={onSearch} />
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
