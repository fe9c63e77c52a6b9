// Owns the batch while the pane is open: what comes in, what the clerk changes, what becomes of it.

import { useCallback, useMemo, useRef, useState } from "react";
import type { Remembered } from "../../domain/text/paragraphs";
import type { IntakeResult } from "../../intake/intake";
import { readParagraphs } from "../../workbook/reading/paragraphs";
import { usePane } from "../pane/context";
import type { Draft } from "../register/draft";
import {
  edited,
  EMPTY_BATCH,
  itemOf,
  type Batch,
  type BatchContext,
  type ItemState,
} from "./batch";

/** Items by their drafts' tokens. */
type Tokens = ReadonlySet<string>;

export function useBatch() {
  const { tracker, seals, today } = usePane();
  const [batch, setBatch] = useState<Batch>(EMPTY_BATCH);
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

  const add = useCallback(
    ({ drafts, unread }: IntakeResult) => {
      setBatch((now) => {
        const items = [...now.items];
        for (const mail of drafts) items.push(itemOf(mail, crypto.randomUUID(), items, context));
        return { items, unread: [...now.unread, ...unread] };
      });
    },
    [context],
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

  const clear = useCallback(() => setBatch(EMPTY_BATCH), []);

  return { batch, year: context.year, begin, add, edit, mark, leave, clear };
}

export type BatchControl = ReturnType<typeof useBatch>;
