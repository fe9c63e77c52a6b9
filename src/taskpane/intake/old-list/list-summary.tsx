// Owns what importing an older list would do, said beforehand (I5): rows as they were read, what is left out
// and why, what falls into a sealed quarter or another year.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatIso } from "../../../domain/calendar/civil-date";
import { shortTitle } from "../../../domain/text/title";
import type { SortedList } from "../../../intake/list/standing";
import type { Assumption, ListDraft } from "../../../intake/list/draft";
import { usePane } from "../../pane/context";
import { sealOf } from "../../shared/seal-of";
import type { ListChoice } from "./list-choice";
import { oldListTexts as say } from "./texts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

const EXAMPLES = 3;
const SHOWN_PROBLEMS = 10;
const SHOWN_ROWS = 3;

function example({ sheet }: ListChoice, draft: ListDraft): string {
  const { row, receivedOn, department, coDepartments, category, wordCount, author, title } = draft;
  const words = [
    formatIso(receivedOn),
    [department, ...coDepartments].join("、"),
    category,
    say.words(wordCount),
    author,
  ].filter((each) => each !== "");
  return say.example(sheet.firstRow + row + 1, words, shortTitle(title));
}

/** What was taken for granted, and for which rows: the clerk looks at some of them. */
function assumptions(choice: ListChoice, drafts: readonly ListDraft[]): readonly string[] {
  const sentences: Readonly<Record<Assumption, (count: number, rows: string) => string>> = {
    department: say.filledDown,
    year: (count, rows) => say.yearAssumed(count, rows, choice.year),
    length: say.byLength,
    category: (count, rows) => say.byChoice(count, rows, choice.category ?? ""),
  };
  return Object.entries(sentences).flatMap(([assumption, sentence]) => {
    const having = drafts.filter(({ assumed }) => assumed.includes(assumption as Assumption));
    const rows = having.slice(0, SHOWN_ROWS).map(({ row }) => choice.sheet.firstRow + row + 1);
    return having.length === 0 ? [] : [sentence(having.length, say.rows(rows, having.length))];
  });
}

interface ListSummaryProps {
  readonly choice: ListChoice;
  readonly list: SortedList;
}

export function ListSummary({ choice, list }: ListSummaryProps): ReactNode {
  const styles = useStyles();
  const { tracker, seals } = usePane();
  const { drafts, problems, known } = list;
  const { year } = tracker.period;
  const sealed = drafts.filter(({ receivedOn }) => sealOf(receivedOn, seals) !== undefined).length;
  const ofOthers = drafts.filter(({ receivedOn }) => receivedOn.year !== year).length;
  const leftOut = new Set(problems.filter((each) => each.leftOut).map(({ row }) => row)).size;
  return (
    <>
      <Text role="status">{say.summary(drafts.length, known.length, leftOut)}</Text>
      {ofOthers > 0 && <Text>⚠ {say.ofOtherYears(year, ofOthers)}</Text>}
      {sealed > 0 && <Text>⚠ {say.sealed(sealed)}</Text>}
      {assumptions(choice, drafts).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {drafts.length > 0 && (
        <ul className={styles.list} aria-label={say.examples}>
          {drafts.slice(0, EXAMPLES).map((draft) => (
            <li key={draft.row}>{example(choice, draft)}</li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className={styles.list} aria-label={say.problems}>
          {problems.slice(0, SHOWN_PROBLEMS).map(({ cell, reason }) => (
            <li key={cell + reason}>{say.problem(cell, reason)}</li>
          ))}
        </ul>
      )}
      {problems.length > SHOWN_PROBLEMS && (
        <Text size={200}>{say.moreProblems(problems.length - SHOWN_PROBLEMS)}</Text>
      )}
    </>
  );
}
