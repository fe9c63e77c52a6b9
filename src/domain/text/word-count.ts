// Owns counting words as Word and WPS show them (S2).

/**
 * S2: each of these is a word by itself. The CJK scripts; what Unicode calls wide or full-width
 * (CJK marks, U+3200–33FF, the full-width block, emoji); and the marks that Chinese typesetting
 * draws one em wide although other scripts know them too: quotes, dash, ellipsis, middle dot,
 * circled numbers, Roman numerals, ℃ and the like. № is not among them: it is Latin type.
 */
const COUNTED_SINGLY =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2E80-\u2FFF\u3001-\uA4CF\uF900-\uFAFF\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u00A7\u00B0\u00B1\u00B7\u00D7\u00F7\u2014-\u2016\u2018-\u201D\u2025-\u2027\u2030-\u2033\u2035\u203B\u2103\u2109\u2160-\u217B\u2190-\u22FF\u2460-\u24FF\u2500-\u27BF\u{1F000}-\u{1F3FA}\u{1F400}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Accents, joiners and zero-width signs are part of what stands before them. */
const EXTENDER = /[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Emoji_Modifier}/u;
const SPACE = /[\s\p{Cc}]/u;
/** don’t is one word also where the apostrophe has the shape of a quote. */
const APOSTROPHE = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu;

/**
 * S2: every CJK character and every full-width mark is 1; every unbroken run of anything else that
 * is not space is 1: 98.5%, 2022-03-05, an address, a lone "-".
 */
export function countWords(text: string): number {
  let words = 0;
  let inRun = false;
  for (const character of text.replace(APOSTROPHE, "'")) {
    if (EXTENDER.test(character)) continue;
    if (COUNTED_SINGLY.test(character)) {
      words += 1;
      inRun = false;
    } else if (SPACE.test(character)) {
      inRun = false;
    } else {
      if (!inRun) words += 1;
      inRun = true;
    }
  }
  return words;
}
