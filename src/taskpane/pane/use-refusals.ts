// Owns how long a refusal stands in the status line: it is about what was done in a tab, and goes when the clerk goes on
// to another. One that has only just come stays, or a save that failed at that moment would be taken for done.

import { useCallback, useRef, type Dispatch, type SetStateAction } from "react";
import type { Status } from "./context";

/** As long as it takes to look up and see that something was said. */
const SEEN_MS = 3000;

/** @param say shows what the views say, failures as they are given */
export function useRefusals(
  say: (status: Status) => void,
  show: Dispatch<SetStateAction<Status | null>>,
) {
  const refused = useRef<{ readonly status: Status; readonly at: number } | null>(null);
  const tell = useCallback(
    (status: Status) => {
      refused.current = status.tone === "failed" ? { status, at: performance.now() } : null;
      say(status);
    },
    [say],
  );
  /** The clerk has gone on to another tab. */
  const leaveTab = useCallback(() => {
    const last = refused.current;
    if (last === null || performance.now() - last.at < SEEN_MS) return;
    refused.current = null;
    show((now) => (now === last.status ? null : now));
  }, [show]);
  return { tell, leaveTab };
}
