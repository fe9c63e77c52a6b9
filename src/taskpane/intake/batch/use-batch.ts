// Owns the batch while the pane is open: what comes in, what the clerk changes, what becomes of it.

import { useCallback, useMemo, useRef, useState, type RefObject } from "react";
import type { Remembered } from "../../../domain/text/paragraphs";
import { formatIso } from "../../../domain/calendar/civil-date";
import type { IntakeResult } from "../../../intake/intake";
import { readParagraphs } from "../../../workbook/reading/paragraphs";
import { usePane } from "../../pane/context";
import type { Draft } from "../../register/draft";
import { inSlices, otherTurns } from "../../shared/in-slices";
import type { LeftMails } from "../left-mails";
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
import type { KeptFiles, KeptItem } from "./kept-batch";

/** Mails that are shown in one go; a zip may bring hundreds. */
const AT_ONCE = 4;

/** Items by their drafts' tokens. */
type Tokens = ReadonlySet<string>;

/** What a mail is judged against; the memory of bodies is there once it was asked for. */
function useBatchContext(left: LeftMails) {
  const { tracker, seals, today } = usePane();
  const remembered = useRef<readonly Remembered[]>([]);
  const context = useMemo<BatchContext>(() => {
    const { period, settings, submissions } = tracker;
    const base = { year: period.year, today, settings, submissions, seals, left: left.days };
    return {
      ...base,
      get remembered() {
        return remembered.current;
      },
    };
  }, [tracker, seals, today, left]);

  const readMemory = useCallback(async () => {
    try {
      remembered.current = await readParagraphs();
    } catch {
      // Without it the batch is as good, but for the remark on copied articles.
      remembered.current = [];
    }
  }, []);

  return { context, readMemory };
}

/** The list as it is, at any time; drawn when there is a turn for it. */
function useList() {
  const [batch, setBatch] = useState<Batch>(EMPTY_BATCH);
  const latest = useRef(batch);
  const change = useCallback((next: (now: Batch) => Batch) => {
    latest.current = next(latest.current);
    setBatch(latest.current);
  }, []);
  return { batch, latest, change };
}

/** Makes items of some mails, a step each: with a long ledger one alone takes milliseconds. */
function* making<T>(
  some: readonly T[],
  before: readonly BatchItem[],
  item: (one: T, others: readonly BatchItem[]) => BatchItem,
): Generator<void, readonly BatchItem[]> {
  const items = [...before];
  for (const one of some) {
    items.push(item(one, items));
    yield;
  }
  return items.slice(before.length);
}

/** Where what comes in for one list goes; it goes nowhere once that list was put away. */
export interface Incoming {
  isWanted(): boolean;
  /** What has become of the next of the files that were to come. */
  add(result: IntakeResult): Promise<void>;
  restore(kept: readonly KeptItem[], files: KeptFiles): Promise<void>;
}

interface Listing {
  readonly latest: RefObject<Batch>;
  readonly change: (next: (now: Batch) => Batch) => void;
  readonly context: RefObject<BatchContext>;
}

/** Without the first of that name: two folders may have a file of one. */
function withoutOne(names: readonly string[], name: string | undefined): readonly string[] {
  const at = name === undefined ? -1 : names.indexOf(name);
  return at === -1 ? names : names.filter((_, index) => index !== at);
}

/**
 * Puts mails into the list, portion by portion, as long as it is the list that they came for.
 * @param names of the files that are to come, in their order
 */
function incomingTo(
  { latest, change, context }: Listing,
  names: readonly string[],
  isWanted: () => boolean,
): Incoming {
  const toCome = [...names];
  async function put<T>(
    all: readonly T[],
    item: (one: T, others: readonly BatchItem[]) => BatchItem,
  ): Promise<void> {
    for (let at = 0; at < all.length; at += AT_ONCE) {
      // The last ones are on the screen before the next are looked at.
      await otherTurns();
      const some = all.slice(at, at + AT_ONCE);
      const items = await inSlices(making(some, latest.current.items, item), isWanted);
      if (items === null || !isWanted()) return;
      change((before) => ({ ...before, items: [...before.items, ...items] }));
    }
  }
  return {
    isWanted,
    async add({ drafts, unread }) {
      if (!isWanted()) return;
      change((before) => ({ ...before, unread: [...before.unread, ...unread] }));
      const given = drafts.map((mail) => ({ mail, token: crypto.randomUUID() }));
      await put(given, ({ mail, token }, others) => itemOf(mail, token, others, context.current));
      const name = toCome.shift();
      if (!isWanted()) return;
      change((before) => ({ ...before, waiting: withoutOne(before.waiting, name) }));
    },
    async restore(kept, { unread, waiting }) {
      change((before) => ({
        ...before,
        unread: [...unread, ...before.unread],
        waiting: [...waiting, ...before.waiting],
      }));
      await put(kept, ({ mail, draft }, others) => restored(mail, draft, others, context.current));
    },
  };
}

export function useBatch(left: LeftMails) {
  const { context, readMemory } = useBatchContext(left);
  const { batch, latest, change } = useList();
  const now = useRef(context);
  now.current = context;
  /** Counts the lists. */
  const list = useRef(0);

  /** To be called for each drop, with its files' names; what it answers goes with the list that is there now. */
  const begin = useCallback(
    async (names: readonly string[] = []): Promise<Incoming> => {
      const mine = list.current;
      // A file that an earlier pane has not read comes again under its name.
      change((before) => ({
        ...before,
        waiting: [...names.reduce(withoutOne, before.waiting), ...names],
      }));
      await readMemory();
      return incomingTo({ latest, change, context: now }, names, () => list.current === mine);
    },
    [readMemory, latest, change],
  );

  const edit = useCallback(
    (token: string, changes: Partial<Draft>) => {
      change((before) => ({
        ...before,
        items: before.items.map((item) =>
          item.draft.token === token ? edited(item, changes, now.current) : item,
        ),
      }));
    },
    [change],
  );

  const mark = useCallback(
    (tokens: Tokens, stateOf: (token: string) => ItemState) => {
      change((before) => ({
        ...before,
        items: before.items.map((item) =>
          tokens.has(item.draft.token) ? { ...item, state: stateOf(item.draft.token) } : item,
        ),
      }));
    },
    [change],
  );

  const leave = useCallback(
    (token: string, out: boolean) => {
      const item = latest.current.items.find(({ draft }) => draft.token === token);
      if (item === undefined) return;
      if (out) left.remember(item.mail.key, formatIso(now.current.today));
      else left.forget(item.mail.key);
      mark(new Set([token]), () => (out ? { kind: "left", sentence: "" } : { kind: "open" }));
    },
    [latest, left, mark],
  );

  const clear = useCallback(() => {
    list.current += 1;
    change(() => EMPTY_BATCH);
  }, [change]);

  return { batch, year: context.year, begin, edit, mark, leave, clear };
}

export type BatchControl = ReturnType<typeof useBatch>;
