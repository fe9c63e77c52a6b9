// Owns the choices of where things stand in the plan (P0): the sheet's table, the columns of names and figures.

import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chooseArea, chooseFigures, chooseNames } from "../../domain/plan/choices";
import type { ColumnOption, Understanding } from "../../domain/plan/understanding";
import { firstRunTexts } from "./texts";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  select: { "& select": { width: "100%", minWidth: 0 } },
});

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** Marks the cells in the sheet while the choice is looked at. */
  readonly onLook?: () => void;
}

/** One choice among several; the only one there is is shown all the same. */
export function Choice({ label, options, chosen, onChoose, onLook }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        value={String(chosen)}
        onFocus={onLook}
        onChange={(_, data) => onChoose(Number(data.value))}
      >
        {options.map((option, index) => (
          <option key={index} value={index}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const named = ({ place, heading }: ColumnOption) => say.column(place, heading);
const at = (options: readonly ColumnOption[], { columns }: ColumnOption) =>
  options.findIndex((option) => option.columns.join() === columns.join());

interface PlanColumnsProps {
  readonly plan: Understanding;
  readonly onChange: (plan: Understanding) => void;
  readonly onLook: (block: number) => void;
}

export function PlanColumns({ plan, onChange, onLook }: PlanColumnsProps): ReactNode {
  const styles = useStyles();
  const { blocks, areas } = plan;
  return (
    <>
      {areas.length > 1 && (
        <Choice
          label={say.area}
          options={areas.map(({ label }) => label)}
          chosen={plan.area}
          onChoose={(index) => onChange(chooseArea(plan, index))}
        />
      )}
      <div className={styles.columns}>
        {blocks.flatMap((block, index) => {
          const where = firstRunTexts.block(index, blocks.length);
          return [
            <Choice
              key={`names${index}`}
              label={say.names(where)}
              options={block.nameOptions.map(named)}
              chosen={at(block.nameOptions, block.names)}
              onLook={() => onLook(index)}
              onChoose={(option) =>
                onChange(chooseNames(plan, index, block.nameOptions[option]?.columns[0] ?? 0))
              }
            />,
            <Choice
              key={`figures${index}`}
              label={say.figures(where)}
              options={block.figureOptions.map(named)}
              chosen={at(block.figureOptions, block.figures)}
              onLook={() => onLook(index)}
              onChoose={(option) =>
                onChange(chooseFigures(plan, index, block.figureOptions[option]?.columns ?? []))
              }
            />,
          ];
        })}
      </div>
    </>
  );
}
