// Owns the columns of an older list on the screen (I5): as guessed, each changed with one choice.

import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { SheetValues } from "../../../domain/plan/plan";
import { columnLetters } from "../../../domain/text/cell";
import type { DepartmentMatcher } from "../../../domain/rules/department-matching";
import { readYear } from "../../../domain/text/written";
import { CATEGORIES } from "../../../domain/records/vocabulary";
import { HEADER_REACH, LIST_FIELDS } from "../../../intake/list/columns";
import { headingsOf } from "../../../intake/list/headings";
import { hasGaps } from "../../../intake/list/source";
import { Choice } from "../../shared/fields/choice";
import { NEEDED_FIELDS, withColumn, withHeader, type ListChoice } from "./list-choice";
import { oldListTexts as say } from "./texts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

/** Of a cell's words as many as an option has room for. */
const SHOWN = 12;

const wordsOf = (cell: unknown): string => {
  const words = String(cell ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
};

/** The columns of a list, by letter and heading; without one, by the first cell that holds anything. */
function columnNames({ values, firstColumn }: SheetValues, headerRow: number): readonly string[] {
  const { words, end } = headingsOf(values, headerRow);
  const near = values.slice(end, end + HEADER_REACH);
  const width = Math.max(0, ...values.slice(0, HEADER_REACH).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const { group = "", own = "" } = words[column] ?? {};
    const cells = [`${group} ${own}`, ...near.map((row) => row[column])].map(wordsOf);
    const shown = cells.find((each) => each !== "") ?? "";
    return say.column(columnLetters(firstColumn + column), shown);
  });
}

interface ColumnChoiceProps {
  readonly choice: ListChoice;
  readonly matcher: DepartmentMatcher;
  readonly onChange: (choice: ListChoice) => void;
}

function HeaderChoice({ choice, matcher, onChange }: ColumnChoiceProps): ReactNode {
  const { values, firstRow } = choice.sheet;
  const rows = values.slice(0, HEADER_REACH).map((row, at) => {
    const words = row.map(wordsOf).filter((each) => each !== "");
    return say.rowWith(firstRow + at + 1, wordsOf(words.join(" ")));
  });
  return (
    <Choice
      label={say.headerRow}
      options={[say.noHeader, ...rows]}
      chosen={choice.headerRow + 1}
      onChoose={(option) => onChange(withHeader(choice, option - 1, matcher))}
    />
  );
}

function YearChoice({ choice, onChange }: Omit<ColumnChoiceProps, "matcher">): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={say.year}
      size="small"
      validationState={typed === null ? "none" : "error"}
      validationMessage={typed === null ? undefined : say.badYear}
    >
      <Input
        inputMode="numeric"
        value={typed ?? String(choice.year)}
        onChange={(_, { value }) => {
          const year = readYear(value);
          setTyped(year === null ? value : null);
          if (year !== null) onChange({ ...choice, year });
        }}
      />
    </Field>
  );
}

/** What empty cells mean; asked only where there are any. */
function GapChoice({ choice, onChange }: Omit<ColumnChoiceProps, "matcher">): ReactNode {
  const { sheet, columns, headerRow } = choice;
  const gaps = useMemo(() => {
    const layout = { sheet, columns, headerRow };
    const hasUnits = columns.department !== undefined;
    return {
      department: hasUnits && hasGaps(layout, "department"),
      category: hasGaps(layout, "category"),
    };
  }, [sheet, columns, headerRow]);
  return (
    <>
      {gaps.category && (
        <Choice
          label={say.category}
          options={[say.leaveOut, ...CATEGORIES.map(say.asCategory)]}
          chosen={choice.category === null ? 0 : CATEGORIES.indexOf(choice.category) + 1}
          onChoose={(option) => onChange({ ...choice, category: CATEGORIES[option - 1] ?? null })}
        />
      )}
      {gaps.department && (
        <Checkbox
          label={say.fillDown}
          checked={choice.fillDown}
          onChange={(_, { checked }) => onChange({ ...choice, fillDown: checked === true })}
        />
      )}
    </>
  );
}

export function ColumnChoice(props: ColumnChoiceProps): ReactNode {
  const styles = useStyles();
  const { choice, onChange } = props;
  const names = columnNames(choice.sheet, choice.headerRow);
  return (
    <>
      <HeaderChoice {...props} />
      <div className={styles.columns}>
        {LIST_FIELDS.map((field) => {
          const column = choice.columns[field] ?? -1;
          const missing = column < 0 && NEEDED_FIELDS.includes(field);
          return (
            <Choice
              key={field}
              label={say.columnOf(field)}
              options={[say.noColumn, ...names]}
              chosen={column + 1}
              problem={missing ? say.needed : undefined}
              onChoose={(option) => onChange(withColumn(choice, field, option - 1))}
            />
          );
        })}
        <YearChoice {...props} />
      </div>
      <GapChoice {...props} />
    </>
  );
}
