// Owns the list of what is left out of figures, each with a click to its cell (E11).

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RowProblem } from "../../../tables/reading/read-table";
import { usePane } from "../../pane/context";
import { sentenceOf } from "../../pane/sentence-of";
import { writing } from "../../pane/writing";
import { sharedTexts } from "../texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  show: { minWidth: "auto", paddingTop: 0, paddingBottom: 0 },
});

interface LeftOutListProps {
  readonly problems: readonly RowProblem[];
  readonly label: string;
}

export function LeftOutList({ problems, label }: LeftOutListProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const show = async ({ table, address }: RowProblem): Promise<void> => {
    try {
      const { showCell } = await writing();
      const { isSeen } = await showCell(table, address);
      if (!isSeen) say({ tone: "info", sentence: sharedTexts.hiddenCell(`${table}!${address}`) });
    } catch (error) {
      say({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  return (
    <ul className={styles.list} aria-label={label}>
      {problems.map((problem) => {
        const { table, address, sentence } = problem;
        return (
          <li key={table + address + sentence}>
            {sentence}
            {address !== "" && (
              <Button
                size="small"
                className={styles.show}
                aria-label={sharedTexts.showCell(`${table}!${address}`)}
                onClick={() => void show(problem)}
              >
                {sharedTexts.show}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
