// Owns entering another 采用渠道 where it is needed: beside the list that lacks it.

import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Outlet } from "../../domain/records/outlet";
import { addOutlet } from "../../workbook/actions/rows/outlets";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { outletAdded } from "../pane/own-changes";
import { useAction } from "../shared/use-action";
import { OutletForm } from "./outlet-form";
import { outletTexts as say } from "./texts";

export function NewOutlet({ onAdded }: { onAdded?: (name: string) => void }): ReactNode {
  const { apply, say: tell } = usePane();
  const { run } = useAction();
  const [isOpen, setOpen] = useState(false);
  // A failed attempt goes on under its token only for the very same outlet.
  const attempt = useRef({ token: "", entered: "" });
  const add = (outlet: Outlet) =>
    run(async () => {
      const entered = JSON.stringify(outlet);
      if (attempt.current.entered !== entered) {
        attempt.current = { token: crypto.randomUUID(), entered };
      }
      const row = await addOutlet(outlet, { token: attempt.current.token, now: chinaNow() });
      attempt.current = { token: "", entered: "" };
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
