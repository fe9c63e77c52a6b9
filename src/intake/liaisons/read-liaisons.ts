// Owns reading a pasted list of 联络员 (O4): department, name, telephone in any order, from a table or from a message.
// Cells are known by what they are; headings help where several could be a name.

import type { Department } from "../../domain/records/department";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { nameKey } from "../../domain/text/text";
import { hasCommonSurname, isPersonName } from "../article/authors";
import { cellsOfPaste } from "../list/paste";

export interface LiaisonEntry {
  readonly department: Department;
  readonly liaison: string;
  /** As written, "" = not given. */
  readonly phone: string;
}

export interface LiaisonList {
  readonly entries: readonly LiaisonEntry[];
  /** Lines that were left out, each with its number and why. */
  readonly leftOut: readonly string[];
}

const MOBILE = /^(?:\+?86-?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/u;
const LANDLINE = /^(?:\(?0\d{2,3}\)?-?)?[2-8]\d{6,7}(?:-\d{1,6})?$/u;
const SHORT = /^\d{3,6}$/u;
const NAME_HEADING = /姓名|联络员|联系人|信息员|^名字$/u;
const PHONE_HEADING = /电话|手机|号码|联系方式/u;
/** Of somebody else's name. */
const OTHER_HEADING = /负责人|领导|所长|股长|主任/u;
const DEPARTMENT_HEADING = /部门|单位|股室|科室|司法所/u;
const LABEL = /^(?:部门|单位|姓名|联络员|信息员|联系人|联系电话|电话|手机|手机号码?)[:：]/u;
/** What stands in a name's place where nobody has been named yet. */
const NOBODY = /^(?:暂?无|没有|未定|待定|待报|待补|空缺|缺|[-—–/／\\]+|[?？]+)$/u;
const LIST_MARK = /^(?:\d{1,3}[.、)）]|[(（]\d{1,3}[)）])\s*/u;
/** A day written in eight figures is no telephone. */
const DAY = /^20\d\d[01]\d[0-3]\d$/u;
/** What parts the words of one line of a message. */
const GAPS = /[\s,，、;；:：|/]+/u;

function isPhone(text: string): boolean {
  const key = text.normalize("NFKC").trim();
  return MOBILE.test(key) || (LANDLINE.test(key) && !DAY.test(key));
}

/** Where a heading says what a column holds. */
interface Headings {
  /** −1 = none does. */
  readonly name: number;
  /** Those of the 联络员. */
  readonly phones: readonly number[];
}

function headingsOf(cells: readonly string[]): Headings | null {
  const keys = cells.map(nameKey);
  const at = (heading: RegExp) => keys.findIndex((key) => key.length <= 12 && heading.test(key));
  const [name, phone] = [at(NAME_HEADING), at(PHONE_HEADING)];
  const found = [name, phone, at(DEPARTMENT_HEADING)];
  if (found.filter((each) => each !== -1).length < 2 || cells.some(isPhone)) return null;
  const phones = keys.flatMap((key, column) => (PHONE_HEADING.test(key) ? [column] : []));
  // A table may have the head's telephone too: each stands behind the name that it belongs to.
  const next = keys.findIndex((key, column) => column > name && OTHER_HEADING.test(key));
  const own = phones.filter((column) => column > name && (next === -1 || column < next));
  return { name, phones: name === -1 || own.length === 0 ? phones : own };
}

/** 张 三, written so to line up with names of three characters. */
function joined(words: readonly string[]): string[] {
  const result: string[] = [];
  for (const word of words) {
    const last = result.at(-1);
    const isSpaced = last?.length === 1 && /^\p{Script=Han}{2}$/u.test(last + word);
    if (isSpaced) result[result.length - 1] = last + word;
    else result.push(word);
  }
  return result;
}

/** A table's cells as they are; the words of a message's line. */
function cellsOf(cells: readonly string[]): string[] {
  const [only = ""] = cells;
  if (cells.length > 1) return cells.map((cell) => cell.trim().replace(LABEL, ""));
  return joined(only.split(GAPS).filter((word) => word !== "" && !LABEL.test(`${word}:`)));
}

function departmentIn(cells: readonly string[], matcher: DepartmentMatcher) {
  for (const [at, cell] of cells.entries()) {
    const match = matcher.match(cell.replace(LIST_MARK, ""));
    if (match.kind === "found" && match.by !== "topic") return { at, department: match.department };
  }
  return null;
}

interface Person {
  readonly liaison: string;
  readonly phone: string;
}

/** Where columns hold them, one that stands elsewhere is somebody else's. */
function phoneIn(cells: readonly string[], columns: readonly number[]): string {
  if (columns.length === 0) return cells.find(isPhone) ?? "";
  const told = columns.map((column) => cells[column] ?? "");
  return told.find(isPhone) ?? told.find((cell) => SHORT.test(cell.normalize("NFKC"))) ?? "";
}

function personIn(cells: readonly string[], department: number, headings: Headings | null): Person {
  const others = cells.map((cell, at) => (at === department ? "" : cell));
  const named = headings === null ? "" : (others[headings.name] ?? "").replace(/\s+/gu, "");
  const phone = phoneIn(others, headings?.phones ?? []);
  const isHeaded = headings !== null && headings.name !== -1;
  if (isHeaded && (named === "" || NOBODY.test(named))) return { liaison: "", phone: "" };
  const names = others
    .map((cell) => cell.replace(/\s+/gu, ""))
    .filter((cell) => isPersonName(cell) && !NOBODY.test(cell));
  // 职务 and the like stand beside the name; a name mostly begins with a common surname.
  const name = names.find(hasCommonSurname) ?? names[0] ?? "";
  return { liaison: named || name, phone: phone.normalize("NFKC").trim() };
}

/** O4: nothing is written before the clerk has seen it. A department's first line counts. */
export function readLiaisons(text: string, matcher: DepartmentMatcher): LiaisonList {
  const entries: LiaisonEntry[] = [];
  const leftOut: string[] = [];
  const lines = new Map<string, number>();
  let headings: Headings | null = null;
  for (const [index, row] of cellsOfPaste(text).entries()) {
    const cells = cellsOf(row);
    if (cells.every((cell) => cell === "")) continue;
    const own = row.length > 1 ? headingsOf(cells) : null;
    if (own !== null) {
      headings = own;
      continue;
    }
    const line = index + 1;
    const found = departmentIn(cells, matcher);
    const person = personIn(cells, found?.at ?? -1, row.length > 1 ? headings : null);
    const reason = reasonFor(found?.department, person, lines);
    if (reason !== null) leftOut.push(`第 ${line} 行“${gist(cells)}”：${reason}`);
    if (found === null || reason !== null) continue;
    lines.set(found.department.id, line);
    entries.push({ department: found.department, ...person });
  }
  return { entries, leftOut };
}

function reasonFor(
  department: Department | undefined,
  { liaison }: Person,
  lines: ReadonlyMap<string, number>,
): string | null {
  if (department === undefined) return "没有认出部门";
  if (liaison === "") return `没有认出${department.name}的联络员姓名`;
  const line = lines.get(department.id);
  return line === undefined ? null : `${department.name}在第 ${line} 行已有，以那一行为准`;
}

function gist(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell !== "").join(" ");
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
