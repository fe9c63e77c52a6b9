// Owns a part of the pane that is shut until the clerk opens it.

import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({ summary: { cursor: "pointer" } });

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly className?: string | undefined;
  readonly summaryClass?: string | undefined;
  /** True: shutting it throws its content away, for what is costly to keep up to date unseen. */
  readonly isRemade?: boolean;
  readonly children: ReactNode;
}

/** Its content is made when it is first opened; what was typed there stays while it is shut. */
export function Disclosure({
  summary,
  className,
  summaryClass,
  isRemade = false,
  children,
}: DisclosureProps): ReactNode {
  const styles = useStyles();
  const [isMade, setMade] = useState(false);
  return (
    <details
      className={className}
      onToggle={({ currentTarget: { open } }) => setMade((before) => open || (before && !isRemade))}
    >
      <summary tabIndex={0} className={mergeClasses(styles.summary, summaryClass)}>
        {summary}
      </summary>
      {isMade && children}
    </details>
  );
}
