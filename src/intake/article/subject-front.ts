// Owns finding the departments in front of a mail subject (S8), and where its title begins.

import type { Department } from "../../domain/records/department";
import { stripForwardPrefixes } from "../../domain/text/forward-prefix";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { splitName } from "../../domain/text/short-name";
import { halfWidth } from "../../domain/text/text";
import { CATEGORIES, type Category } from "../../domain/records/vocabulary";

/** What was understood of a front; `rest` begins the title. */
export interface Front {
  readonly departments: readonly Department[];
  readonly rest: string;
}

const OPENING = /[[【〔「『〖{<《]/gu;
const CLOSING = /[\]】〕」』〗}>》]/gu;
const GROUP = /^\s*\(+([^()]*)\)+\s*(\+?)/u;
const CATEGORY_TAG = /^(动态|经验|典型|问题)类?(?:信息)?$/u;
const OTHER_TAG = /^(?:重要|紧急|急|特急|加急|信息|信息报送|政务信息|新|修改稿?|重报|约稿)$/u;
/** 报送单位：, before the name in or outside the bracket. */
const LABEL = /^(?:报送|上报|投稿|来稿|供稿)?(?:单位|部门|股室)\s*:\s*/u;
/** Words before the department that are no part of a title. */
const PREFACE = new RegExp(
  `${LABEL.source}|^(?:(?:政务|工作)?信息(?:报送|投稿)?|报送(?:政务|工作)?信息|投稿|来稿|(?:联合)?报送|(?:动态|经验|典型|问题)类(?:信息)?)\\s*[-:—_|+]*\\s*`,
  "u",
);
/** The sender's own count or day: 1、 ① 第3期 4月15日 20220415. */
const NUMBERING =
  /^(?:\d{1,3}\s?[.、)](?!\d)|[①-⑳]|第\d{1,3}期|\d{8}(?!\d)|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)[\s:\-—_]*/u;
/** After the names of a joint submission: (甲、乙联合报送). */
const TOGETHER = /(?:联合|共同)(?:报送|上报|供稿|投稿)?$/u;
/** Between brackets that stand for one list: （甲）、（乙）, (甲)联合(乙). */
const BETWEEN = /^\s*(?:[、,&/]|和|与|及|联合|会同)\s*(?=\()/u;
/** Inside a bracket, between the department and what else stands there: (水寨司法所-动态类), （水寨司法所 张三）. */
const INNER = /\s*[-–—―_:|·\s]\s*/u;
/** A preface of another wording is believed only before "(部门)+". */
const LONGEST_PREFACE = 12;
/** Between a department and its title, the surest first; a bracket that nothing opens; a space only after a unit's word. */
const SEPARATORS = [/\+/u, /:/u, /\)/u, /\s*[-–—―_|]+\s*/u, / /u];
/** This office itself, before its department's bracket. */
const BUREAU = /司法局$|^[县区旗本我]?局$/u;
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
    // What stands behind a plus is the title's.
    const joinable = groups.at(-1)?.plus === false;
    const between = joinable ? (BETWEEN.exec(shadow.slice(end))?.[0].length ?? 0) : 0;
    const match = GROUP.exec(shadow.slice(end + between));
    if (match === null) return groups;
    end += between + match[0].length;
    groups.push({ inner: (match[1] ?? "").trim(), plus: match[2] === "+", end });
  }
}

function isTag(text: string): boolean {
  return CATEGORY_TAG.test(text) || OTHER_TAG.test(text);
}

/**
 * Names with a tag or a person beside them: (水寨司法所-动态类), （水寨司法所 张三）. Null where
 * another unit stands there too: whose article it is, the clerk says.
 */
function besideOthers(inner: string, matcher: DepartmentMatcher): readonly Department[] | null {
  const pieces = inner.split(INNER).filter((piece) => piece !== "" && !isTag(piece));
  const found = pieces.map((piece) => (isUnit(piece) ? matcher.matchSeveral(piece) : []));
  const [first] = found;
  if (!first?.length || found.includes(null)) return null;
  return found.flatMap((departments) => departments ?? []);
}

/** Departments in a bracket; the topic of one (法律援助) only in the notice's own form, before a plus. */
function inGroup({ inner, plus }: Group, matcher: DepartmentMatcher): readonly Department[] | null {
  const names = inner.replace(LABEL, "").replace(TOGETHER, "");
  const several =
    matcher.matchSeveral(inner) ?? matcher.matchSeveral(names) ?? besideOthers(names, matcher);
  if (several !== null || !plus) return several;
  const result = matcher.match(inner);
  return result.kind === "found" ? [result.department] : null;
}

