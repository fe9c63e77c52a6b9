// Owns how texts are made comparable: NFKC (full-width to half-width) and spaces.

const SPACES = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;

/** NFKC, outer spaces dropped, inner runs of spaces to one. */
export function tidyText(text: string): string {
  return text.normalize("NFKC").replace(SPACES, " ").trim();
}

/** NFKC without any space: the key under which names are compared. */
export function nameKey(text: string): string {
  return text.normalize("NFKC").replace(SPACES, "");
}

/** As input methods write the stroke within a number; they give the long one twice. */
const STROKES = /\u2014+|[\u2010-\u2013\u2015\u2212\uFE58]/gu;

/** S3: the normal form of a number (编号): half-width, without any space, one kind of stroke. */
export function numberKey(text: string): string {
  return nameKey(text).replace(STROKES, "-");
}

/** At most so many units from its beginning, none of them half of a character. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/u, "");
}

/** Halves of characters, as programs that cut a text leave them, are no characters: each becomes the sign for that. */
export function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * Full-width signs, their small forms and the signs written for them as ASCII, each for one, so
 * that a position in the answer is the same position in `text` (NFKC moves positions).
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\s]/gu, " ")
    .replace(/[➕﹢]/gu, "+")
    .replace(/[﹙]/gu, "(")
    .replace(/[﹚]/gu, ")")
    .replace(/[﹕︰∶]/gu, ":");
}
