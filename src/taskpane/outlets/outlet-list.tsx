// Owns the list 采用渠道 in 设置 (A1): correcting one, putting one out of use, entering another.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { earnsCommendation } from "../../domain/rules/commendation";
import { changeOutlet } from "../../workbook/actions/rows/outlets";
import type { Tracker } from "../../workbook/reading/tracker";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { outletChanged } from "../pane/own-changes";
import { Disclosure } from "../shared/disclosure";
import { useAction } from "../shared/use-action";
import { NewOutlet } from "./new-outlet";
import { OutletForm } from "./outlet-form";
import { outletTexts as say } from "./texts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0 },
  item: {
    listStyleType: "none",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  minor: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: "auto", flexShrink: 0 },
});

type OutletRow = Tracker["outlets"][number];
type Changes = Parameters<typeof changeOutlet>[1];

interface OutletLineProps {
  readonly outlet: OutletRow;
  readonly onCorrect: () => void;
  /** Puts it out of use, or back. */
  readonly onTurn: () => void;
}

function OutletLine({ outlet, onCorrect, onTurn }: OutletLineProps): ReactNode {
  const styles = useStyles();
  const { settings } = usePane().tracker;
  const { name, kind, level, retired } = outlet;
  const button = (label: string, named: string, onClick: () => void) => (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      aria-label={named}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        <Text block>{name}</Text>
        <Text block size={200} className={styles.minor}>
          {retired ? say.retired : say.follows(kind, level, earnsCommendation(outlet, settings))}
        </Text>
      </span>
      <span className={styles.button}>
        {!retired && button(say.correct, say.correctFor(name), onCorrect)}
        {retired
          ? button(say.restore, say.restoreFor(name), onTurn)
          : button(say.retire, say.retireFor(name), onTurn)}
      </span>
    </div>
  );
}

function OutletItem({ outlet }: { outlet: OutletRow }): ReactNode {
  const styles = useStyles();
  const { apply, say: tell } = usePane();
  const { run } = useAction();
  const [isCorrecting, setCorrecting] = useState(false);
  const { name, retired } = outlet;
  const change = (changes: Changes, done: string) =>
    void run(async () => {
      await changeOutlet(outlet, changes, { now: chinaNow() });
      apply(outletChanged(name, changes));
      setCorrecting(false);
      tell({ tone: "done", sentence: done });
    });
  return (
    <li className={styles.item}>
      <OutletLine
        outlet={outlet}
        onCorrect={() => setCorrecting(true)}
        onTurn={() =>
          change({ retired: !retired }, retired ? say.nowRestored(name) : say.nowRetired(name))
        }
      />
      {isCorrecting && (
        <OutletForm
          outlet={outlet}
          onConfirm={({ kind, level, ownMedia }) =>
            change({ kind, level, ownMedia }, say.changed(name))
          }
          onCancel={() => setCorrecting(false)}
        />
      )}
    </li>
  );
}

export function OutletList(): ReactNode {
  const styles = useStyles();
  const { outlets } = usePane().tracker;
  return (
    <Disclosure summary={say.title}>
      <div className={styles.content}>
        <Text size={200}>{say.about}</Text>
        {outlets.length === 0 && <Text size={200}>{say.none}</Text>}
        <ul className={styles.list} aria-label={say.list}>
          {outlets.map((outlet) => (
            <OutletItem key={outlet.name} outlet={outlet} />
          ))}
        </ul>
        <NewOutlet />
      </div>
    </Disclosure>
  );
}
