// Owns pointing at two columns where no reading is right (P0): the sheet, its names, its figures.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { SheetValues } from "../../domain/plan/plan";
import { columnsOf, understandSheet } from "../../domain/plan/understand";
import type { Understanding } from "../../domain/plan/understanding";
import { Disclosure } from "../shared/disclosure";
import { Choice } from "../shared/fields/choice";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface ColumnsProps {
  readonly sheet: SheetValues;
  readonly turned: boolean;
  readonly onRead: (plan: Understanding) => void;
}

/** The two columns of a sheet, or the two rows of a turned one; it is read as soon as both are chosen. */
function Columns({ sheet, turned, onRead }: ColumnsProps): ReactNode {
  const [chosen, setChosen] = useState({ names: 0, figures: 0, unreadable: false });
  const columns = columnsOf(sheet, turned);
  // The first option says that nothing is chosen yet.
  const options = [say.choose, ...columns.map(({ place, heading }) => say.column(place, heading))];
  const read = (names: number, figures: number) => {
    const [name] = columns[names - 1]?.columns ?? [];
    const figure = columns[figures - 1]?.columns;
    const both = name !== undefined && figure !== undefined;
    const plan = both
      ? understandSheet(sheet, { turned, pointed: { names: name, figures: figure } })
      : null;
    setChosen({ names, figures, unreadable: both && plan === null });
    if (plan !== null) onRead(plan);
  };
  return (
    <>
      <Choice
        label={say.pointedNames(turned)}
        options={options}
        chosen={chosen.names}
        onChoose={(index) => read(index, chosen.figures)}
      />
      <Choice
        label={say.pointedFigures(turned)}
        options={options}
        chosen={chosen.figures}
        onChoose={(index) => read(chosen.names, index)}
      />
      {chosen.unreadable && (
        <Text role="alert" size={200}>
          {say.unreadable(turned)}
        </Text>
      )}
    </>
  );
}

interface PointAtProps {
  readonly sheets: readonly SheetValues[];
  /** The sheet that is offered first. */
  readonly first: string;
  readonly onRead: (plan: Understanding) => void;
}

export function PointAt({ sheets, first, onRead }: PointAtProps): ReactNode {
  const styles = useStyles();
  const filled = sheets.filter(({ values }) => values.length > 0);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      filled.findIndex(({ name }) => name === first),
    ),
  );
  const [turned, setTurned] = useState(false);
  const sheet = filled[at];
  if (sheet === undefined) return null;
  return (
    <Disclosure summary={say.point}>
      <div className={styles.choices}>
        <Choice
          label={say.sheet}
          options={filled.map(({ name }) => name)}
          chosen={at}
          onChoose={setAt}
        />
        <Choice
          label={say.direction}
          options={say.directions}
          chosen={Number(turned)}
          onChoose={(index) => setTurned(index === 1)}
        />
        <Columns key={`${sheet.name} ${turned}`} sheet={sheet} turned={turned} onRead={onRead} />
      </div>
    </Disclosure>
  );
}
