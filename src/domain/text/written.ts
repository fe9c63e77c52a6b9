// Owns what clerks write for yes and no, a year, a number of words, and several names in one cell.
// Pane, sheets, settings and custom functions all read them here.

import type { CellValue } from "./cell";
import { nameKey } from "./text";

const YES = /^(?:是|√|✓|✔|1|y|yes|true)$/iu;
const NO = /^(?:否|×|✗|✘|0|n|no|false)$/iu;

/** true, false, or null for what is neither. */
export function readYesNo(cell: CellValue): boolean | null {
  if (typeof cell === "boolean") return cell;
  const key = nameKey(String(cell ?? ""));
  if (YES.test(key)) return true;
  return NO.test(key) ? false : null;
}

/** As we write and offer them. */
export const YES_NO = ["是", "否"] as const;

export function writeYesNo(value: boolean): (typeof YES_NO)[number] {
  return value ? "是" : "否";
}

/** 2022, "2022", "2022年" or "2022年度"; null for anything else. */
export function readYear(cell: CellValue): number | null {
  const digits = /^(\d{4})(?:年度?)?$/u.exec(nameKey(String(cell ?? "")));
  const year = Number(digits?.[1]);
  return year >= 1900 ? year : null;
}

/** S2: the digits of a typed 字数, full-width ones read as well: 360 of 约３６０字. "" = none, or not a whole number. */
export function digitsOfCount(typed: string): string {
  const plain = typed.normalize("NFKC").replace(/\.0+(?!\d)/u, "");
  return /\d\.\d/u.test(plain) ? "" : plain.replace(/\D/gu, "").slice(0, 6);
}

/** 0.333 → "33%"; never "100%" for what is not whole (E2). */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share < 1 && rounded === 100 ? 99 : rounded}%`;
}

/** What stands between names: the one we write, and all. */
const MARK = "、";
const MARKS = /[、，,；;\r\n]/u;

/** The names of one cell or field, without blanks around them. */
export function splitNames(text: string): string[] {
  return text
    .split(MARKS)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** As splitNames, for people: / and a space part them too, but not 张 三, whose parts are no names: he is 张三 (E9). */
export function splitPeople(text: string): string[] {
  return splitNames(text.replace(/[/／]/gu, MARK)).flatMap((part) => {
    const names = part.split(/\s+/u);
    if (names.every((name) => name.length > 1)) return names;
    return [/^[\p{Script=Han}\s]+$/u.test(part) ? names.join("") : part];
  });
}

export function joinNames(names: readonly string[]): string {
  return names.join(MARK);
}

/** "县、市、省 或 国家" */
export function anyOf(words: readonly string[]): string {
  return joinNames(words).replace(/、([^、]*)$/u, " 或 $1");
}
