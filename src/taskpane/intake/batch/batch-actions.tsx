// Owns the bar beneath the batch list: 全部登记 with its progress, and putting the list away.

import {
  Button,
  Checkbox,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { intakeTexts } from "../texts";
import type { useBatchRegistration } from "./use-batch-registration";
import type { usePutAway } from "./use-put-away";

const useStyles = makeStyles({
  actions: {
    position: "sticky",
    // Over the scrolled box's own padding too (register-tab.tsx): nothing of the list is seen beside or beneath it.
    bottom: `calc(-1 * ${tokens.spacingVerticalS})`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingVerticalS})`,
    zIndex: 5,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  alert: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const say = intakeTexts;

interface BatchActionsProps {
  readonly registration: ReturnType<typeof useBatchRegistration>;
  /** Files are still being read. */
  readonly reading: boolean;
  readonly unkept: number;
  readonly ready: number;
  readonly failed: number;
  readonly away: ReturnType<typeof usePutAway>;
}

export function BatchActions(props: BatchActionsProps): ReactNode {
  const { registration, reading, unkept, ready, failed, away } = props;
  const styles = useStyles();
  const [approved, setApproved] = useState(false);
  const { saving, registerAll } = registration;
  const count = ready + failed;
  return (
    <div className={styles.actions}>
      {saving !== null && (
        <>
          <ProgressBar value={saving.done} max={saving.total} aria-label={say.registerAllName} />
          <Text size={200} role="status">
            {say.registering(saving.done, saving.total)}
          </Text>
        </>
      )}
      {unkept > 0 && (
        <Text as="p" size={200} role="alert" className={styles.alert}>
          {say.unkept(unkept)}
        </Text>
      )}
      {ready > 0 && (
        <Checkbox
          label={say.allApproved}
          checked={approved}
          disabled={saving !== null}
          onChange={(_, data) => setApproved(data.checked === true)}
        />
      )}
      <div className={styles.buttons}>
        {count > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={saving !== null || reading}
            aria-label={failed > 0 ? say.retryName : say.registerAllName}
            onClick={() => void registerAll(approved)}
          >
            {failed > 0 ? say.retry(count) : say.registerAll(count)}
          </Button>
        )}
        <Button disabledFocusable={saving !== null} onClick={away.putAway}>
          {away.label}
        </Button>
      </div>
    </div>
  );
}
