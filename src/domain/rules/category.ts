// Owns the four categories' word ranges (S1): 提示 and 警告, never an obstacle.

import { DEFAULT_SETTINGS } from "../records/settings";
import { CATEGORIES, type Category } from "../records/vocabulary";

export interface WordRange {
  readonly min: number;
  readonly max: number;
  /** "一般": a soft range, to which the tolerance applies. */
  readonly soft: boolean;
}

/** Notice 二（一）; bounds inclusive. */
export const WORD_RANGES: Readonly<Record<Category, WordRange>> = {
  动态类: { min: 300, max: 500, soft: true },
  经验类: { min: 500, max: 800, soft: false },
  典型类: { min: 2000, max: 3000, soft: false },
  问题类: { min: 800, max: 1000, soft: true },
};

export type WordCheckLevel = "ok" | "提示" | "警告";

export interface WordCheck {
  readonly level: WordCheckLevel;
  readonly sentence: string;
}

/** Absorbs what binary fractions add to a bound, e.g. 500 × 1.1. */
const EPSILON = 1e-6;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf(range: WordRange, tolerance: number): Bounds {
  const share = range.soft ? tolerance : 0;
  return { low: range.min * (1 - share) - EPSILON, high: range.max * (1 + share) + EPSILON };
}

/**
 * S1 for many articles: true where a 提示 or 警告 is due. An unknown word count (0) and a category
 * that is none of the four are never odd.
 */
export function createLengthCheck(
  tolerance: number,
): (category: string, wordCount: number) => boolean {
  const bounds = new Map<string, Bounds>();
  for (const category of CATEGORIES) {
    bounds.set(category, boundsOf(WORD_RANGES[category], tolerance));
  }
  return (category, wordCount) => {
    const range = bounds.get(category);
    if (range === undefined || wordCount === 0) return false;
    return wordCount < range.low || wordCount > range.high;
  };
}

/** S1: `tolerance` is a share (0.1 = 10 %) and applies to the soft ranges alone. */
export function checkWordCount(
  category: Category,
  wordCount: number,
  tolerance: number,
): WordCheck {
  const range = WORD_RANGES[category];
  const { low, high } = boundsOf(range, tolerance);
  const odd = range.soft ? "提示" : "警告";
  const level = wordCount >= low && wordCount <= high ? "ok" : odd;
  const rule = `${category}${range.soft ? "一般" : ""}应为${range.min}—${range.max}字`;
  if (level !== "ok") {
    const off =
      wordCount < range.min ? `少${range.min - wordCount}字` : `多${wordCount - range.max}字`;
    return { level, sentence: `${rule}，现${wordCount}字，${off}；不影响登记。` };
  }
  const inside = wordCount >= range.min && wordCount <= range.max;
  const verdict = inside ? "符合要求" : "在容差以内";
  return { level, sentence: `${rule}，现${wordCount}字，${verdict}。` };
}

/**
 * S1: the category that a length fits, the shorter one where two do. Null where none does: a
 * proposal that is then called too long would help nobody. The tolerance is that of the notice, whatever the
 * setting: it only proposes.
 */
export function proposeCategory(wordCount: number): Category | null {
  const order = [...CATEGORIES].sort((a, b) => WORD_RANGES[a].min - WORD_RANGES[b].min);
  const fits = (tolerance: number): Category | undefined =>
    order.find((category) => {
      const { low, high } = boundsOf(WORD_RANGES[category], tolerance);
      return wordCount >= low && wordCount <= high;
    });
  return fits(0) ?? fits(DEFAULT_SETTINGS.tolerance) ?? null;
}
