// Owns titles, and comparing them and bodies (S7): how long one may be, what is the same, what is similar.

import { stripForwardPrefixes } from "./forward-prefix";
import { fingerprint } from "./hash";

/** No title of the office was ever as long: somebody wrote or pasted the article. In characters. */
export const LONGEST_TITLE = 100;

/** S7: similar from here on. */
export const SIMILARITY_THRESHOLD = 0.85;

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/** S7: the key of a title: NFKC, lower case, without prefixes, spaces and punctuation. */
export function titleKey(title: string): string {
  return stripForwardPrefixes(title).normalize("NFKC").toLowerCase().replace(NOT_WORDS, "");
}

/** S7: fingerprint of a body, blind to spaces, punctuation and width; "" for an empty body. */
export function bodyFingerprint(body: string): string {
  const key = body.normalize("NFKC").toLowerCase().replace(NOT_WORDS, "");
  return key === "" ? "" : fingerprint(key);
}

function bigrams(key: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < key.length; i += 1) {
    const pair = key.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Compares one title with many; its bigrams are taken once. */
export interface TitleComparer {
  readonly key: string;
  /** Dice over bigrams (with repetition), 0 to 1; 0 where it cannot reach the threshold. */
  similarity(otherKey: string): number;
}

export function createTitleComparer(title: string): TitleComparer {
  const key = titleKey(title);
  const own = bigrams(key);
  const size = Math.max(0, key.length - 1);

  function overlap(otherKey: string): number {
    const left = new Map(own);
    let common = 0;
    for (let i = 0; i + 1 < otherKey.length; i += 1) {
      const pair = otherKey.slice(i, i + 2);
      const rest = left.get(pair) ?? 0;
      if (rest === 0) continue;
      left.set(pair, rest - 1);
      common += 1;
    }
    return common;
  }

  return {
    key,
    similarity(otherKey) {
      if (otherKey === key) return key === "" ? 0 : 1;
      const otherSize = Math.max(0, otherKey.length - 1);
      // The shorter one bounds what can be common: most titles are ruled out by length alone.
      const best = (2 * Math.min(size, otherSize)) / (size + otherSize || 1);
      if (best < SIMILARITY_THRESHOLD) return 0;
      return (2 * overlap(otherKey)) / (size + otherSize);
    },
  };
}

/** Characters of a title that a sentence or a list shows; the office's own are shorter. */
const SHOWN = 60;

/** A title as it is shown: whole, unless somebody pasted a body for it. */
export function shortTitle(title: string): string {
  const characters = [...title];
  return characters.length <= SHOWN ? title : `${characters.slice(0, SHOWN).join("")}…`;
}
