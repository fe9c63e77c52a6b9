// Owns what a pasted body tells about a submission: its length, a category, its fingerprint.

import { proposeCategory } from "../../domain/rules/category";
import { bodyFingerprint } from "../../domain/text/title";
import type { Category } from "../../domain/records/vocabulary";
import { countWords } from "../../domain/text/word-count";

export interface BodyReading {
  /** S2 */
  readonly wordCount: number;
  /** S1: proposed by length alone; null for an empty body. */
  readonly category: Category | null;
  /** S7; "" for an empty body. */
  readonly fingerprint: string;
}

export function readBody(body: string): BodyReading {
  const wordCount = countWords(body);
  return { wordCount, category: proposeCategory(wordCount), fingerprint: bodyFingerprint(body) };
}
