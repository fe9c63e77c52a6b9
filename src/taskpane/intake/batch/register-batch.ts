// Owns registering a batch (I3): block after block, each all or none, so that wherever it stops, what was
// told as saved is saved and the rest can be tried again.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import type { Submission } from "../../../domain/records/submission";
import { MOST_AT_ONCE, registerBlock } from "../../../workbook/actions/rows/register";
import { batchOf, blockToken } from "../../../workbook/excel/engine/deed";
import type { ReadyDraft } from "../../register/draft";

/** Articles that are written together. Its token stays with it until it is written. */
export interface Block {
  readonly token: string;
  readonly articles: readonly ReadyDraft[];
}

/** One batch, which 撤销 takes back whole. @param before blocks of it that are still to be written */
export function blocksOf(
  articles: readonly ReadyDraft[],
  before: readonly Block[] = [],
): readonly Block[] {
  const last = before.at(-1);
  const { batch, nth } =
    last === undefined ? { batch: crypto.randomUUID(), nth: 0 } : batchOf(last.token);
  const blocks = [...before];
  for (let at = 0; at < articles.length; at += MOST_AT_ONCE) {
    const token = blockToken(batch, nth + blocks.length - before.length + 1);
    blocks.push({ token, articles: articles.slice(at, at + MOST_AT_ONCE) });
  }
  return blocks;
}

/** How many articles they are. */
export function countOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { articles }) => sum + articles.length, 0);
}

/** Registers one block; may be repeated. @returns the submissions with their numbers, in its order. */
export async function saveBlock(
  { token, articles }: Block,
  now: CivilDateTime,
): Promise<readonly Submission[]> {
  const done = await registerBlock(articles, { token, now });
  return articles.map(({ submission }, at) => ({ ...submission, id: done[at]?.id ?? "" }));
}

/** What a run over blocks has come to. */
export interface Outcome {
  readonly saved: readonly Submission[];
  /** How many articles there were. */
  readonly total: number;
  /** Blocks that are not, the one that failed first; its end may not be known. */
  readonly rest: readonly Block[];
  /** Why it stopped; null where nothing failed. */
  readonly error: unknown;
}

/**
 * Registers block after block. What stops one block stops the next: a protected sheet, a lost connection.
 * @param save writes one block
 * @param onProgress hears before each block how many articles are done; false = stop here
 */
export async function registerBlocks(
  blocks: readonly Block[],
  save: (block: Block) => Promise<readonly Submission[]>,
  onProgress: (done: number, total: number) => boolean,
): Promise<Outcome> {
  const total = countOf(blocks);
  const saved: Submission[] = [];
  for (const [at, block] of blocks.entries()) {
    const rest = blocks.slice(at);
    if (!onProgress(saved.length, total)) return { saved, total, rest, error: null };
    try {
      saved.push(...(await save(block)));
    } catch (error) {
      return { saved, total, rest, error };
    }
  }
  return { saved, total, rest: [], error: null };
}
