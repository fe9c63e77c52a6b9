// Owns telling what corrections have taught, and taking it back with one click (I4).

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { forgetAlias, learnAliases, type Lesson } from "../../workbook/actions/rows/aliases";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { aliasesChanged } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { useAction } from "../shared/use-action";
import { intakeTexts } from "./texts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    overflowWrap: "anywhere",
  },
});

const say = intakeTexts;

export interface Lessons {
  readonly learned: readonly Lesson[];
  /** After a save; a failure is said and costs nothing else. */
  learn(lessons: readonly Lesson[]): Promise<void>;
  forget(lesson: Lesson): Promise<void>;
}

export function useLessons(): Lessons {
  const { apply, say: tell } = usePane();
  const [learned, setLearned] = useState<readonly Lesson[]>([]);
  const learn = useCallback(
    async (lessons: readonly Lesson[]) => {
      if (lessons.length === 0) return;
      try {
        const added = await learnAliases(lessons, { now: chinaNow() });
        apply(aliasesChanged(added, true));
        setLearned((now) => [...now, ...added]);
      } catch (error) {
        tell({ tone: "info", sentence: say.notLearned(sentenceOf(error)) });
      }
    },
    [apply, tell],
  );
  const forget = useCallback(
    async (lesson: Lesson) => {
      await forgetAlias(lesson, { now: chinaNow() });
      apply(aliasesChanged([lesson], false));
      setLearned((now) => now.filter((each) => each !== lesson));
      tell({ tone: "info", sentence: say.forgotten(lesson.alias) });
    },
    [apply, tell],
  );
  return { learned, learn, forget };
}

export function LearnedList({ learned, forget }: Lessons): ReactNode {
  const styles = useStyles();
  const { busy, run } = useAction();
  if (learned.length === 0) return null;
  return (
    <ul className={styles.list}>
      {learned.map((lesson) => (
        <li key={lesson.alias} className={styles.item}>
          {say.learned(lesson.alias, lesson.department)}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={say.forgetThis(lesson.alias)}
            onClick={() => void run(() => forget(lesson))}
          >
            {say.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}
