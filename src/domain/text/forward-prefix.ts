// Owns what mail programs put in front of a subject (S7, S8): one list, for subjects and titles.

import { halfWidth } from "./text";

/** With a count, as in Re[2]: 回复(3):. Chinese programs use either width. */
const COUNT = "(?:\\s?[[(【]\\d+[\\])】])?";
/** Full words may stand before a space alone; 转 and 主题 begin titles and need their colon. */
const PREFIX = new RegExp(
  `^\\s*(?:(?:转发|转寄|回复|回覆|答复|fwd?|re)${COUNT}(?:\\s*:|\\s)|(?:转|主题|自动回复|subject)${COUNT}\\s*:)\\s*`,
  "iu",
);

/** Longer than any prefix. */
const REACH = 40;
/** Most titles begin with none of these signs, and ten thousand are compared at a keystroke. */
const FIRST = /^\s*[转回答主自fFｆＦrRｒＲsSｓＳ]/u;

/** Drops 转发 回复 答复 Fw Fwd Re Re[2] 主题 Subject from the front, in any number; the rest stays as written. */
export function stripForwardPrefixes(title: string): string {
  let rest = title.trim();
  while (FIRST.test(rest)) {
    const match = PREFIX.exec(halfWidth(rest.slice(0, REACH)));
    if (match === null) break;
    rest = rest.slice(match[0].length).trim();
  }
  return rest;
}
