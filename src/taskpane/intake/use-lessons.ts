// Owns what corrections have taught since the pane was opened (I4); how it is told, taken back and written is
// loaded with the first.

import { useCallback, useState } from "react";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import { usePane } from "../pane/context";
import { paneTexts } from "../pane/texts";

export interface Lessons {
  readonly learned: readonly Lesson[];
  /** After a save; a failure is said and costs nothing else. */
  learn(lessons: readonly Lesson[]): Promise<void>;
  /** It was taken back. */
  onForgotten(lesson: Lesson): void;
}

export function useLessons(): Lessons {
  const pane = usePane();
  const [learned, setLearned] = useState<readonly Lesson[]>([]);
  const { say: tell } = pane;
  const learn = useCallback(
    async (lessons: readonly Lesson[]) => {
      if (lessons.length === 0) return;
      const teaching = await import("./lessons/teach").catch(() => null);
      if (teaching === null) tell({ tone: "info", sentence: paneTexts.partNotLoaded });
      const added = (await teaching?.teach(lessons, pane)) ?? [];
      setLearned((now) => [...now, ...added]);
    },
    [pane, tell],
  );
  const onForgotten = useCallback((lesson: Lesson) => {
    setLearned((now) => now.filter((each) => each !== lesson));
  }, []);
  return { learned, learn, onForgotten };
}
