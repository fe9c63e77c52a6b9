// Owns pointing at two columns where no reading is right (P0): the sheet, its names, its figures.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SheetValues } from "../../domain/plan/plan";
import { columnsOf, understandSheet } from "../../domain/plan/understand";
import type { Understanding } from "../../domain/plan/understanding";
import { Choice } from "./plan-columns";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface PointAtProps {
  readonly sheets: readonly SheetValues[];
  /** The sheet that is offered first. */
  readonly first: string;
  readonly onRead: (plan: Understanding) => void;
}

export function PointAt({ sheets, first, onRead }: PointAtProps): ReactNode {
  const styles = useStyles();
  const filled = sheets.filter(({ values }) => values.length > 0);
  const [at, setAt] = useState(
    Math.max(
      0,
      filled.findIndex(({ name }) => name === first),
    ),
  );
  const [names, setNames] = useState(0);
  const [figures, setFigures] = useState(0);
  const [unreadable, setUnreadable] = useState(false);
  const sheet = filled[at];
  if (sheet === undefined) return null;
  const columns = columnsOf(sheet);
  const options = [say.choose, ...columns.map(({ place, heading }) => say.column(place, heading))];

  const read = (nameAt: number, figureAt: number) => {
    setNames(nameAt);
    setFigures(figureAt);
    const [name] = columns[nameAt - 1]?.columns ?? [];
    const figure = columns[figureAt - 1]?.columns;
    if (name === undefined || figure === undefined) return;
    const plan = understandSheet(sheet, { pointed: { names: name, figures: figure } });
    setUnreadable(plan === null);
    if (plan !== null) onRead(plan);
  };

  return (
    <details>
      <summary>{say.point}</summary>
      <div className={styles.choices}>
        <Choice
          label={say.sheet}
          options={filled.map(({ name }) => name)}
          chosen={at}
          onChoose={(index) => {
            setAt(index);
            setNames(0);
            setFigures(0);
            setUnreadable(false);
          }}
        />
        <Choice
          label={say.pointedNames}
          options={options}
          chosen={names}
          onChoose={(index) => read(index, figures)}
        />
        <Choice
          label={say.pointedFigures}
          options={options}
          chosen={figures}
          onChoose={(index) => read(names, index)}
        />
        {unreadable && (
          <Text role="alert" size={200}>
            {say.unreadable}
          </Text>
        )}
      </div>
    </details>
  );
}
