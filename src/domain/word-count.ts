// Owns counting words as Word and WPS show them (S2).

/** Every one of these is a word by itself, wherever it stands. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/**
 * Full-width marks: CJK punctuation and the full-width block (letters and digits of it too, as Word
 * counts them), and the signs that Chinese typesetting draws one em wide: quotes, dash, ellipsis,
 * middle dot, circled numbers, arrows, ℃ and the like. U+3000 is a space.
 */
const FULL_WIDTH =
  /[\u3001-\u303F\u30FB\u30FC\uFE10-\uFE1F\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u00A7\u00B0\u00B1\u00B7\u00D7\u00F7\u2013-\u2016\u2018-\u201D\u2020-\u2022\u2025-\u2027\u2030-\u2033\u2035\u203B\u2103\u2109\u2116\u2160-\u217B\u2190-\u21FF\u2200-\u22FF\u2460-\u24FF\u2500-\u27BF\u{1F000}-\u{1FAFF}]/u;

const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
/** Accents and joiners belong to the character before them. */
const EXTENDER = /\p{M}|\u200C|\u200D/u;

/**
 * S2: every CJK character and every full-width mark is 1; a run of Latin letters or digits is 1;
 * half-width marks and spaces are 0 and end a run.
 */
export function countWords(text: string): number {
  let words = 0;
  let inRun = false;
  for (const character of text) {
    if (EXTENDER.test(character)) continue;
    if (CJK.test(character) || FULL_WIDTH.test(character)) {
      words += 1;
      inRun = false;
    } else if (LETTER_OR_DIGIT.test(character)) {
      if (!inRun) words += 1;
      inRun = true;
    } else {
      inRun = false;
    }
  }
  return words;
}
