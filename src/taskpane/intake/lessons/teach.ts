// Owns writing down what corrections teach, and taking it back (I4).

import { forgetAlias, learnAliases, type Lesson } from "../../../workbook/actions/rows/aliases";
import { chinaNow } from "../../china-time";
import type { usePane } from "../../pane/context";
import { aliasesChanged } from "../../pane/own-changes";
import { sentenceOf } from "../../pane/sentence-of";
import { intakeTexts as say } from "../texts";

type Pane = Pick<ReturnType<typeof usePane>, "apply" | "say">;

/** @returns those that are new; [] where it failed, which is said */
export async function teach(
  lessons: readonly Lesson[],
  { apply, say: tell }: Pane,
): Promise<readonly Lesson[]> {
  try {
    const added = await learnAliases(lessons, { now: chinaNow() });
    apply(aliasesChanged(added, true));
    return added;
  } catch (error) {
    tell({ tone: "info", sentence: say.notLearned(sentenceOf(error)) });
    return [];
  }
}

export async function takeBack(lesson: Lesson, { apply, say: tell }: Pane): Promise<void> {
  await forgetAlias(lesson, { now: chinaNow() });
  apply(aliasesChanged([lesson], false));
  tell({ tone: "info", sentence: say.forgotten(lesson.alias) });
}
