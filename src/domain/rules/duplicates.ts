// Owns the duplicate rules at registration (S7): which earlier submissions look like this one.

import { nameKey } from "../text/text";
import { SIMILARITY_THRESHOLD, createTitleComparer, shortTitle, titleKey } from "../text/title";
import type { Submission } from "../records/submission";
import { isArticle } from "./lifecycle";

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
const KEYS = new WeakMap<Comparable, string>();

function keyOf(other: Comparable): string {
  const known = KEYS.get(other);
  if (known !== undefined) return known;
  const key = titleKey(other.title);
  KEYS.set(other, key);
  return key;
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
