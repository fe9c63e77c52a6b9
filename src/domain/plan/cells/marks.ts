// Owns the signs at a cell's words that are no part of them (P1): a circled number in front, what points at a
// note behind, the ' that other programs leave. NFKC would make 81 of 8①, so they go before it.

import { nameKey } from "../../text/text";

const CIRCLED = "①-⑳⑴-⒇❶-❿";
const POINTER = `*＊※△▲★☆²³¹⁰-⁹${CIRCLED}`;
const BEHIND = new RegExp(`(?<=[^\\s${POINTER}]\\s*)[${POINTER}][\\s${POINTER}]*$`, "u");
const IN_FRONT = new RegExp(`^\\s*([${CIRCLED}])(?=[^\\s${CIRCLED}])`, "u");

/** 8① → 8, 办公室* → 办公室; what is nothing but signs stays. */
export function withoutPointer(text: string): string {
  return text.replace(BEHIND, "");
}

/** The text that is meant: ①办公室* → 1.办公室, '办公室 → 办公室. */
export function plainText(text: string): string {
  return withoutPointer(text.replace(/^\s*'/u, "").replace(IN_FRONT, "$1."));
}

/** The key (nameKey) under which a cell's text is compared. */
export function plainKey(text: string): string {
  return nameKey(plainText(text));
}
