// Owns telling whoever changes articles of a sealed quarter, before it is saved (E7).

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { quarterLabel } from "../../domain/calendar/quarter";
import type { Submission } from "../../domain/records/submission";
import { usePane } from "../pane/context";
import { sealOf } from "./seal-of";
import { sharedTexts } from "./texts";

const useStyles = makeStyles({
  notice: { color: tokens.colorStatusWarningForeground3 },
});

interface SealNoticeProps {
  readonly submissions: readonly Pick<Submission, "receivedOn">[];
}

export function SealNotice({ submissions }: SealNoticeProps): ReactNode {
  const styles = useStyles();
  const { seals } = usePane();
  const touched = seals.filter((seal) =>
    submissions.some(({ receivedOn }) => sealOf(receivedOn, seals) === seal),
  );
  return touched.map((seal) => (
    <Text key={seal.sheet} block size={200} className={styles.notice}>
      {sharedTexts.sealed(quarterLabel(seal), seal.sealedAt)}
    </Text>
  ));
}
