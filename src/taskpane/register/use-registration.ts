// Owns saving a draft and taking it back: what is kept on failure, what is cleared on success (S3, S6).

import { useCallback, useRef } from "react";
import type { Submission } from "../../domain/records/submission";
import { register } from "../../workbook/actions/rows/register";
import { chinaNow } from "../china-time";
import { useCommissionStates } from "../commission/use-commission-states";
import { registerTexts } from "./texts";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import type { ReadyDraft } from "./draft";

const say = registerTexts;

/** Saves; true once the submission is in the ledger. A second call while one is under way does nothing. */
export function useRegistration(): (ready: ReadyDraft) => Promise<boolean> {
  const { apply, say: tell, tracker } = usePane();
  const refresh = useCommissionStates();
  const busy = useRef(false);

  return useCallback(
    async ({ submission, token }: ReadyDraft) => {
      if (busy.current) return false;
      busy.current = true;
      tell({ tone: "info", sentence: say.saving });
      try {
        const { id } = await register(submission, { token, now: chinaNow() });
        const saved: Submission = { ...submission, id };
        apply((now) => ({
          ...now,
          submissions: [...now.submissions.filter((other) => other.id !== id), saved],
        }));
        const { department, category, wordCount } = saved;
        const sentence = say.saved(id, department, category, wordCount);
        tell({ tone: "done", sentence });
        // 状态 in 约稿 follows; should that fail, the submission is saved all the same.
        if (saved.commissionId !== "") void refresh([...tracker.submissions, saved]);
        return true;
      } catch (error) {
        tell({ tone: "failed", sentence: `${say.notSaved(sentenceOf(error))}${say.kept}` });
        return false;
      } finally {
        busy.current = false;
      }
    },
    [apply, tell, refresh, tracker],
  );
}
