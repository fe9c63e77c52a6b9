// Owns 插入公式: the figure of a department that the clerk looks at, put into the selected cell.

import { Button, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { QUARTERLY_COLUMNS } from "../../tables/blocks/quarterly";
import { insertFigure } from "../../workbook/actions/showing/insert-formula";
import { usePane } from "../pane/context";
import { useAction } from "../shared/use-action";
import { progressTexts } from "./texts";

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, flexGrow: 1 },
  button: { minWidth: "auto", flexShrink: 0 },
});

const say = progressTexts.figure;

/** 序, 部门 and 类别 are no figures. */
const FIGURES = QUARTERLY_COLUMNS.filter(({ field }) => !["order", "name", "kind"].includes(field));

export function InsertFigure({ department }: { department: string }): ReactNode {
  const styles = useStyles();
  const { say: tell } = usePane();
  const { run } = useAction();
  const [header, setHeader] = useState("累计完成率");
  const about = useId();
  const insert = () =>
    run(async () => {
      const column = FIGURES.find((each) => each.header === header);
      if (column === undefined) return;
      const address = await insertFigure(department, column.field);
      tell({ tone: "done", sentence: say.inserted(department, header, address) });
    });
  return (
    <>
      <Text id={about} block size={200} className={styles.about}>
        {say.about}
      </Text>
      <div className={styles.line}>
        <Select
          size="small"
          className={styles.choice}
          aria-label={say.column(department)}
          value={header}
          onChange={(_, data) => setHeader(data.value)}
        >
          {FIGURES.map((each) => (
            <option key={each.field}>{each.header}</option>
          ))}
        </Select>
        <Button
          size="small"
          className={styles.button}
          aria-describedby={about}
          onClick={() => void insert()}
        >
          {say.insert}
        </Button>
      </div>
    </>
  );
}
