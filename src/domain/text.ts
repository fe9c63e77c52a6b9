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
