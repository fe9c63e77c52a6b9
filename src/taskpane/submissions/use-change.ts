// Owns changing a submission that is in the ledger (S6), through 日志.

import { useCallback } from "react";
import { changeSubmission, type SubmissionChanges } from "../../workbook/actions/rows/submissions";
import { chinaNow } from "../china-time";
import { submissionTexts } from "./texts";
import { usePane } from "../pane/context";
import { changed } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";

const say = submissionTexts;

/** Answers true once the change stands in the workbook; a failure is said in the status line. */
export function useChange() {
  const { apply, say: tell } = usePane();
  return useCallback(
    async (id: string, changes: SubmissionChanges, action: string, reason = "") => {
      try {
        await changeSubmission(id, changes, { action, reason, now: chinaNow() });
        apply(changed(new Map([[id, changes]])));
        tell({ tone: "done", sentence: say.done(id, action) });
        return true;
      } catch (error) {
        tell({ tone: "failed", sentence: sentenceOf(error) });
        return false;
      }
    },
    [apply, tell],
  );
}
