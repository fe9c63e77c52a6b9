// Owns importing an older list (I5): what is left out is written down first, then block after block, each all
// or none (T1, T2), so that wherever it stops, the same list imported again goes on from there.

import { useCallback, useEffect, useRef, useState } from "react";
import { textOf } from "../../../intake/list/cells";
import { submissionOf } from "../../../intake/list/submission-of";
import { rowKey, type SortedList } from "../../../intake/list/standing";
import type { Settings } from "../../../domain/records/settings";
import type { LeftOutRow } from "../../../tables/blocks/left-out-rows";
import { writeLeftOut } from "../../../workbook/actions/reports/left-out-sheet";
import { chinaNow } from "../../china-time";
import { usePane, type Status } from "../../pane/context";
import { registered } from "../../pane/own-changes";
import { sentenceOf } from "../../pane/sentence-of";
import {
  blocksOf,
  countOf,
  registerBlocks,
  saveBlock,
  type Block,
  type Outcome,
} from "../batch/register-batch";
import { uncountedOf } from "../batch/uncounted";
import type { ReadingProgress } from "../incoming/use-mail-reader";
import type { ListChoice } from "./list-choice";
import { oldListTexts as say } from "./texts";

function leftOutRows({ sheet, columns }: ListChoice, { problems }: SortedList): LeftOutRow[] {
  return problems.map(({ row, ...problem }) => {
    const cells = sheet.values[row] ?? [];
    const textIn = (column = -1) => textOf(cells[column] ?? null);
    return { ...problem, department: textIn(columns.department), title: textIn(columns.title) };
  });
}

export interface ListImport {
  /** null while nothing is imported. */
  readonly progress: ReadingProgress | null;
  /** True from 停止 until the block under way is written. */
  readonly stopping: boolean;
  /** True where the block that failed is to be tried again first. */
  readonly hasFailed: boolean;
  stop(): void;
  /** @param approved what holds where the list has no column for an approval */
  start(choice: ListChoice, list: SortedList, approved: boolean): Promise<void>;
}

/** The rows as blocks; those of the block that failed are in it already. */
function blocksFor({ drafts }: SortedList, approved: boolean, failed: Block | null): Block[] {
  const tried = new Set(failed?.articles.map(({ submission }) => submission.mailKey));
  const articles = drafts
    .filter((draft) => !tried.has(rowKey(draft)))
    .map((draft) => ({
      submission: submissionOf(draft, approved),
      token: crypto.randomUUID(),
      paragraphs: [],
    }));
  return [...blocksOf(articles, failed === null ? [] : [failed])];
}

/** Writes down what is left out. @returns what is to be said of it */
async function listLeftOut(choice: ListChoice, list: SortedList): Promise<string> {
  const rows = leftOutRows(choice, list);
  if (rows.length === 0) return "";
  const { sheet, looks } = await writeLeftOut({ source: choice.source, rows, now: chinaNow() });
  return say.listed(rows.length, sheet) + looks;
}

function statusOf(
  { saved, total, rest, error }: Outcome,
  settings: Settings,
  listed: string,
): Status {
  const [done, open] = [saved.length, total - saved.length];
  if (error !== null)
    return { tone: "failed", sentence: say.failed(done, open, sentenceOf(error)) };
  const sentence =
    rest.length > 0 ? say.stopped(done, open) : say.done(done, uncountedOf(saved, settings));
  return { tone: "done", sentence: sentence + listed };
}

/** True once 停止 was pressed, or the form is gone. */
function useStop() {
  const stopped = useRef(false);
  const [stopping, setStopping] = useState(false);
  useEffect(() => {
    return () => {
      stopped.current = true;
    };
  }, []);
  const set = useCallback((stop: boolean) => {
    stopped.current = stop;
    setStopping(stop);
  }, []);
  return { stopped, stopping, set };
}

export function useListImport(): ListImport {
  const { tracker, say: tell, apply } = usePane();
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  /** Whose end is not known: it is tried again as it was. */
  const [failed, setFailed] = useState<Block | null>(null);
  const { stopped, stopping, set } = useStop();

  async function save(block: Block) {
    const saved = await saveBlock(block, chinaNow());
    apply(registered(saved));
    return saved;
  }

  async function start(choice: ListChoice, list: SortedList, approved: boolean): Promise<void> {
    set(false);
    const blocks = blocksFor(list, approved, failed);
    setProgress({ done: 0, total: countOf(blocks) });
    try {
      const listed = await listLeftOut(choice, list);
      const outcome = await registerBlocks(blocks, save, (done, total) => {
        setProgress({ done, total });
        return !stopped.current;
      });
      setFailed(outcome.error === null ? null : (outcome.rest[0] ?? null));
      tell(statusOf(outcome, tracker.settings, listed));
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    } finally {
      setProgress(null);
    }
  }

  return { progress, stopping, hasFailed: failed !== null, stop: () => set(true), start };
}
