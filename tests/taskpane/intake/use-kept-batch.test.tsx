/** @jest-environment jsdom */
// When a batch is kept and taken up again (I3), also where the clerk puts it away meanwhile.
import { MessageChannel } from "node:worker_threads";
import { act, renderHook, waitFor } from "@testing-library/react";
import { EMPTY_BATCH } from "../../../src/taskpane/intake/batch/batch";
import { useKeptBatch } from "../../../src/taskpane/intake/batch/use-kept-batch";
import { emptyDraft } from "../../../src/taskpane/register/draft";
import type { KeptList } from "../../../src/taskpane/shared/kept-list";

beforeAll(() => {
  // jsdom has none.
  Object.assign(globalThis, { MessageChannel });
});

const MAIL = {
  ...{ key: "k", source: "x.eml", subject: "s", department: "水寨司法所", title: "开展普法" },
  ...{ coDepartments: [], unknownDepartment: "", category: null, wordCount: null, countedFrom: "" },
  ...{ author: "", coAuthors: [], receivedOn: null, original: null, senderName: "" },
  ...{ senderAddress: "", body: "", fingerprint: "", paragraphs: [], attachments: [], remarks: [] },
};
const KEPT = { mail: MAIL, draft: emptyDraft("token", "2022-04-12", "2022-04-12") };

/** A list that an earlier pane has left, and what it was told to be since. */
function leftBy(kept: readonly object[]) {
  const told: string[][] = [];
  const list: KeptList<object> = {
    load: () => kept,
    *keep(items) {
      told.push([...items.keys()]);
      yield;
      return 0;
    },
  };
  return { list, told };
}

it("I3: what 取消 puts away while it is being taken up does not come again", async () => {
  const { list, told } = leftBy([KEPT]);
  let end = (): void => undefined;
  const takenUp: string[] = [];
  const { result } = renderHook(() =>
    useKeptBatch(list, EMPTY_BATCH, async (items) => {
      takenUp.push(...items.map(({ draft }) => draft.token));
      // The ledger's memory of bodies is read; meanwhile 取消 is pressed, and nothing comes into the list.
      await new Promise<void>((resolve) => (end = resolve));
    }),
  );
  await waitFor(() => expect(takenUp).toEqual(["token"]));
  expect(result.current.isTakingUp).toBe(true);
  expect(told).toEqual([]);
  await act(async () => end());
  await waitFor(() => expect(told).toEqual([[]]), { timeout: 5000 });
});
