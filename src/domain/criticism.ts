// Owns 通报批评 (E8): the system proposes with a ground, a person confirms, only then is it said.

import type { Evaluation } from "./evaluation/types";

export const COMPUTED_GROUNDS = ["未完成", "长期不报送", "迟报"] as const;
/** Entered by hand: no figure can show them. */
export const MANUAL_GROUNDS = ["误报", "漏报", "瞒报", "虚报", "消极敷衍"] as const;
export type CriticismGround = (typeof COMPUTED_GROUNDS)[number] | (typeof MANUAL_GROUNDS)[number];

export const CRITICISM_DECISIONS = ["拟列", "确认", "不列"] as const;
export type CriticismDecision = (typeof CRITICISM_DECISIONS)[number];

export interface Criticism {
  readonly departmentId: string;
  readonly department: string;
  readonly ground: CriticismGround;
  /** The ground in one sentence. */
  readonly sentence: string;
  readonly decision: CriticismDecision;
}

/**
 * E8: the grounds that can be computed, as 拟列, by department as listed. 迟报 is a ground only for
 * 重要信息. Nothing is proposed before 首个考核季度.
 */
export function proposeCriticism(evaluation: Evaluation): Criticism[] {
  if (!evaluation.assessed) return [];
  return evaluation.departments.flatMap((department) => {
    const grounds: [CriticismGround, string][] = [];
    if (department.status === "未完成") grounds.push(["未完成", department.sentence]);
    if (department.flags.includes("长期不报送")) {
      grounds.push(["长期不报送", department.sentence]);
    }
    if (department.lateImportant > 0) {
      grounds.push(["迟报", `本季有${department.lateImportant}篇重要信息迟报。`]);
    }
    return grounds.map(([ground, sentence]): Criticism => ({
      departmentId: department.departmentId,
      department: department.name,
      ground,
      sentence,
      decision: "拟列",
    }));
  });
}

/** E8: what may be written into the 通报. */
export function confirmedCriticism(list: readonly Criticism[]): Criticism[] {
  return list.filter((criticism) => criticism.decision === "确认");
}
