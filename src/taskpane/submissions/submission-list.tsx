// Owns the list of what is registered, under the form: what is in it is loaded when it is first opened (S6).

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { waitsForApproval } from "../../domain/rules/lifecycle";
import { usePane } from "../pane/context";
import { Disclosure } from "../shared/disclosure";
import { lazily } from "../shared/lazily";
import type { ListedProps } from "./listed";
import { submissionTexts } from "./texts";

const Listed = lazily(async () => (await import("./listed")).Listed);

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: tokens.spacingVerticalS },
  summary: { padding: `${tokens.spacingVerticalS} 0` },
});

const say = submissionTexts;

export function SubmissionList(props: ListedProps): ReactNode {
  const styles = useStyles();
  const { submissions } = usePane().tracker;
  if (submissions.length === 0) return null;
  return (
    <Disclosure
      className={styles.box}
      summaryClass={styles.summary}
      summary={say.summary(submissions.length, submissions.filter(waitsForApproval).length)}
      isRemade
    >
      <Listed {...props} />
    </Disclosure>
  );
}
