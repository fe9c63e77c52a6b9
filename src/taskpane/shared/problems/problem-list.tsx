// Owns what could not be read from the workbook, each with its address.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tracker } from "../../../workbook/reading/tracker";
import { Disclosure } from "../disclosure";
import { LeftOutList } from "./left-out-list";
import { RepeatedNumbers } from "./repeated-numbers";
import { sharedTexts } from "../texts";

const SHOWN = 20;

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
      <LeftOutList
        label={sharedTexts.unreadRows(problems.length)}
        problems={problems.slice(0, SHOWN)}
      />
      <RepeatedNumbers />
      {problems.length > SHOWN && sharedTexts.more(problems.length - SHOWN)}
    </Disclosure>
  );
}
