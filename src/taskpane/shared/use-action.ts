// Owns running one action at a time, and saying why it failed.

import { useCallback, useRef, useState } from "react";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";

export interface ActionRunner {
  readonly busy: boolean;
  /** Answers true once the action is done; false if it failed (which is said) or another one runs. */
  run(action: () => Promise<void>): Promise<boolean>;
}

export function useAction(): ActionRunner {
  const { say } = usePane();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (action: () => Promise<void>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      try {
        await action();
        return true;
      } catch (error) {
        say({ tone: "failed", sentence: sentenceOf(error) });
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [say],
  );
  return { busy, run };
}
