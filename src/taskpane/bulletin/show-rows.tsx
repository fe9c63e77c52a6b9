// Owns the way from a sentence to its rows in 台账 (E5).

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { selectSubmissions } from "../../workbook/actions/showing/select-rows";
import { usePane } from "../pane/context";
import { useAction } from "../shared/use-action";
import { bulletinTexts as say } from "./texts";

interface ShowRowsProps {
  /** The sentence, for the button's name. */
  readonly what: string;
  readonly rows: readonly string[];
}

export function ShowRows({ what, rows }: ShowRowsProps): ReactNode {
  const { say: tell } = usePane();
  const { busy, run } = useAction();
  if (rows.length === 0) return null;
  const show = () =>
    run(async () => {
      const { selected, hidden } = await selectSubmissions(rows);
      tell({ tone: "info", sentence: say.shown(selected, hidden) });
    });
  return (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={busy}
      aria-label={say.rows(what)}
      onClick={() => void show()}
    >
      {say.showRows}
    </Button>
  );
}
