// Owns what a pasted subject or body fills into a draft, and what is said about it (S2, S8).

import { WORD_RANGES } from "../../domain/rules/category";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { readBody } from "../../intake/article/body";
import { readSubject } from "../../intake/article/subject";
import { registerTexts } from "./texts";
import type { Draft } from "./draft";
import type { Finding } from "../shared/fields/finding";

/** S8: the subject fills 部门, 参与部门 and 标题; what an earlier subject filled does not stay. */
export function applySubject(subject: string, matcher: DepartmentMatcher): Partial<Draft> {
  if (subject.trim() === "") return { subject };
  const { departments, title } = readSubject(subject, matcher);
  const [lead, ...others] = departments.map((department) => department.name);
  return { subject, title, department: lead ?? "", coDepartments: others };
}

/** Why the subject gave no department, as long as none is chosen. */
export function subjectFinding(draft: Draft, matcher: DepartmentMatcher): Finding | undefined {
  if (draft.subject.trim() === "" || draft.department !== "") return undefined;
  const { problem } = readSubject(draft.subject, matcher);
  return problem === "" ? undefined : { level: "warning", sentence: problem };
}

/** S2: the body gives 字数, and a 类别 unless the clerk has chosen one. */
export function applyBody(body: string, before: Draft): Partial<Draft> {
  const { wordCount, category } = readBody(body);
  const free = before.category === "" || before.category === readBody(before.body).category;
  return {
    body,
    wordCount: wordCount === 0 ? "" : String(wordCount),
    ...(free ? { category: category ?? "" } : {}),
  };
}

/** S3: an article that answers a commission is 重要信息, unless the clerk takes the tick away; "" = answers none. */
export function answering(commissionId: string): Partial<Draft> {
  return { commissionId, ...(commissionId !== "" && { important: true }) };
}

/** Says that the 类别 is a proposal, and what its range is. */
export function proposalFor(draft: Draft): Finding | undefined {
  if (draft.category === "" || readBody(draft.body).category !== draft.category) return undefined;
  const { min, max } = WORD_RANGES[draft.category];
  return { level: "hint", sentence: registerTexts.proposed(draft.category, min, max) };
}
