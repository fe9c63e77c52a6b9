// Owns copying a text, with the text shown to be copied by hand where the web view does not allow it.

import { Button, Field, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactNode } from "react";
import { usePane } from "../pane/context";
import { copyText } from "./clipboard";
import { sharedTexts } from "./texts";

interface CopyButtonProps {
  readonly label: string;
  /** Made when it is asked for; "" = there is nothing to copy, which `empty` says. */
  readonly text: () => string;
  readonly empty: string;
  readonly copied: string;
  /** Of the field that shows the text. */
  readonly name: string;
}

export function CopyButton({ label, text, empty, copied, name }: CopyButtonProps): ReactNode {
  const { say } = usePane();
  const [byHand, setByHand] = useState("");
  const copy = async () => {
    const wanted = text();
    if (wanted === "") {
      say({ tone: "info", sentence: empty });
      return;
    }
    const isCopied = await copyText(wanted);
    setByHand(isCopied ? "" : wanted);
    say(
      isCopied
        ? { tone: "done", sentence: copied }
        : { tone: "failed", sentence: sharedTexts.copyByHand },
    );
  };
  return (
    <>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {label}
      </Button>
      {byHand !== "" && (
        <Field label={name}>
          <Textarea readOnly rows={8} value={byHand} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </>
  );
}
