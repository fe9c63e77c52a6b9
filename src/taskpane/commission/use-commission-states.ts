// Owns keeping the column 状态 of 约稿 in step with what has come in (A4).

import { useCallback } from "react";
import type { Submission } from "../../domain/records/submission";
import { refreshCommissionStates } from "../../workbook/actions/rows/commissions";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";

/** Only after an action of this clerk: what others change is read, never written on. */
export function useCommissionStates(): (submissions: readonly Submission[]) => Promise<void> {
  const { tracker, today, say: tell } = usePane();
  return useCallback(
    async (submissions) => {
      try {
        await refreshCommissionStates({ ...tracker, submissions }, today);
      } catch (error) {
        tell({ tone: "failed", sentence: sentenceOf(error) });
      }
    },
    [tracker, today, tell],
  );
}
