/** @jest-environment jsdom */
// When a batch is kept and taken up again (I3), also where the clerk puts it away meanwhile.
import { MessageChannel } from "node:worker_threads";
import { act, renderHook, waitFor } from "@testing-library/react";
import { EMPTY_BATCH } from "../../../src/taskpane/intake/batch/batch";
import { useKeptBatch } from "../../../src/taskpane/intake/batch/use-kept-batch";
import { emptyDraft } from "../../../src/taskpane/register/draft";
import type { KeptFiles } from "../../../src/taskpane/intake/batch/kept-batch";
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
function leftBy(kept: readonly object[], waiting: readonly string[] = []) {
  const told: string[][] = [];
  const list: KeptList<object> = {
    load: () => kept,
    *keep(items) {
      told.push([...items.keys()]);
      yield;
      return 0;
    },
  };
  let files: KeptFiles | null = { unread: [], waiting };
  const store = {
    batch: list,
    files: {
      load: () => files,
      save: (now: KeptFiles) => ((files = now), true),
      clear: () => (files = null),
    },
  };
  return { store, told, filesNow: () => files };
}

it("I3: what 取消 puts away while it is being taken up does not come again", async () => {
  const { store, told } = leftBy([KEPT]);
  let end = (): void => undefined;
  const takenUp: string[] = [];
  const { result } = renderHook(() =>
    useKeptBatch(store, EMPTY_BATCH, async (items) => {
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

it("I3: files that an earlier pane has not read are told, also where no mail is left, until they are put away", async () => {
  const { store, filesNow } = leftBy([], ["a.eml", "b.eml"]);
  const told: (readonly string[])[] = [];
  const { result, rerender } = renderHook(
    ({ batch }) =>
      useKeptBatch(store, batch, (_, files) => {
        told.push(files.waiting);
        return Promise.resolve();
      }),
    { initialProps: { batch: EMPTY_BATCH } },
  );
  await waitFor(() => expect(told).toEqual([["a.eml", "b.eml"]]));
  await waitFor(() => expect(result.current.isTakingUp).toBe(false));
  rerender({ batch: { ...EMPTY_BATCH, waiting: ["b.eml"] } });
  await waitFor(() => expect(filesNow()).toEqual({ unread: [], waiting: ["b.eml"] }), {
    timeout: 5000,
  });
  rerender({ batch: EMPTY_BATCH });
  await waitFor(() => expect(filesNow()).toBeNull(), { timeout: 5000 });
});
