// Owns the turns of phrase that a bulletin's sentences share: counts in falling order, names joined, sentences left out.

import type { Sentence } from "../document";

/** A sentence, or none where it would say nothing. */
export function say(id: string, text: string | null, rows: readonly string[] = []): Sentence[] {
  return text === null ? [] : [{ id, text, rows }];
}

/** "动态类12篇、经验类3篇": those with none are left out; null where all are. */
export function counted<T extends string>(
  words: readonly T[],
  countOf: (word: T) => number,
  measure: string,
): string | null {
  const parts = words
    .map((word) => [word, countOf(word)] as const)
    .filter(([, count]) => count > 0);
  return parts.length === 0
    ? null
    : parts.map(([word, count]) => `${word}${count}${measure}`).join("、");
}

/** "甲3篇；乙、丙各2篇": in falling order, equal counts together, within them in the order given. */
export function inFallingOrder(
  items: readonly { readonly name: string; readonly count: number }[],
  measure: string,
): string {
  const counts = [...new Set(items.map(({ count }) => count))].sort((a, b) => b - a);
  return counts
    .map((count) => {
      const names = items.filter((item) => item.count === count).map(({ name }) => name);
      return `${names.join("、")}${names.length > 1 ? "各" : ""}${count}${measure}`;
    })
    .join("；");
}

/** The best three ranks, ties together; those with nothing have none. */
export function topThree<T>(items: readonly T[], countOf: (item: T) => number): T[] {
  const ranked = items.filter((item) => countOf(item) > 0).sort((a, b) => countOf(b) - countOf(a));
  const third = ranked[2];
  return third === undefined ? ranked : ranked.filter((item) => countOf(item) >= countOf(third));
}

/** "增加3篇", "减少1篇", "持平" */
export function change(now: number, before: number, measure: string): string {
  if (now === before) return "持平";
  return `${now > before ? "增加" : "减少"}${Math.abs(now - before)}${measure}`;
}
