// Owns the line that says how much could not be read from the workbook.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tracker } from "../../../workbook/reading/tracker";
import { Disclosure } from "../disclosure";
import { lazily } from "../lazily";
import { sharedTexts } from "../texts";

const ProblemDetails = lazily(async () => (await import("./problem-details")).ProblemDetails);

const useStyles = makeStyles({
  problems: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function ProblemList({ problems }: Pick<Tracker, "problems">): ReactNode {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Disclosure
      className={styles.problems}
      summary={`⚠ ${sharedTexts.unreadRows(problems.length)}`}
    >
      <ProblemDetails problems={problems} />
    </Disclosure>
  );
}
