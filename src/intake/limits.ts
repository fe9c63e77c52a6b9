// Owns the bounds of what is read (I1): beyond them a file ends as a sentence, never as a stuck pane.

const MEGABYTE = 2 ** 20;

/** A file as it comes; a county mailbox refuses larger ones. */
export const LARGEST_FILE = 64 * MEGABYTE;
/** Everything unpacked from one zip or document, however deep. */
export const LARGEST_UNPACKED = 128 * MEGABYTE;
export const MOST_ENTRIES = 2000;
export const DEEPEST_ZIP = 3;
/** Characters kept of one text: fifteen times the longest article. The pane counts and compares them all. */
export const LONGEST_TEXT = 50_000;
/** Characters of a subject that are looked at; the ledger's titles are shorter. */
export const LONGEST_SUBJECT = 500;
/** Cells of one older list (I5): years of a county's articles, and what nobody writes a list wider than. */
export const LARGEST_LIST = { rows: 20_000, columns: 60 } as const;
