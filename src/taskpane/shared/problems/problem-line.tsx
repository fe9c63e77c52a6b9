// Owns how a line above the tabs looks that says what is wrong in the workbook, and opens.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ProblemLineProps {
  readonly summary: string;
  readonly children: ReactNode;
}

export function ProblemLine({ summary, children }: ProblemLineProps): ReactNode {
  const styles = useStyles();
  return (
    <Disclosure className={styles.line} summary={`⚠ ${summary}`}>
      {children}
    </Disclosure>
  );
}
