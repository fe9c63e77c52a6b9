// Owns what is done with several submissions at once (S6): those that are ticked in the list.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { ChangeButtons } from "./change-buttons";
import { ChangeForm } from "./change-form";
import { possibleChanges, type ChangeKind } from "./changes";
import { submissionTexts } from "./texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

const say = submissionTexts;

interface TickedBarProps {
  readonly ticked: readonly Submission[];
  readonly onUntick: () => void;
}

export function TickedBar({ ticked, onUntick }: TickedBarProps): ReactNode {
  const styles = useStyles();
  const [asking, setAsking] = useState<ChangeKind | null>(null);
  if (ticked.length === 0) return null;
  const possible = possibleChanges(ticked);
  const close = () => setAsking(null);
  return (
    <div role="group" aria-label={say.ticked(ticked.length)}>
      <div className={styles.bar}>
        <Text size={200}>{say.ticked(ticked.length)}</Text>
        <ChangeButtons submissions={ticked} onAsk={setAsking} />
        {possible.length === 0 && <Text size={200}>{say.nothingForAll}</Text>}
        <Button size="small" appearance="subtle" onClick={onUntick}>
          {say.untick}
        </Button>
      </div>
      {asking !== null && possible.includes(asking) && (
        <ChangeForm
          key={`${asking} ${ticked.map(({ id }) => id).join(" ")}`}
          kind={asking}
          submissions={ticked}
          onDone={() => {
            close();
            onUntick();
          }}
          onCancel={close}
        />
      )}
    </div>
  );
}
