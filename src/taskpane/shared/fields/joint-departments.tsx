// Owns the departments beside the one in the lead (S3): each is taken off by its own button.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { sharedTexts } from "../texts";
import { RemovableNames, type RemovableNamesProps } from "./removable-names";

const useStyles = makeStyles({
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
  },
});

export function JointDepartments({ names, onNames }: RemovableNamesProps): ReactNode {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <div className={styles.tags} role="group" aria-label={sharedTexts.joint}>
      <Text size={200}>{sharedTexts.joint}</Text>
      <RemovableNames names={names} onNames={onNames} />
    </div>
  );
}
