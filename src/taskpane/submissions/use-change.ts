// Owns changing submissions that are in the ledger (S6), through 日志.

import { useCallback, useRef } from "react";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { changed } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { writing } from "../pane/writing";
import type { Changes } from "./changes";
import { submissionTexts } from "./texts";

const say = submissionTexts;

function doneSentence(changes: Changes, action: string): string {
  const subject = say.subject([...changes.keys()]);
  const [first, ...others] = changes.values();
  const status = others.length === 0 ? first?.status : undefined;
  if (status === undefined || status === action) return say.done(subject, action);
  return say.nowIs(subject, action, status);
}

/** Answers true once the change stands in the workbook; a failure is said in the status line. */
export function useChange() {
  const { apply, say: tell } = usePane();
  const isBusy = useRef(false);
  return useCallback(
    async (changes: Changes, action: string, reason: string) => {
      if (isBusy.current) return false;
      isBusy.current = true;
      try {
        const targets = [...changes].map(([id, fields]) => ({ id, changes: fields }));
        const { changeSubmissions } = await writing();
        await changeSubmissions(targets, { action, reason, now: chinaNow() });
        apply(changed(changes));
        tell({ tone: "done", sentence: doneSentence(changes, action) });
        return true;
      } catch (error) {
        tell({ tone: "failed", sentence: sentenceOf(error) });
        return false;
      } finally {
        isBusy.current = false;
      }
    },
    [apply, tell],
  );
}
