// Owns 自检 on the screen: also where the ledger cannot be read, which is when it is needed most.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checkWorkbook } from "../../../workbook/actions/showing/self-check";
import { evaluate } from "../../../domain/evaluation/evaluate";
import type { RowProblem } from "../../../tables/reading/read-table";
import { leftOutOf, problemsOf } from "../../../workbook/reading/left-out";
import { evaluationInput, readTracker, type Tracker } from "../../../workbook/reading/tracker";
import { copyText } from "../../shared/clipboard";
import { Disclosure } from "../../shared/disclosure";
import type { Status } from "../../pane/context";
import { sentenceOf } from "../../pane/sentence-of";
import { readEnvironment } from "./environment";
import { asText, environmentLines, rowsLine, workbookLines, type CheckLine } from "./findings";
import { selfCheckTexts as say } from "./texts";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalS,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    width: "100%",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { padding: `${tokens.spacingVerticalXS} 0` },
  bad: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  text: { width: "100%", minHeight: "120px" },
});

interface Result {
  readonly lines: readonly CheckLine[];
  readonly text: string;
}

/** Each part stands for itself: one that fails is a line, and the others are told all the same. */
async function check(): Promise<Result> {
  const environment = await readEnvironment();
  const workbook = await checkWorkbook().then(
    (found) => ({ lines: workbookLines(found), whole: isWhole(found) }),
    (error: unknown) => ({ lines: [failed(error)], whole: false }),
  );
  const rows = workbook.whole
    ? await readTracker().then(
        (tracker) => [rowsLine(allProblems(tracker))],
        (error: unknown) => [failed(error)],
      )
    : [];
  const lines = [...environmentLines(environment), ...workbook.lines, ...rows];
  return { lines, text: asText(lines, environment.browser) };
}

/** As the pane names them above its tabs. */
function allProblems(tracker: Tracker): RowProblem[] {
  return problemsOf(tracker, leftOutOf(tracker, evaluate(evaluationInput(tracker))));
}

function isWhole(found: Awaited<ReturnType<typeof checkWorkbook>>): boolean {
  return !found.absent && found.missingTables.length === 0 && found.missingColumns.length === 0;
}

function failed(error: unknown): CheckLine {
  return { tone: "bad", sentence: say.workbookFailed(sentenceOf(error)) };
}

function Lines({ lines }: { lines: readonly CheckLine[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={say.list}>
      {lines.map(({ tone, sentence }) => (
        <li key={sentence} className={styles.line}>
          <strong className={styles[tone]}>{say.tones[tone]}</strong> {sentence}
        </li>
      ))}
    </ul>
  );
}

export function SelfCheck({ tell }: { tell: (status: Status) => void }): ReactNode {
  const styles = useStyles();
  const [result, setResult] = useState<Result | null>(null);
  const [copyable, setCopyable] = useState(true);
  const run = async () => {
    tell({ tone: "info", sentence: say.running });
    try {
      const found = await check();
      setResult(found);
      const count = (wanted: CheckLine["tone"]) =>
        found.lines.filter(({ tone }) => tone === wanted).length;
      tell({ tone: "done", sentence: say.done(count("bad"), count("note")) });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  const copy = async (text: string) => {
    const copied = await copyText(text);
    setCopyable(copied);
    tell(
      copied
        ? { tone: "done", sentence: say.copied }
        : { tone: "failed", sentence: say.copyByHand },
    );
  };
  return (
    <Disclosure summary={say.title}>
      <div className={styles.section}>
        <Text size={200}>{say.about}</Text>
        <Button size="small" onClick={() => void run()}>
          {say.run}
        </Button>
        {result !== null && (
          <>
            <Lines lines={result.lines} />
            <Button size="small" onClick={() => void copy(result.text)}>
              {say.copy}
            </Button>
            {!copyable && (
              <textarea
                readOnly
                className={styles.text}
                aria-label={say.list}
                value={result.text}
              />
            )}
          </>
        )}
      </div>
    </Disclosure>
  );
}
