// Owns reading a mail subject after the notice's form "(部门)+信息标题" (S8).

import type { Department } from "../../domain/records/department";
import { stripForwardPrefixes } from "../../domain/text/forward-prefix";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { halfWidth } from "../../domain/text/text";
import { CATEGORIES, type Category } from "../../domain/records/vocabulary";
import { categoryOf, groupsOf, isUnit, readFront, shadowOf, type Front } from "./subject-front";

export interface SubjectReading {
  /** 牵头 first, then 参与; empty where no department could be told. */
  readonly departments: readonly Department[];
  readonly title: string;
  /** Named by a tag such as 【动态类】; null where none is. */
  readonly category: Category | null;
  /** Why there is no department, as a sentence for the clerk; "" where there is one. */
  readonly problem: string;
  /** What stands in a department's place and names none that is known; "" where nothing does. */
  readonly unknown: string;
}

/** Put in front by mail gateways; never part of what was written. */
const GATEWAY = /^\((?:外部邮件|外来邮件|外部|外网|external|ext|spam|疑似垃圾邮件)\)\s*:?\s*/iu;
const LEFT_OVER = /^[\s+:\-–—―_|]+(?:标题\s*:\s*)?|^标题\s*:\s*/u;
/** Seen by nobody, pasted along, or there to turn the reading round; the joiner inside emoji is none of them. */
const INVISIBLE =
  /(?!\s)\p{Cc}|[\u200B\u200E\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** The text after what separates it from the department. */
function titleFrom(rest: string): string {
  return rest.slice(LEFT_OVER.exec(halfWidth(rest))?.[0].length ?? 0).trim();
}

function problemOf(written: string, matcher: DepartmentMatcher): string {
  const result = matcher.match(written);
  if (result.kind !== "ambiguous") {
    return `“${written}”在“部门”表里找不到，请选择部门。`;
  }
  const names = result.candidates.slice(0, 3).map((candidate) => candidate.name);
  const more = result.candidates.length > names.length ? "等" : "";
  return `“${written}”可能是${names.join("、")}${more}，请选择部门。`;
}

/** What is said, and what is the title, where no department was found. */
function withoutDepartment(
  text: string,
  matcher: DepartmentMatcher,
): Omit<SubjectReading, "category"> {
  const group = groupsOf(text).find(({ inner, plus }) => plus || isUnit(inner));
  const none = "标题里没有部门，请选择部门。";
  if (group !== undefined) {
    // An empty bracket is the notice's form not filled in: nothing behind it is offered as a title.
    if (group.inner === "") return { departments: [], title: "", problem: none, unknown: "" };
    const title = titleFrom(text.slice(group.end));
    const { inner: unknown } = group;
    return { departments: [], title, problem: problemOf(unknown, matcher), unknown };
  }
  const [, written = ""] = /^([^+:]{2,20})[+:]/u.exec(halfWidth(text)) ?? [];
  const tags = groupsOf(text).findLast(({ inner }) => categoryOf(inner) !== null)?.end ?? 0;
  const title = /^[+＋]/u.test(text) ? titleFrom(text) : text.slice(tags).trim();
  const unknown = isUnit(written) ? written.trim() : "";
  return { departments: [], title, problem: unknown ? problemOf(unknown, matcher) : none, unknown };
}

/** Mail programs take an attachment's name for a subject that was left empty. */
const FILE_ENDING = /\.(?:docx?|wps|rtf|txt|pdf|ofd)$/iu;

/** Without what mail programs and gateways put in front, in any order, and a file's ending. */
function bareSubject(subject: string): string {
  let text = subject.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim().replace(FILE_ENDING, "");
  for (;;) {
    const stripped = stripForwardPrefixes(text);
    const rest = stripped.slice(GATEWAY.exec(shadowOf(stripped))?.[0].length ?? 0);
    if (rest === text) return text;
    text = rest;
  }
}

/** The category that a tag names, or the words in front of the title: 动态类：水寨司法所+… */
function categoryBefore(text: string, front: Front | null): Category | null {
  const tagged = groupsOf(text).map(({ inner }) => categoryOf(inner));
  const before = front === null ? "" : text.slice(0, text.length - front.rest.length);
  return (
    tagged.find((each) => each !== null) ?? CATEGORIES.find((each) => before.includes(each)) ?? null
  );
}

/**
 * S8: "(部门)+标题" with any bracket, with or without a plus; "部门：标题", "部门-标题"; a bare name
 * at the start; tags before it; several departments are a joint submission. What is not surely a
 * department is none. The title keeps its own signs as they were written.
 */
export function readSubject(subject: string, matcher: DepartmentMatcher): SubjectReading {
  const text = bareSubject(subject);
  const front = readFront(text, matcher);
  const category = categoryBefore(text, front);
  if (front === null) return { ...withoutDepartment(text, matcher), category };
  const departments = [...new Set(front.departments)];
  return { departments, title: titleFrom(front.rest), category, problem: "", unknown: "" };
}
