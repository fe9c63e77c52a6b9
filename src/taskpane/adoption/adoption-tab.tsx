// Owns the 采用 tab: an article, where it was adopted, and taking that back (A1–A3).

import { percent } from "../../domain/text/written";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { shortTitle } from "../../domain/text/title";
import { withdrawAdoption } from "../../workbook/actions/rows/adoptions";
import type { Tracker } from "../../workbook/reading/tracker";
import { chinaNow } from "../china-time";
import { ReasonForm } from "../shared/fields/reason-form";
import { sharedTexts } from "../shared/texts";
import { outletTexts } from "../outlets/texts";
import { adoptionTexts } from "./texts";
import { usePane } from "../pane/context";
import { notAdopted } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { AdoptionForm } from "./adoption-form";
import { Receipts } from "./receipts";
import { ArticleField } from "./article-field";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  minor: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: "auto", flexShrink: 0 },
});

type AdoptionRow = Tracker["adoptions"][number];
const SHOWN = 20;
const say = adoptionTexts;

function AdoptionItem({ adoption }: { adoption: AdoptionRow }): ReactNode {
  const styles = useStyles();
  const { tracker, apply, say: tell } = usePane();
  const [asking, setAsking] = useState(false);
  const { submissionId, outlet, kind, level, adoptedOn, commendable } = adoption;
  const title = tracker.submissions.find((each) => each.id === submissionId)?.title ?? "";
  const withdraw = async (reason: string) => {
    setAsking(false);
    try {
      await withdrawAdoption(adoption, { reason, now: chinaNow() });
      apply(notAdopted(adoption));
      tell({ tone: "done", sentence: say.withdrawn(submissionId, outlet) });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.text}>
          <Text block>
            {submissionId} {shortTitle(title)}
          </Text>
          <Text block size={200} className={styles.minor}>
            {formatIso(adoptedOn)} {outlet}（{outletTexts.follows(kind, level, commendable)}）
          </Text>
        </span>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={say.withdrawFor(submissionId, outlet)}
          onClick={() => setAsking(true)}
        >
          {say.withdraw}
        </Button>
      </div>
      {asking && (
        <ReasonForm
          label={say.withdrawFor(submissionId, outlet)}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => void withdraw(reason)}
        />
      )}
    </li>
  );
}

/** A3: the quarter's three figures. */
function Figures(): ReactNode {
  const { total } = usePane().evaluation;
  const rate = total.adoptionRateInQuarter;
  const share = rate === null ? sharedTexts.none : percent(rate);
  return (
    <Text size={200}>{say.figures(total.adoptedInQuarter, total.adoptionsInQuarter, share)}</Text>
  );
}

interface Choice {
  readonly ids: readonly string[];
  /** Recorded once, they stay for another outlet, until others are searched for. */
  readonly isRecorded: boolean;
}
const NOTHING_CHOSEN: Choice = { ids: [], isRecorded: false };

export function AdoptionTab(): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const [{ ids, isRecorded }, setChoice] = useState(NOTHING_CHOSEN);
  // As they stand now: one may have been changed since in another tab.
  const articles = ids.flatMap((id) => tracker.submissions.find((each) => each.id === id) ?? []);
  const listed = tracker.adoptions
    .filter(({ submissionId }) => ids.length === 0 || ids.includes(submissionId))
    .reverse();
  return (
    <div className={styles.tab}>
      <Figures />
      <Receipts />
      <ArticleField
        chosen={articles}
        onChoose={(chosen) => setChoice({ ids: chosen.map(({ id }) => id), isRecorded: false })}
        onSearch={() => isRecorded && setChoice(NOTHING_CHOSEN)}
      />
      {articles.length > 0 && (
        <AdoptionForm articles={articles} onRecorded={() => setChoice({ ids, isRecorded: true })} />
      )}
      <ul className={styles.list} aria-label={say.list}>
        {listed.slice(0, SHOWN).map((adoption) => (
          <AdoptionItem key={adoption.submissionId + adoption.outlet} adoption={adoption} />
        ))}
      </ul>
      {listed.length === 0 && <Text size={200}>{say.none}</Text>}
    </div>
  );
}
