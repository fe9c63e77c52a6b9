// Owns the departments beside the one in the lead (S3): each is taken off by its own button.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { sharedTexts } from "../texts";

const useStyles = makeStyles({
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
  },
});

interface JointDepartmentsProps {
  readonly names: readonly string[];
  readonly onNames: (names: string[]) => void;
}

export function JointDepartments({ names, onNames }: JointDepartmentsProps): ReactNode {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <div className={styles.tags} role="group" aria-label={sharedTexts.joint}>
      <Text size={200}>{sharedTexts.joint}</Text>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          icon={<DismissRegular />}
          iconPosition="after"
          aria-label={sharedTexts.remove(name)}
          onClick={() => onNames(names.filter((other) => other !== name))}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
