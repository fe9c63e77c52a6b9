// Owns the 检索码 proposed for a department (P4): the pinyin initials of its name.

import { pinyin } from "pinyin-pro";
import { nameKey } from "../../domain/text/text";

const KEPT = /[\p{Script=Han}A-Za-z0-9]/gu;

/**
 * P4: "长布司法所" → "cbsfs". A proposal only: the clerk edits it in 部门 where a polyphone
 * comes out wrong. Latin letters and digits stay, in lower case; everything else is dropped.
 */
export function searchCode(name: string): string {
  const characters = (nameKey(name).match(KEPT) ?? []).join("");
  return pinyin(characters, { pattern: "first", toneType: "none", type: "array" })
    .join("")
    .toLowerCase();
}
