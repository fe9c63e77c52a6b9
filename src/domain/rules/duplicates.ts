// Owns the duplicate rules (S7): by what two rows are one article, which earlier submissions look like a new one.

import { nameKey } from "../text/text";
import { SIMILARITY_THRESHOLD, createTitleComparer, shortTitle, titleKey } from "../text/title";
import type { Submission } from "../records/submission";
import { isArticle, isVoid } from "./lifecycle";

export type DuplicateKind =
  /** Same department, same title, returned earlier: register as its 重报. */
  | "重报"
  /** Same department, same title: must be confirmed. */
  | "同题"
  /** Same body under another title: warned. */
  | "同文"
  /** Similar title: warned. */
  | "近似"
  /** Another department's, same or similar: offer 联合报送. */
  | "他部门";

export type Comparable = Pick<
  Submission,
  "id" | "department" | "title" | "status" | "bodyFingerprint" | "duplicateOf"
>;

export interface DuplicateFinding {
  readonly kind: DuplicateKind;
  readonly earlierId: string;
  readonly earlierTitle: string;
  readonly earlierDepartment: string;
  /** Dice of the titles, 1 = same. */
  readonly similarity: number;
  /** Only 同题 asks for a confirmation before saving. */
  readonly mustConfirm: boolean;
  readonly sentence: string;
}

const ORDER: readonly DuplicateKind[] = ["同题", "重报", "同文", "近似", "他部门"];

function sentenceOf(kind: DuplicateKind, earlier: Comparable): string {
  const shown = `${earlier.id}《${shortTitle(earlier.title)}》（${earlier.department}）`;
  switch (kind) {
    case "重报":
      return `${shown}已退回，这篇可登记为它的重报。`;
    case "同题":
      return `本部门已报过同题信息 ${shown}，请确认是重复还是另一篇。`;
    case "同文":
      return `正文与 ${shown} 相同，请核对是否重复。`;
    case "近似":
      return `标题与 ${shown} 近似，请核对是否重复。`;
    case "他部门":
      return `${shown}内容相近，可改为联合报送。`;
  }
}

/** Rows do not change, and each is compared again and again: their keys are made once. */
const KEYS = new WeakMap<Pick<Submission, "title">, string>();

function keyOf(other: Pick<Submission, "title">): string {
  const known = KEYS.get(other);
  if (known !== undefined) return known;
  const key = titleKey(other.title);
  KEYS.set(other, key);
  return key;
}

/** S7: the same for rows of one department and one title, "" where there is no telling. */
export function articleKey(row: Pick<Submission, "department" | "title">): string {
  const [department, title] = [nameKey(row.department), keyOf(row)];
  return department === "" || title === "" ? "" : `${department}\n${title}`;
}

/** I3: by what the mail that a row stands for is recognised, "" = none; what is 作废 may come again. */
export function mailOf(row: Pick<Submission, "mailKey" | "status">): string {
  return isVoid(row) ? "" : row.mailKey;
}

/**
 * S7: findings, the gravest first. `earlier` are the ledger's submissions, in any order; 作废 ones,
 * confirmed duplicates and the candidate itself are not compared. One pass, quick for 10,000.
 */
export function findDuplicates(
  candidate: Pick<Submission, "id" | "department" | "title" | "bodyFingerprint">,
  earlier: readonly Comparable[],
): DuplicateFinding[] {
  const comparer = createTitleComparer(candidate.title);
  const department = nameKey(candidate.department);
  const body = candidate.bodyFingerprint;
  const findings: DuplicateFinding[] = [];
  for (const other of earlier) {
    if (other.id === candidate.id || !isArticle(other)) continue;
    const similarity = comparer.similarity(keyOf(other));
    const sameBody = body !== "" && other.bodyFingerprint === body;
    if (similarity < SIMILARITY_THRESHOLD && !sameBody) continue;
    const kind = kindOf(nameKey(other.department) === department, similarity, other.status);
    findings.push({
      kind,
      earlierId: other.id,
      earlierTitle: other.title,
      earlierDepartment: other.department,
      similarity,
      mustConfirm: kind === "同题",
      sentence: sentenceOf(kind, other),
    });
  }
  return findings.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

  function kindOf(own: boolean, similarity: number, status: string): DuplicateKind {
    if (!own) return "他部门";
    if (similarity === 1) return status === "退回" ? "重报" : "同题";
    return similarity >= SIMILARITY_THRESHOLD ? "近似" : "同文";
  }
}