/** Further departments, each before a plus or each before a space: 水寨司法所+河东司法所+联合. */
const NEXT = { plus: /^\s*([^+＋]+)[+＋](.*)$/su, space: /^\s*(\S+)\s(.*)$/su };

function further(
  { departments, rest }: Front,
  matcher: DepartmentMatcher,
  next: RegExp = NEXT.plus,
): Front {
  const [, written = "", after = ""] = next.exec(rest) ?? [];
  // Behind a space only a whole name is surely a department and no word of the title.
  const sure = next === NEXT.plus ? isUnit(written) : matcher.leading(written).length > 0;
  const more = sure ? matcher.matchSeveral(written) : null;
  if (more === null) return { departments, rest };
  return further({ departments: [...departments, ...more], rest: after }, matcher, next);
}

/** Brackets in front, of which the first that names departments counts; tags around it are dropped. */
function readGroups(text: string, matcher: DepartmentMatcher): Front | null {
  const groups = groupsOf(text);
  const first = groups.findIndex((group) => inGroup(group, matcher) !== null);
  // （县公安局）（法制股）: another office's section, not ours.
  const foreign = groups.slice(0, first).some(({ inner }) => isUnit(inner) && !BUREAU.test(inner));
  if (first === -1 || foreign) return null;
  const departments: Department[] = [];
  let last = groups[first];
  for (const group of groups.slice(first)) {
    const named = inGroup(group, matcher);
    if (named === null && !isTag(group.inner)) break;
    departments.push(...(named ?? []));
    last = group;
  }
  const rest = text.slice(last?.end ?? 0);
  // A plus begins the title, whatever its words; without one a mail program's prefix may follow.
  return last?.plus === true
    ? further({ departments, rest }, matcher)
    : { departments, rest: stripForwardPrefixes(rest) };
}

/** A bracket is read as a whole or not at all: half of one would stay in the title. */
function cutsBracket(shadow: string, at: number): boolean {
  return /\([^()]*$/u.test(shadow.slice(0, at)) && /^[^()]*\)/u.test(shadow.slice(at));
}

function readSeparated(text: string, matcher: DepartmentMatcher): Front | null {
  const shadow = shadowOf(text);
  for (const separator of SEPARATORS) {
    const match = separator.exec(shadow);
    if (match === null) continue;
    const written = text.slice(0, match.index);
    if (match[0] === " " && !isUnit(written)) continue;
    if (cutsBracket(shadow, match.index)) continue;
    const departments = matcher.matchSeveral(written);
    const rest = text.slice(match.index + match[0].length);
    if (departments === null) continue;
    return further({ departments, rest }, matcher, match[0] === " " ? NEXT.space : NEXT.plus);
  }
  return null;
}

/** A name with its tag behind it: 水寨司法所【动态类】标题. */
function readTagged(text: string, matcher: DepartmentMatcher): Front | null {
  const [front = "", written = "", tag = ""] =
    /^([^()]+)\(([^()]*)\)\s*\+?/u.exec(shadowOf(text)) ?? [];
  if (!isTag(tag) || !isUnit(written)) return null;
  const departments = matcher.matchSeveral(written);
  return departments && { departments, rest: text.slice(front.length) };
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
    readTagged(text, matcher) ??
    readSeparated(text, matcher) ??
    readBare(text, matcher)
  );
}

/** The form with words before it: 信息报送(水寨司法所)+标题. */
function readBehindPreface(text: string, matcher: DepartmentMatcher): Front | null {
  const shadow = shadowOf(text);
  const preface = PREFACE.exec(shadow)?.[0].length ?? 0;
  const numbered = text.slice(NUMBERING.exec(shadow)?.[0].length ?? 0);
  const known =
    preface > 0
      ? readPlain(text.slice(preface), matcher)
      : // A name that begins the title itself keeps what stands before it, too.
        numbered === text
        ? null
        : (readGroups(numbered, matcher) ?? readSeparated(numbered, matcher));
  const bracket = shadow.indexOf("(");
  if (known !== null || bracket < 1 || bracket > LONGEST_PREFACE) return known;
  const behind = text.slice(bracket);
  return groupsOf(behind).some(({ plus }) => plus) ? readGroups(behind, matcher) : null;
}

/** S8: null where nothing in front is surely a department. */
export function readFront(text: string, matcher: DepartmentMatcher): Front | null {
  const inner = QUOTED.exec(text)?.[1];
  const unquoted = inner === undefined ? null : readPlain(inner, matcher);
  return unquoted ?? readPlain(text, matcher) ?? readBehindPreface(text, matcher);
}
