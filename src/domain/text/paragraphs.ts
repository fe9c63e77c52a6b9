// Owns recognising a copied article (I6): the same paragraphs as an earlier one, kept as hashes alone.

import { fingerprint } from "./hash";

/** Shorter ones are headings, signatures and phrases of every article. */
const SHORTEST = 20;
/** From this share of its paragraphs on an article is called copied. */
const COPIED_SHARE = 0.5;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/** I6: one hash a paragraph, in the text's order, each once; blind to spaces, punctuation and width. */
export function paragraphHashes(text: string): readonly string[] {
  const keys = text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((paragraph) => paragraph.normalize("NFKC").toLowerCase().replace(NOT_WORDS, ""))
    .filter((key) => key.length >= SHORTEST);
  return [...new Set(keys.map(fingerprint))];
}

export interface Remembered {
  /** 编号 of the earlier article. */
  readonly id: string;
  readonly paragraphs: readonly string[];
}

export interface CopyFinding {
  readonly id: string;
  readonly common: number;
  /** Of the new article's paragraphs, 0 to 1. */
  readonly share: number;
}

/** I6: earlier articles that share at least half of this one's paragraphs, the most alike first. */
export function findCopied(
  paragraphs: readonly string[],
  earlier: readonly Remembered[],
): readonly CopyFinding[] {
  const own = new Set(paragraphs);
  if (own.size === 0) return [];
  return earlier
    .map(({ id, paragraphs: others }) => {
      const common = new Set(others.filter((hash) => own.has(hash))).size;
      return { id, common, share: common / own.size };
    })
    .filter(({ share }) => share >= COPIED_SHARE)
    .sort((a, b) => b.share - a.share);
}
