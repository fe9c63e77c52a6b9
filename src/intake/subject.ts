// Owns reading a mail subject after the notice's form "(部门)+信息标题" (S8).

import type { Department } from "../domain/department";
import type { DepartmentMatcher } from "../domain/matching";

export interface SubjectReading {
  /** 牵头 first, then 参与; empty where no department could be told. */
  readonly departments: readonly Department[];
  readonly title: string;
  /** Why there is no department, as a sentence for the clerk; "" where there is one. */
  readonly problem: string;
}

const FORWARDED =
  /^\s*(?:转发|回复|答复|转|主题|Fwd?|Re|Subject)\s*(?:[[(（【]\d+[\])）】])?\s*[:：]\s*/iu;
const BRACKETED = /^\s*[(（【[［]([^()（）【】[\]［］]*)[)）】\]］]\s*([+＋]?)\s*(.*)$/su;
const PLUS = /^\s*([^+＋]+?)\s*[+＋]\s*(.+)$/su;
/** What departments' names end in: tells "(水塞司法所)" from a bracket that belongs to the title. */
const LIKE_A_DEPARTMENT = /[所股办室局处科队组站]$|中心$/u;

function withoutForwarding(subject: string): string {
  let rest = subject;
  while (FORWARDED.test(rest)) rest = rest.replace(FORWARDED, "");
  return rest.trim();
}

function problemOf(written: string, matcher: DepartmentMatcher): string {
  const result = matcher.match(written);
  if (result.kind !== "ambiguous") {
    return `括号里的“${written}”在“部门”表里找不到，请选择部门。`;
  }
  const names = result.candidates.slice(0, 3).map((candidate) => candidate.name);
  const more = result.candidates.length > names.length ? "等" : "";
  return `“${written}”可能是${names.join("、")}${more}，请选择部门。`;
}

/** Departments before a plus sign without brackets; null where the plus belongs to the title. */
function readPlus(text: string, matcher: DepartmentMatcher): SubjectReading | null {
  const [, written = "", title = ""] = PLUS.exec(text) ?? [];
  const departments = written === "" ? null : matcher.matchSeveral(written);
  return departments && { departments, title: title.trim(), problem: "" };
}

/**
 * S8: either bracket width or 【】, with or without +/＋, after 转发/回复/Fw/Re; several departments
 * in the bracket are a joint submission. The title keeps its own signs as they were written.
 */
export function readSubject(subject: string, matcher: DepartmentMatcher): SubjectReading {
  const text = withoutForwarding(subject).replace(/\s+/gu, " ");
  const bracketed = BRACKETED.exec(text);
  if (bracketed === null) {
    const none = { departments: [], title: text, problem: "标题里没有部门，请选择部门。" };
    return readPlus(text, matcher) ?? none;
  }
  const [, inner = "", plus = "", rest = ""] = bracketed;
  const written = inner.trim();
  const title = withoutForwarding(rest);
  const departments = matcher.matchSeveral(written);
  if (departments !== null) return { departments, title, problem: "" };
  const meantAsDepartment = plus !== "" || LIKE_A_DEPARTMENT.test(written);
  return {
    departments: [],
    title: meantAsDepartment ? title : text,
    problem: problemOf(written, matcher),
  };
}
