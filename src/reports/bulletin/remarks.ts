// Owns what is to be remarked where a sealed quarter's lists are of another day than its figures (E7).

import type { BulletinFacts } from "./facts";

/** E7: lists of articles are those of today; where the seal counts others, it is said. */
export function remarksOf({ input, figures, adoptions, rowsOf }: BulletinFacts): string[] {
  if (input.sealed === null) return [];
  const adopted = new Set(adoptions.map(({ id }) => id)).size;
  const pairs = [
    ["计入", figures.total.countedInQuarter, rowsOf("本季已报").length],
    ["采用", figures.total.adoptedInQuarter, adopted],
  ] as const;
  return pairs
    .filter(([, sealed, now]) => sealed !== now)
    .map(
      ([word, sealed, now]) =>
        `本季已封存：封存时${word}${sealed}篇，现在${word}${now}篇。篇数以封存为准，明细按现在的台账，请看“更正”。`,
    );
}
