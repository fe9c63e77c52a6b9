// Owns saving a draft and taking it back: what is kept on failure, what is cleared on success (S3, S6).

import { useCallback, useRef } from "react";
import type { Submission } from "../../domain/records/submission";
import { chinaNow } from "../china-time";
import { registerTexts } from "./texts";
import { usePane } from "../pane/context";
import { registered } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { writing } from "../pane/writing";
import { sealOf } from "../shared/seal-of";
import type { ReadyDraft } from "./draft";
import { savedSentence } from "./saved-sentence";

const say = registerTexts;

/** Saves; true once the submission is in the ledger. A second call while one is under way does nothing. */
export function useRegistration(): (ready: ReadyDraft) => Promise<boolean> {
  const { apply, say: tell, tracker, seals } = usePane();
  const busy = useRef(false);

  return useCallback(
    async ({ submission, token, paragraphs }: ReadyDraft) => {
      if (busy.current) return false;
      busy.current = true;
      tell({ tone: "info", sentence: say.saving });
      try {
        const { register } = await writing();
        const { id } = await register(submission, { token, now: chinaNow(), paragraphs });
        const saved: Submission = { ...submission, id };
        apply(registered([saved]));
        const { period, settings } = tracker;
        const isSealed = sealOf(saved.receivedOn, seals) !== undefined;
        const sentence = savedSentence(saved, { period, settings, isSealed });
        tell({ tone: "done", sentence });
        return true;
      } catch (error) {
        tell({ tone: "failed", sentence: `${say.notSaved(sentenceOf(error))}${say.kept}` });
        return false;
      } finally {
        busy.current = false;
      }
    },
    [apply, tell, tracker, seals],
  );
}
