// Owns settling 编号 that stand twice in 台账 or are not there (S3): said, and put right with one click.

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { unsettledNumbers } from "../../../workbook/reading/unsettled-numbers";
import { chinaNow } from "../../china-time";
import { usePane } from "../../pane/context";
import { writing } from "../../pane/writing";
import { sharedTexts } from "../texts";
import { useAction } from "../use-action";

export function UnsettledNumbers(): ReactNode {
  const { tracker, say, reload } = usePane();
  const { busy, run } = useAction();
  const { repeated, missing } = unsettledNumbers(tracker);
  if (repeated.length === 0 && missing === 0) return null;
  const settle = () =>
    run(async () => {
      const { settleNumbers } = await writing();
      const done = await settleNumbers({ now: chinaNow(), year: tracker.period.year });
      await reload();
      say({
        tone: done.length === 0 ? "failed" : "done",
        sentence: done.length === 0 ? sharedTexts.sameRowTwice : sharedTexts.numbered(done),
      });
    });
  return (
    <div>
      {repeated.length > 0 && sharedTexts.numbersTwice(repeated)}
      {missing > 0 && sharedTexts.numbersMissing(missing)}
      <Button size="small" disabledFocusable={busy} onClick={() => void settle()}>
        {missing > 0 ? sharedTexts.number : sharedTexts.renumber}
      </Button>
    </div>
  );
}
