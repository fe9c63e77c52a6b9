// Owns settling 编号 that stand twice in 台账 (S3): said, and put right with one click.

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { repeatedNumbers } from "../../../workbook/reading/repeated-numbers";
import { chinaNow } from "../../china-time";
import { usePane } from "../../pane/context";
import { writing } from "../../pane/writing";
import { sharedTexts } from "../texts";
import { useAction } from "../use-action";

export function RepeatedNumbers(): ReactNode {
  const { tracker, say, reload } = usePane();
  const { busy, run } = useAction();
  const numbers = repeatedNumbers(tracker);
  if (numbers.length === 0) return null;
  const settle = () =>
    run(async () => {
      const { renumberRepeated } = await writing();
      const done = await renumberRepeated({ now: chinaNow() });
      await reload();
      say({
        tone: done.length === 0 ? "failed" : "done",
        sentence: done.length === 0 ? sharedTexts.sameRowTwice : sharedTexts.renumbered(done),
      });
    });
  return (
    <div>
      {sharedTexts.numbersTwice(numbers)}
      <Button size="small" disabledFocusable={busy} onClick={() => void settle()}>
        {sharedTexts.renumber}
      </Button>
    </div>
  );
}
