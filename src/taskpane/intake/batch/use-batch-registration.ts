// Owns 全部登记 and 重试: the batch's blocks one after another, what each has come to, and where it stopped.

import { useCallback, useRef, useState } from "react";
import { chinaNow } from "../../china-time";
import { usePane } from "../../pane/context";
import { registered } from "../../pane/own-changes";
import { savedSentence } from "../../register/saved-sentence";
import type { ReadyDraft } from "../../register/draft";
import { inSlices, otherTurns } from "../../shared/in-slices";
import { sealOf } from "../../shared/seal-of";
import { sentenceOf } from "../../pane/sentence-of";
import type { Lesson } from "../../../workbook/actions/rows/aliases";
import { grouped, readyDraft, type BatchItem } from "./batch";
import { lessonOf } from "../draft/lessons";
import { blocksOf, countOf, registerBlocks, saveBlock, type Block } from "./register-batch";
import { uncountedOf } from "./uncounted";
import { intakeTexts } from "../texts";
import type { BatchControl } from "./use-batch";
import type { ReadingProgress } from "../incoming/use-mail-reader";

const tokensOf = ({ articles }: Block) => new Set(articles.map(({ token }) => token));

function lessonsOf(items: readonly BatchItem[], blocks: readonly Block[]): readonly Lesson[] {
  const saved = new Set(blocks.flatMap((block) => [...tokensOf(block)]));
  return items
    .filter(({ draft }) => saved.has(draft.token))
    .flatMap(({ mail, draft }) => lessonOf(mail, draft) ?? []);
}

/** The mails as they are saved, a step each. */
function* readying(
  items: readonly BatchItem[],
  approved: boolean,
  year: number,
): Generator<void, readonly ReadyDraft[]> {
  const ready: ReadyDraft[] = [];
  for (const item of items) {
    const draft = readyDraft(item, approved, year);
    if (draft !== null) ready.push(draft);
    yield;
  }
  return ready;
}

/** Lines of the list that change in one go. */
const AT_ONCE = 5;

/** Saves one block and shows it: in the list, and in what the pane knows. */
function useBlock(mark: BatchControl["mark"]) {
  const { apply, tracker, seals } = usePane();
  return useCallback(
    async (block: Block) => {
      const saved = await saveBlock(block, chinaNow());
      const byToken = new Map(block.articles.map(({ token }, at) => [token, saved[at]]));
      apply(registered(saved));
      const tokens = [...byToken.keys()];
      for (let at = 0; at < tokens.length; at += AT_ONCE) {
        mark(new Set(tokens.slice(at, at + AT_ONCE)), (token) => {
          const one = byToken.get(token);
          if (one === undefined) return { kind: "open" };
          const isSealed = sealOf(one.receivedOn, seals) !== undefined;
          return { kind: "saved", sentence: savedSentence(one, { ...tracker, isSealed }) };
        });
        await otherTurns();
      }
      return saved;
    },
    [apply, mark, tracker, seals],
  );
}

/** @param onLessons hears at the end what the clerk's corrections have taught (I4) */
export function useBatchRegistration(
  { batch, mark, year }: BatchControl,
  onLessons: (lessons: readonly Lesson[]) => void,
) {
  const { say, tracker } = usePane();
  const save = useBlock(mark);
  const [saving, setSaving] = useState<ReadingProgress | null>(null);
  /** Blocks whose end is not known or that were refused: they are tried again as they were. */
  const failed = useRef<readonly Block[]>([]);

  const registerAll = useCallback(
    async (approved: boolean) => {
      const { complete } = grouped(batch);
      // From the key on nothing else is to be changed.
      setSaving({ done: 0, total: countOf(failed.current) + complete.length });
      const drafts = (await inSlices(readying(complete, approved, year))) ?? [];
      const blocks = blocksOf(drafts, failed.current);
      const { saved, total, rest, error } = await registerBlocks(blocks, save, (already, all) => {
        setSaving({ done: already, total: all });
        return true;
      });
      failed.current = rest;
      setSaving(null);
      if (rest.length > 0) {
        for (const block of rest) mark(tokensOf(block), () => ({ kind: "failed" }));
        say({
          tone: "failed",
          sentence: intakeTexts.stopped(saved.length, total - saved.length, sentenceOf(error)),
        });
        return;
      }
      onLessons(lessonsOf(batch.items, blocks));
      say({
        tone: "done",
        sentence: intakeTexts.done(saved.length, uncountedOf(saved, tracker.settings)),
      });
    },
    [batch, year, tracker.settings, save, mark, onLessons, say],
  );

  return { saving, registerAll };
}
