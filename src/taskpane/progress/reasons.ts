// Owns under which words a department's rows are offered (E5): each figure under its own; what is remarked of the very
// same articles once, or one that waits would look like two (缺审签 1, 待审 1).

import type { RowsBehind } from "../../domain/evaluation/evaluate";

export interface Reason {
  /** "缺审签、待审" */
  readonly words: string;
  /** 编号 */
  readonly ids: readonly string[];
}

const FIGURES: readonly string[] = [
  "本季已报",
  "累计已报",
  "本季采用",
] satisfies (keyof RowsBehind)[];

export function reasonsOf(rows: RowsBehind): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const [word, ids] of Object.entries(rows)) {
    const key = FIGURES.includes(word) ? word : [...ids].sort().join();
    const same = reasons.get(key);
    reasons.set(key, { words: same === undefined ? word : `${same.words}、${word}`, ids });
  }
  return [...reasons.values()];
}
