// Owns registering a batch (I3): block after block, each all or none, so that wherever it stops, what was
// told as saved is saved and the rest can be tried again.

import type { CivilDateTime } from "../../domain/calendar/civil-date";
import type { Submission } from "../../domain/records/submission";
import { MOST_AT_ONCE, registerBlock } from "../../workbook/actions/rows/register";
import type { ReadyDraft } from "../register/draft";

/** Articles that are written together. Its token stays with it until it is written. */
export interface Block {
  readonly token: string;
  readonly articles: readonly ReadyDraft[];
}

export function blocksOf(articles: readonly ReadyDraft[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < articles.length; at += MOST_AT_ONCE) {
    const token = crypto.randomUUID();
    blocks.push({ token, articles: articles.slice(at, at + MOST_AT_ONCE) });
  }
  return blocks;
}

/** Registers one block; may be repeated. @returns the submissions with their numbers, in its order. */
export async function saveBlock(
  { token, articles }: Block,
  now: CivilDateTime,
): Promise<readonly Submission[]> {
  const done = await registerBlock(articles, { token, now });
  return articles.map(({ submission }, at) => ({ ...submission, id: done[at]?.id ?? "" }));
}
