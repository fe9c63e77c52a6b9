// Owns telling what corrections have taught, and taking it back with one click (I4).

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import { usePane } from "../../pane/context";
import { useAction } from "../../shared/use-action";
import { intakeTexts as say } from "../texts";
import type { Lessons } from "../use-lessons";
import { takeBack } from "./teach";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    overflowWrap: "anywhere",
  },
});

export function LearnedList({ learned, onForgotten }: Lessons): ReactNode {
  const pane = usePane();
  const styles = useStyles();
  const { busy, run } = useAction();
  const forget = async (lesson: Lesson): Promise<void> => {
    await takeBack(lesson, pane);
    onForgotten(lesson);
  };
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
