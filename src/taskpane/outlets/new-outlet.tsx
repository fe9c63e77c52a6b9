// Owns entering another 采用渠道 where it is needed: beside the list that lacks it.

import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Outlet } from "../../domain/records/outlet";
import { addOutlet } from "../../workbook/actions/rows/outlets";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { outletAdded } from "../pane/own-changes";
import { useAction } from "../shared/use-action";
import { useAttempt } from "../shared/use-attempt";
import { OutletForm } from "./outlet-form";
import { outletTexts as say } from "./texts";

export function NewOutlet({ onAdded }: { onAdded?: (name: string) => void }): ReactNode {
  const { apply, say: tell } = usePane();
  const { run } = useAction();
  const [isOpen, setOpen] = useState(false);
  const attempt = useAttempt();
  const add = (outlet: Outlet) =>
    run(async () => {
      const token = attempt.tokenFor(JSON.stringify(outlet));
      const row = await addOutlet(outlet, { token, now: chinaNow() });
      attempt.end();
      apply(outletAdded(row));
      setOpen(false);
      onAdded?.(outlet.name);
      tell({ tone: "done", sentence: say.added(outlet.name) });
    });
  if (isOpen)
    return <OutletForm onConfirm={(outlet) => void add(outlet)} onCancel={() => setOpen(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        {say.add}
      </Button>
    </div>
  );
}
