// Owns the batch while the pane is open: what comes in, what the clerk changes, what becomes of it.

import { useCallback, useMemo, useRef, useState, type Dispatch, type SetStateAction } from "react";
import type { Remembered } from "../../../domain/text/paragraphs";
import type { IntakeResult } from "../../../intake/intake";
import { readParagraphs } from "../../../workbook/reading/paragraphs";
import { usePane } from "../../pane/context";
import type { Draft } from "../../register/draft";
import { otherTurns } from "../../shared/in-slices";
import {
  edited,
  EMPTY_BATCH,
  itemOf,
  restored,
  type Batch,
  type BatchContext,
  type BatchItem,
  type ItemState,
} from "./batch";
import type { KeptItem } from "./kept-batch";

/** Mails that are looked at and shown in one go; a zip may bring hundreds. */
const AT_ONCE = 4;

/** Items by their drafts' tokens. */
type Tokens = ReadonlySet<string>;

/** What a mail is judged against; the memory of bodies is there once it was asked for. */
function useBatchContext() {
  const { tracker, seals, today } = usePane();
  const remembered = useRef<readonly Remembered[]>([]);
  const context = useMemo<BatchContext>(() => {
    const { period, settings, submissions } = tracker;
    const base = { year: period.year, today, settings, submissions, seals };
    return {
      ...base,
      get remembered() {
        return remembered.current;
      },
    };
  }, [tracker, seals, today]);

  /** To be called before the first result is added. */
  const begin = useCallback(async () => {
    try {
      remembered.current = await readParagraphs();
    } catch {
      // Without it the batch is as good, but for the remark on copied articles.
      remembered.current = [];
    }
  }, []);

  return { context, begin };
}

type SetBatch = Dispatch<SetStateAction<Batch>>;

/** Puts mails into the list, portion by portion: each is on the screen before the next is looked at. */
async function putAll<T>(
  setBatch: SetBatch,
  all: readonly T[],
  item: (one: T, others: readonly BatchItem[]) => BatchItem,
  isWanted: () => boolean,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await otherTurns();
    if (!isWanted()) return;
    const some = all.slice(at, at + AT_ONCE);
    setBatch((now) => {
      const items = [...now.items];
      for (const one of some) items.push(item(one, items));
      return { ...now, items };
    });
  }
}

export function useBatch() {
  const { context, begin } = useBatchContext();
  const [batch, setBatch] = useState<Batch>(EMPTY_BATCH);
  /** Counts the lists: what comes in late for one that was put away is not for the next. */
  const list = useRef(0);
  const put = useCallback(
    <T>(all: readonly T[], item: (one: T, others: readonly BatchItem[]) => BatchItem) => {
      const mine = list.current;
      return putAll(setBatch, all, item, () => list.current === mine);
    },
    [],
  );

  const add = useCallback(
    async ({ drafts, unread }: IntakeResult) => {
      setBatch((now) => ({ ...now, unread: [...now.unread, ...unread] }));
      const given = drafts.map((mail) => ({ mail, token: crypto.randomUUID() }));
      await put(given, ({ mail, token }, others) => itemOf(mail, token, others, context));
    },
    [put, context],
  );

  const restore = useCallback(
    (kept: readonly KeptItem[]) =>
      put(kept, ({ mail, draft }, others) => restored(mail, draft, others, context)),
    [put, context],
  );

  const edit = useCallback(
    (token: string, changes: Partial<Draft>) => {
      setBatch((now) => ({
        ...now,
        items: now.items.map((item) =>
          item.draft.token === token ? edited(item, changes, context) : item,
        ),
      }));
    },
    [context],
  );

  const mark = useCallback((tokens: Tokens, stateOf: (token: string) => ItemState) => {
    setBatch((now) => ({
      ...now,
      items: now.items.map((item) =>
        tokens.has(item.draft.token) ? { ...item, state: stateOf(item.draft.token) } : item,
      ),
    }));
  }, []);

  const leave = useCallback(
    (token: string, out: boolean) => {
      mark(new Set([token]), () => ({ kind: out ? "left" : "open" }));
    },
    [mark],
  );

  const clear = useCallback(() => {
    list.current += 1;
    setBatch(EMPTY_BATCH);
  }, []);

  return { batch, year: context.year, begin, add, restore, edit, mark, leave, clear };
}

export type BatchControl = ReturnType<typeof useBatch>;
