// Owns finding the departments in front of a mail subject (S8), and where its title begins.

import type { Department } from "../../domain/records/department";
import { stripForwardPrefixes } from "../../domain/text/forward-prefix";
import type { DepartmentMatcher } from "../../domain/text/matching";
import { splitName } from "../../domain/text/short-name";
import { halfWidth } from "../../domain/text/text";
import { CATEGORIES, type Category } from "../../domain/records/vocabulary";

/** What was understood of a front; `rest` begins the title. */
export interface Front {
  readonly departments: readonly Department[];
  readonly rest: string;
}

const OPENING = /[[【〔「『〖{]/gu;
const CLOSING = /[\]】〕」』〗}]/gu;
const GROUP = /^\s*\(([^()]*)\)\s*(\+?)/u;
const CATEGORY_TAG = /^(动态|经验|典型|问题)类?(?:信息)?$/u;
const OTHER_TAG = /^(?:重要|紧急|急|特急|加急|信息|信息报送|政务信息|新|修改稿?|重报|约稿)$/u;
/** Words before the department that are no part of a title. */
const PREFACE =
  /^(?:(?:政务|工作)?信息(?:报送|投稿)?|报送(?:政务|工作)?信息|投稿|来稿|报送|(?:动态|经验|典型|问题)类(?:信息)?)\s*[-:—_|]*\s*/u;
/** A preface of another wording is believed only before "(部门)+". */
const LONGEST_PREFACE = 12;
/** Between a department and its title, the surest first; a space only after a unit's word. */
const SEPARATORS = [/\+/u, /:/u, /\s*[-–—―_|]+\s*/u, / /u];
const QUOTED = /^[“"'](.*)[”"']$/su;

/** The same text with one kind of bracket and half-width signs, position for position. */
export function shadowOf(text: string): string {
  return halfWidth(text).replace(OPENING, "(").replace(CLOSING, ")");
}

export function isUnit(written: string): boolean {
  const { stem, unit } = splitName(written.trim());
  return unit !== "" && stem !== "";
}

export function categoryOf(tag: string): Category | null {
  const word = CATEGORY_TAG.exec(tag.trim())?.[1];
  return CATEGORIES.find((category) => category === `${word}类`) ?? null;
}

export interface Group {
  readonly inner: string;
  readonly plus: boolean;
  readonly end: number;
}

export function groupsOf(text: string): readonly Group[] {
  const shadow = shadowOf(text);
  const groups: Group[] = [];
  let end = 0;
  for (;;) {
    const match = GROUP.exec(shadow.slice(end));
    if (match === null) return groups;
    end += match[0].length;
    groups.push({ inner: (match[1] ?? "").trim(), plus: match[2] === "+", end });
  }
}

/** Departments in a bracket; the topic of one (法律援助) only in the notice's own form, before a plus. */
function inGroup({ inner, plus }: Group, matcher: DepartmentMatcher): readonly Department[] | null {
  const several = matcher.matchSeveral(inner);
  if (several !== null || !plus) return several;
  const result = matcher.match(inner);
  return result.kind === "found" ? [result.department] : null;
}

/** Further departments, each before a plus: 水寨司法所+河东司法所+联合. */
function further({ departments, rest }: Front, matcher: DepartmentMatcher): Front {
  const [, written = "", after = ""] = /^\s*([^+＋]+)[+＋](.*)$/su.exec(rest) ?? [];
  const more = isUnit(written) ? matcher.matchSeveral(written) : null;
  if (more === null) return { departments, rest };
  return further({ departments: [...departments, ...more], rest: after }, matcher);
}

/** Brackets in front, of which the first that names departments counts; tags around it are dropped. */
function readGroups(text: string, matcher: DepartmentMatcher): Front | null {
  const groups = groupsOf(text);
  const first = groups.findIndex((group) => inGroup(group, matcher) !== null);
  if (first === -1) return null;
  const departments: Department[] = [];
  let last = groups[first];
  for (const group of groups.slice(first)) {
    const named = inGroup(group, matcher);
    if (named === null && !CATEGORY_TAG.test(group.inner) && !OTHER_TAG.test(group.inner)) break;
    departments.push(...(named ?? []));
    last = group;
  }
  const rest = text.slice(last?.end ?? 0);
  // A plus begins the title, whatever its words; without one a mail program's prefix may follow.
  return last?.plus === true
    ? further({ departments, rest }, matcher)
    : { departments, rest: stripForwardPrefixes(rest) };
}

function readSeparated(text: string, matcher: DepartmentMatcher): Front | null {
  const shadow = halfWidth(text);
  for (const separator of SEPARATORS) {
    const match = separator.exec(shadow);
    if (match === null) continue;
    const written = text.slice(0, match.index);
    if (match[0] === " " && !isUnit(written)) continue;
    const departments = matcher.matchSeveral(written);
    const rest = text.slice(match.index + match[0].length);
    if (departments !== null) return further({ departments, rest }, matcher);
  }
  return null;
}

/** A department's whole name begins the title itself, which keeps it. */
function readBare(text: string, matcher: DepartmentMatcher): Front | null {
  const departments = matcher.leading(text);
  return departments.length > 0 ? { departments, rest: text } : null;
}

function readPlain(text: string, matcher: DepartmentMatcher): Front | null {
  const groups = groupsOf(text);
  const afterTags = text.slice(groups.at(-1)?.end ?? 0);
  return (
    readGroups(text, matcher) ??
    (groups.length > 0
      ? (readSeparated(afterTags, matcher) ?? readBare(afterTags, matcher))
      : null) ??
    readSeparated(text, matcher) ??
    readBare(text, matcher)
  );
}

/** The form with words before it: 信息报送(水寨司法所)+标题. */
function readBehindPreface(text: string, matcher: DepartmentMatcher): Front | null {
  const shadow = shadowOf(text);
  const preface = PREFACE.exec(shadow)?.[0].length ?? 0;
  const known = preface > 0 ? readPlain(text.slice(preface), matcher) : null;
  const bracket = shadow.indexOf("(");
  if (known !== null || bracket < 1 || bracket > LONGEST_PREFACE) return known;
  const behind = text.slice(bracket);
  return groupsOf(behind)[0]?.plus === true ? readGroups(behind, matcher) : null;
}

/** S8: null where nothing in front is surely a department. */
export function readFront(text: string, matcher: DepartmentMatcher): Front | null {
  const inner = QUOTED.exec(text)?.[1];
  const unquoted = inner === undefined ? null : readPlain(inner, matcher);
  return unquoted ?? readPlain(text, matcher) ?? readBehindPreface(text, matcher);
}
