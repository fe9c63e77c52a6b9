// Owns how the form's fields save height: labels beside them, and where two share a line, their remarks below it.

import {
  Text,
  makeStyles,
  mergeClasses,
  tokens,
  type FieldProps,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shown, type Finding } from "../../shared/fields/finding";
import type { Draft } from "../draft";
import { useForm } from "./form-context";

const useStyles = makeStyles({
  // As wide as the longest label of those that stand alone.
  alone: { gridTemplateColumns: "86px minmax(0, 1fr)" },
  paired: { gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalXS },
  remark: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** alone = a line of its own; paired = two share a line, and `Remarks` says what is found. */
export type FieldLook = "alone" | "paired";

const remarkId = (name: keyof Draft) => `remark-${name}`;

export interface LookOfField {
  readonly field: Partial<FieldProps>;
  /** The remark's id where it stands apart from its field. */
  readonly describedBy: string | undefined;
}

export function useFieldLook(
  name: keyof Draft,
  look: FieldLook | undefined,
  finding: Finding | undefined,
): LookOfField {
  const styles = useStyles();
  if (look === undefined) return { field: shown(finding), describedBy: undefined };
  const className = styles[look];
  if (look === "alone") {
    return {
      field: { ...shown(finding), orientation: "horizontal", className },
      describedBy: undefined,
    };
  }
  const { validationState } = shown(finding);
  return {
    field: { validationState, orientation: "horizontal", className },
    describedBy: finding === undefined ? undefined : remarkId(name),
  };
}

interface RemarksProps {
  /** Names of the fields with their labels, in order. */
  readonly of: Readonly<Partial<Record<keyof Draft, string>>>;
  /** Said where the draft itself has no finding for a field. */
  readonly remarks?: Readonly<Partial<Record<keyof Draft, Finding | undefined>>>;
}

export function Remarks({ of, remarks = {} }: RemarksProps): ReactNode {
  const styles = useStyles();
  const { findings } = useForm();
  return Object.entries(of).map(([key, label]) => {
    const name = key as keyof Draft;
    const finding = findings[name] ?? remarks[name];
    if (finding === undefined) return null;
    const tone = finding.level === "hint" ? undefined : styles[finding.level];
    return (
      <Text key={name} id={remarkId(name)} className={mergeClasses(styles.remark, tone)}>
        {finding.sentence.startsWith(label) ? "" : `${label}：`}
        {finding.sentence}
      </Text>
    );
  });
}
