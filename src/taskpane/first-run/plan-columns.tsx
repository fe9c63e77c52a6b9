// Owns the choices of where things stand in the plan (P0): the sheet's table, the columns of names and figures.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { chooseArea, chooseFigures, chooseNames } from "../../domain/plan/choices";
import type { ColumnOption, Understanding } from "../../domain/plan/understanding";
import { Choice } from "../shared/fields/choice";
import { firstRunTexts } from "./texts";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
});

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
