// Owns what the 部门 cell of an older list says (I5), and a heading or a title that says it in its place.

import type { Department } from "../../domain/records/department";
import type { Category } from "../../domain/records/vocabulary";
import { stripForwardPrefixes } from "../../domain/text/forward-prefix";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { surelyNames } from "../article/authors";
import { readSubject } from "../article/subject";

export interface Units {
  /** 牵头 first. */
  readonly departments: readonly Department[];
  /** 水寨司法所（张三）: who stands beside it. */
  readonly people: readonly string[];
}

/** 一、 （一） 1. before a name. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)）])\s*/u;
const BRACKET_BEHIND = /^(.+?)\s*[(（]([^()（）]*)[)）]$/u;
const NAMES_BEHIND =
  /^(.*(?:[所股室办科局处队站]|中心))[\s:：/／\-·]*(\p{Script=Han}[\p{Script=Han}\s、·]{1,12})$/u;
/** A title in the form of a mail's subject: (部门)+标题. */
const BRACKET_FIRST = /^[(（[［【〔「]/u;

/** null where it is not surely a department, or several. */
export function readUnits(written: string, matcher: DepartmentMatcher): Units | null {
  const text = written.replace(NUMBERING, "").replace(/[:：]$/u, "");
  const named = (name: string): readonly Department[] | null => {
    const several = matcher.matchSeveral(name);
    if (several !== null) return several;
    const result = matcher.match(name);
    return result.kind === "found" ? [result.department] : null;
  };
  const whole = named(text);
  if (whole !== null) return { departments: whole, people: [] };
  const [, unit = "", beside = ""] = BRACKET_BEHIND.exec(text) ?? [];
  const [, before = "", people = ""] = NAMES_BEHIND.exec(text) ?? [];
  if (unit !== "") {
    // 五华县司法局（水寨司法所）: whose it is stands in the bracket.
    const departments = named(unit) ?? named(beside);
    return departments && { departments, people: surelyNames(beside) };
  }
  const signed = surelyNames(people);
  const departments = signed.length > 0 ? named(before) : null;
  return departments && { departments, people: signed };
}

/** A figure, a number in the order, 共3篇: what may stand beside a section's heading. */
const BESIDE_HEADING =
  /^(?:[一二三四五六七八九十\d]{1,3}[、.．]?|[(（]?(?:共|小计|合计)?\s*\d+\s*[篇条][)）]?)$/u;

/** The words of a row that is the heading of a department's section; null where it is none. */
export function sectionOf(texts: readonly string[], matcher: DepartmentMatcher): string | null {
  const said = texts.filter((text) => text !== "" && !BESIDE_HEADING.test(text));
  const [only] = said;
  if (only === undefined || said.length > 1) return null;
  return readUnits(only, matcher) === null ? null : only;
}

export interface TitleReading {
  readonly title: string;
  /** Of a title in the notice's form, else []. */
  readonly departments: readonly Department[];
  readonly category: Category | null;
}

/** S8: the title without the "(部门)+" that it has kept from its mail. */
export function readListTitle(written: string, matcher: DepartmentMatcher): TitleReading {
  const plain = { title: written, departments: [], category: null };
  if (!BRACKET_FIRST.test(stripForwardPrefixes(written))) return plain;
  const { title, departments, category } = readSubject(written, matcher);
  return departments.length > 0 && title !== "" ? { title, departments, category } : plain;
}
