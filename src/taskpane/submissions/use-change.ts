// Owns changing a submission that is in the ledger (S6): through 日志, with 撤销.

import { useCallback } from "react";
import type { Submission } from "../../domain/submission";
import { changeSubmission, type SubmissionChanges } from "../../workbook/actions/submissions";
import { chinaNow } from "../china-time";
import { texts } from "../texts";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";

const say = texts.life;

/** What these fields held before. */
function formerly(before: Submission, changes: SubmissionChanges): SubmissionChanges {
  const fields = Object.keys(changes) as (keyof SubmissionChanges)[];
  return Object.fromEntries(fields.map((field) => [field, before[field]]));
}

/** Answers true once the change stands in the workbook; a failure is said in the status line. */
export function useChange() {
  const { apply, say: tell } = usePane();

  const write = useCallback(
    async (id: string, changes: SubmissionChanges, action: string, reason: string) => {
      const before = await changeSubmission(id, changes, { action, reason, now: chinaNow() });
      apply((now) => ({
        ...now,
        submissions: now.submissions.map((each) =>
          each.id === id ? { ...each, ...changes } : each,
        ),
      }));
      return before;
    },
    [apply],
  );

  return useCallback(
    async (id: string, changes: SubmissionChanges, action: string, reason = "") => {
      try {
        const before = await write(id, changes, action, reason);
        const undo = async () => {
          try {
            await write(id, formerly(before, changes), texts.register.undo, say.undoReason(action));
            tell({ tone: "done", sentence: say.undone(id, action) });
          } catch (error) {
            tell({ tone: "failed", sentence: sentenceOf(error), undo });
          }
        };
        tell({ tone: "done", sentence: say.done(id, action), undo });
        return true;
      } catch (error) {
        tell({ tone: "failed", sentence: sentenceOf(error) });
        return false;
      }
    },
    [tell, write],
  );
}
