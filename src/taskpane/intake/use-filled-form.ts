// Owns what a mail that has filled the form goes on saying beside its fields (I1), and of any body in the
// form whether it is copied (I6).

import { useEffect, useMemo, useState } from "react";
import { usePane } from "../pane/context";
import type { Draft } from "../register/draft";
import type { Findings } from "../register/findings";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import { joinedFindings } from "../register/joined-findings";
import type { Filling } from "./draft/filling";

/** A body shorter than this has no paragraph that could be copied. */
const SHORTEST = 40;
/** Typing and pasting end before the ledger is asked. */
const PAUSE_MS = 400;

/** I6: beside 正文; the comparison and its reading are loaded when a body is first there. */
function useCopies({ body, resubmissionOf }: Draft): Findings {
  const { tracker } = usePane();
  const { submissions } = tracker;
  const [found, setFound] = useState<{ body: string; findings: Findings }>({
    body: "",
    findings: {},
  });
  useEffect(() => {
    if (body.length < SHORTEST) return undefined;
    let current = true;
    const compare = async (): Promise<void> => {
      const [{ copyFindings }, { readParagraphs }] = await Promise.all([
        import("./draft/copies"),
        import("../../workbook/reading/paragraphs"),
      ]);
      const findings = copyFindings(
        body,
        await readParagraphs(),
        submissions.filter(({ id }) => id !== resubmissionOf),
      );
      if (current) setFound({ body, findings });
    };
    // A remark alone depends on it: where the ledger cannot be read, saving says why.
    const timer = setTimeout(() => void compare().catch(() => undefined), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [body, resubmissionOf, submissions]);
  return found.body === body ? found.findings : {};
}

export interface FilledForm {
  readonly findings: Findings;
  /** Another day that the mail offers, "" = none. */
  readonly offered: string;
  /** What saving this draft teaches, [] = nothing. */
  lessons(saved: Draft): readonly Lesson[];
  /** The form holds the mail's values from now on. */
  fill(filling: Filling): void;
}

export function useFilledForm(draft: Draft): FilledForm {
  const [filling, setFilling] = useState<Filling | null>(null);
  const copies = useCopies(draft);
  return useMemo(() => {
    const own = filling?.draft.token === draft.token ? filling : null;
    return {
      findings: joinedFindings(own?.findings(draft) ?? {}, copies),
      offered: own?.offeredDay(draft) ?? "",
      lessons(saved) {
        const lesson = filling?.draft.token === saved.token ? filling.lesson(saved) : null;
        return lesson === null ? [] : [lesson];
      },
      fill: setFilling,
    };
  }, [filling, draft, copies]);
}
