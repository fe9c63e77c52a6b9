// Owns what is always on top: the period, how far the bureau is, commissions that press.

import {
  Button,
  Field,
  ProgressBar,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isPlanned } from "../../domain/evaluation/summary";
import { formatIso } from "../../domain/calendar/civil-date";
import { type Quarter, quarterName, QUARTERS } from "../../domain/calendar/quarter";
import { setPeriod } from "../../workbook/reading/shown-period";
import { usePane } from "../pane/context";
import { periodShown } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { percent } from "../../domain/text/written";
import { sharedTexts } from "../shared/texts";
import { headerTexts } from "./texts";
import { CommissionNotices } from "./commission-notices";
import { yearsOf } from "./years";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  period: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
  },
  // Long words of a year must not push the quarter away.
  choice: { minWidth: 0 },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    paddingBottom: tokens.spacingVerticalXS,
  },
  sealed: { color: tokens.colorStatusWarningForeground3 },
  // The pane's own title bar says it to the eye.
  unseen: {
    position: "absolute",
    margin: 0,
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  minor: { color: tokens.colorNeutralForeground2 },
});

function Completion(): ReactNode {
  const styles = useStyles();
  const { evaluation, tracker } = usePane();
  const { total, asOf } = evaluation;
  const name = headerTexts.completion[tracker.settings.basis];
  const share = total.completion === null ? sharedTexts.none : percent(total.completion);
  return (
    <div>
      <div className={styles.figures}>
        <Text size={200} weight="semibold">
          {name} {share}
        </Text>
        <Text size={200}>{headerTexts.met(total.met, total.assessed, total.departments)}</Text>
        <Text size={200} className={styles.minor}>
          {headerTexts.asOf(formatIso(asOf))}
        </Text>
      </div>
      <ProgressBar
        thickness="large"
        value={Math.min(1, total.completion ?? 0)}
        aria-label={name}
        aria-valuetext={share}
      />
    </div>
  );
}

/** E12, O6: what a year without a plan lacks, and the way to it. */
function WithoutPlan(): ReactNode {
  const { openNewYear } = usePane();
  return (
    <div>
      <Text size={200}>{headerTexts.noPlan}</Text>{" "}
      <Button size="small" onClick={openNewYear}>
        {headerTexts.newYear}
      </Button>
    </div>
  );
}

/** E7: the quarter shown is closed; what changes now is listed under 更正. */
function Sealed(): ReactNode {
  const styles = useStyles();
  const { tracker, seals } = usePane();
  const { year, quarter } = tracker.period;
  const seal = seals.find((each) => each.year === year && each.quarter === quarter);
  if (seal === undefined) return null;
  return (
    <Text size={200} className={styles.sealed}>
      {headerTexts.sealed(seal.sealedAt)}
    </Text>
  );
}

export function Header(): ReactNode {
  const styles = useStyles();
  const { tracker, evaluation, today, say, apply } = usePane();
  const { year, quarter } = tracker.period;
  const change = async (next: { year?: number; quarter?: Quarter }) => {
    // 截止日期 belongs to the quarter before; a new one starts with its own last day.
    const period = { year, quarter, ...next, asOf: null };
    try {
      await setPeriod(period);
      apply(periodShown(period));
    } catch (error) {
      say({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  return (
    <header className={styles.header}>
      <h1 className={styles.unseen}>{headerTexts.title}</h1>
      <div className={styles.period}>
        <Field label={headerTexts.year} size="small" orientation="horizontal">
          <Select
            size="small"
            className={styles.choice}
            value={String(year)}
            onChange={(_, data) => void change({ year: Number(data.value) })}
          >
            {yearsOf(tracker, today).map((each) => (
              <option key={each} value={each}>
                {isPlanned(tracker.settings, each) ? each : headerTexts.yearWithoutPlan(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={headerTexts.quarter} size="small" orientation="horizontal">
          <Select
            size="small"
            className={styles.choice}
            value={String(quarter)}
            onChange={(_, data) => {
              const chosen = QUARTERS.find((each) => String(each) === data.value);
              if (chosen !== undefined) void change({ quarter: chosen });
            }}
          >
            {QUARTERS.map((each) => (
              <option key={each} value={each}>
                {quarterName(each)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {evaluation.planned ? <Completion /> : <WithoutPlan />}
      <Sealed />
      <CommissionNotices />
    </header>
  );
}
