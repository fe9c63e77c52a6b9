// Owns what a mail that has filled the form goes on saying beside its fields (I1), and of any body in the
// form whether it is copied (I6).

import { useEffect, useMemo, useState } from "react";
import type { MailDraft } from "../../intake/mail-draft";
import { usePane } from "../pane/context";
import type { Draft } from "../register/draft";
import type { Findings } from "../register/findings";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import { lessonOf } from "./draft/lessons";
import { draftOf, joinedFindings, mailFindings, offeredDay } from "./draft/mail-draft-values";

interface Filled {
  readonly mail: MailDraft;
  readonly draft: Draft;
}

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
  /** What the form holds from now on. */
  fill(mail: MailDraft): Draft;
}

export function useFilledForm(draft: Draft): FilledForm {
  const [filled, setFilled] = useState<Filled | null>(null);
  const copies = useCopies(draft);
  const { today } = usePane();
  const isHere = filled !== null && filled.draft.token === draft.token;
  return useMemo(() => {
    const own = isHere ? mailFindings(filled.mail, filled.draft, draft) : {};
    return {
      findings: joinedFindings(own, copies),
      offered: isHere ? offeredDay(filled.mail, draft) : "",
      lessons(saved) {
        const isFilled = filled !== null && filled.draft.token === saved.token;
        const lesson = isFilled ? lessonOf(filled.mail, saved) : null;
        return lesson === null ? [] : [lesson];
      },
      fill(mail) {
        const next = draftOf(mail, crypto.randomUUID(), today);
        setFilled({ mail, draft: next });
        return next;
      },
    };
  }, [isHere, filled, draft, copies, today]);
}
