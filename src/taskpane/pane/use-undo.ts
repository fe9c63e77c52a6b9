// Owns 撤销 in the status line: what this pane did last in the workbook can be taken back there, whichever
// view did it, also after a reload.

import { useCallback, useRef } from "react";
import { chinaNow } from "../china-time";
import { paneTexts } from "./texts";
import type { Status } from "./context";
import { sentenceOf } from "./sentence-of";
import { writing, writingIfLoaded, writingInTime } from "./writing";

const say = paneTexts.undo;

/**
 * Puts 撤销 beside the first sentence that tells of an action done.
 * @param remindOf shows a status where none is shown
 */
export function useUndo(
  show: (status: Status) => void,
  remindOf: (status: Status) => void,
  reload: () => Promise<void>,
) {
  /** The action beside which 撤销 was offered already. */
  const offered = useRef("");

  const takeBack = useCallback(
    async (token: string, action: string, subject: string): Promise<void> => {
      try {
        const { lastAction, undo } = await writing();
        await undo(token, { now: chinaNow() });
        // 撤销 is not itself taken back by the next sentence.
        offered.current = lastAction()?.token ?? "";
      } catch (error) {
        const again = () => takeBack(token, action, subject);
        show({ tone: "failed", sentence: say.notUndone(sentenceOf(error)), undo: again });
        return;
      }
      await reload();
      const sentence = action === "登记" ? say.unregistered(subject) : say.undone(action, subject);
      show({ tone: "done", sentence });
    },
    [show, reload],
  );

  const tell = useCallback(
    (status: Status) => {
      const last = status.tone === "done" ? writingIfLoaded()?.lastAction() : null;
      if (!last || last.token === offered.current) return show(status);
      const { token, action, subject } = last;
      offered.current = token;
      show({ ...status, undo: () => takeBack(token, action, subject) });
    },
    [show, takeBack],
  );

  /** What was done before the pane was loaded again can still be taken back. */
  const remind = useCallback(async () => {
    const last = (await writingInTime()).lastAction();
    if (last === null || last.token === offered.current) return;
    const { token, action, subject } = last;
    offered.current = token;
    const sentence = say.lastTime(action, subject);
    remindOf({ tone: "info", sentence, undo: () => takeBack(token, action, subject) });
  }, [remindOf, takeBack]);

  return { tell, remind };
}
