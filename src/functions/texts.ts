// Owns the words that the custom functions write into cells.

/** E2: a share of nothing. */
export const NO_SHARE = "—";
export const LIST_MARK = "、";
