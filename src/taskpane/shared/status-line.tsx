// Owns the status line at the foot of the pane: what was done, what failed and why, and 撤销.

import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useState, type ReactNode } from "react";
import { sharedTexts } from "./texts";
import type { Status } from "../pane/context";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // Never squeezed: a sentence of three lines would run over what stands above it.
    flexShrink: 0,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, fontSize: "16px" },
  undo: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap" },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { done: CheckmarkCircleRegular, failed: ErrorCircleRegular, info: InfoRegular };

export function StatusLine({ status }: { status: Status | null }): ReactNode {
  const styles = useStyles();
  const [undoing, setUndoing] = useState(false);
  const Icon = ICONS[status?.tone ?? "info"];
  const undo = status?.undo;
  return (
    <div className={styles.line}>
      {status && <Icon aria-hidden className={mergeClasses(styles.icon, styles[status.tone])} />}
      <div role="status" className={styles.sentence}>
        {status?.sentence}
      </div>
      {undo && (
        <Button
          size="small"
          className={styles.undo}
          icon={<ArrowUndoRegular />}
          disabledFocusable={undoing}
          onClick={() => {
            setUndoing(true);
            void undo().finally(() => setUndoing(false));
          }}
        >
          {sharedTexts.undo}
        </Button>
      )}
    </div>
  );
}
