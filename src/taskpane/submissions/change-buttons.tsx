// Owns the buttons for what can be done with submissions (S6), each named with whom it is about.

import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { possibleChanges, type ChangeKind } from "./changes";
import { submissionTexts } from "./texts";

const useStyles = makeStyles({ action: { minWidth: "auto" } });

const say = submissionTexts;
/** The others are for now and then. */
const PROMINENT: readonly ChangeKind[] = ["approve", "accept", "restore"];

interface ChangeButtonsProps {
  readonly submissions: readonly Submission[];
  readonly onAsk: (kind: ChangeKind) => void;
}

export function ChangeButtons({ submissions, onAsk }: ChangeButtonsProps): ReactNode {
  const styles = useStyles();
  const subject = say.subject(submissions.map(({ id }) => id));
  return possibleChanges(submissions).map((kind) => (
    <Button
      key={kind}
      size="small"
      appearance={PROMINENT.includes(kind) ? "secondary" : "subtle"}
      className={styles.action}
      aria-label={say.actionFor(say.kinds[kind], subject)}
      onClick={() => onAsk(kind)}
    >
      {say.kinds[kind]}
    </Button>
  ));
}
