// Owns one choice among several, each told by its place among the options.

import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ select: { "& select": { width: "100%", minWidth: 0 } } });

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** What is wrong with what is chosen. */
  readonly problem?: string | undefined;
  /** Marks the cells in the sheet while the choice is looked at. */
  readonly onLook?: () => void;
}

/** One choice among several; the only one there is is shown all the same. */
export function Choice({
  label,
  options,
  chosen,
  onChoose,
  problem,
  onLook,
}: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      label={label}
      size="small"
      validationState={problem === undefined ? "none" : "error"}
      validationMessage={problem}
    >
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
