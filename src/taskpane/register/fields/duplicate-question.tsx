// Owns what the clerk decides about an earlier submission of the same title (S6, S7).

import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { DuplicateFinding } from "../../../domain/rules/duplicates";
import { chinaNow } from "../../china-time";
import { lazily } from "../../shared/lazily";
import { useAction } from "../../shared/use-action";
import { registerTexts } from "../texts";
import { usePane } from "../../pane/context";
import { changed } from "../../pane/own-changes";
import { writing } from "../../pane/writing";
import { duplicatesOf } from "../findings";
import { useForm } from "./form-context";

const SameTitle = lazily(async () => (await import("./same-title")).SameTitle);

const say = registerTexts;

interface QuestionProps {
  readonly finding: DuplicateFinding;
}

/** S6: the earlier one was returned; this may be its next version. */
function Resubmission({ finding }: QuestionProps): ReactNode {
  const { set } = useForm();
  return (
    <Checkbox
      label={say.asResubmission(finding.earlierId)}
      checked={false}
      onChange={() => set({ resubmissionOf: finding.earlierId })}
    />
  );
}

/** S7: another department sent the same: it becomes a joint submission of both. */
function Joint({ finding, onJoined }: QuestionProps & { onJoined: () => void }): ReactNode {
  const { tracker, apply, say: tell } = usePane();
  const { busy, run } = useAction();
  const { latest } = useForm();
  const join = async () => {
    const { department, title } = latest();
    const id = finding.earlierId;
    const earlier = tracker.submissions.find((submission) => submission.id === id);
    if (earlier === undefined) return;
    const coDepartments = [...new Set([...earlier.coDepartments, department])];
    const request = { action: say.jointAction, reason: title, now: chinaNow() };
    const { changeSubmission } = await writing();
    await changeSubmission(id, { coDepartments }, request);
    apply(changed(new Map([[id, { coDepartments }]])));
    tell({ tone: "done", sentence: say.joined(id, department) });
    onJoined();
  };
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => void run(join)}>
      {say.makeJoint(finding.earlierId)}
    </Button>
  );
}

export function DuplicateQuestion({ onJoined }: { onJoined: () => void }): ReactNode {
  const { tracker } = usePane();
  const { draft, set } = useForm();
  const { title, department, body, resubmissionOf } = draft;
  // The whole ledger is compared, so only when something that is compared has changed.
  const [gravest] = useMemo(
    () => duplicatesOf(draft, tracker.submissions),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- these are what is compared of the form's values
    [tracker.submissions, title, department, body, resubmissionOf],
  );
  if (resubmissionOf !== "") {
    return (
      <>
        <Checkbox
          label={say.asResubmission(resubmissionOf)}
          checked
          onChange={() => set({ resubmissionOf: "" })}
        />
        {gravest?.kind === "同题" && <SameTitle finding={gravest} />}
      </>
    );
  }
  if (gravest === undefined) return null;
  switch (gravest.kind) {
    case "同题":
      return <SameTitle finding={gravest} />;
    case "重报":
      return <Resubmission finding={gravest} />;
    case "他部门":
      return <Joint finding={gravest} onJoined={onJoined} />;
    case "同文":
    case "近似":
      return null;
  }
}
