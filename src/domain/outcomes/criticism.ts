// Owns 通报批评 (E8): the system proposes with a ground, a person confirms, only then is it said.

import { createDepartmentIndex } from "../evaluation/articles/department-index";
import type { DepartmentEvaluation, Evaluation, EvaluationFrame } from "../evaluation/types";
import { nameKey } from "../text/text";
import type { Quarter } from "../calendar/quarter";

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

/** E8: 迟报 of 重要信息; a commission never answered counts as one (E4). "" = no such ground. */
function lateSentence({ lateImportant, overdueCommissions }: DepartmentEvaluation): string {
  const parts = [
    ...(lateImportant > 0 ? [`本季有${lateImportant}篇重要信息迟报`] : []),
    ...(overdueCommissions > 0 ? [`${overdueCommissions}件约稿逾期未交`] : []),
  ];
  return parts.length === 0 ? "" : `${parts.join("，")}。`;
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
    const late = lateSentence(department);
    if (late !== "") grounds.push(["迟报", late]);
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

const COMPUTED: readonly CriticismGround[] = COMPUTED_GROUNDS;

/** A criticism whose ground the figures do not show (any more), and what they show instead. */
export interface LostGround<C extends Criticism = Criticism> {
  readonly criticism: C;
  /** Without its full stop. */
  readonly figures: string;
}

/**
 * E8: the computed grounds of a quarter that its figures do not bear out. What was entered by hand no figure shows.
 * @param evaluation of that quarter, as sealed where it is sealed (E7).
 */
export function lostGrounds<C extends Criticism>(
  list: readonly C[],
  evaluation: Evaluation,
  { departments, changes }: Pick<EvaluationFrame, "departments" | "changes">,
): LostGround<C>[] {
  const index = createDepartmentIndex(departments, changes);
  const shown = proposeCriticism(evaluation);
  return list.flatMap((criticism) => {
    const { departmentId, department, ground } = criticism;
    const id = departmentId === "" ? departments[index.indexOf(department)]?.id : departmentId;
    const holds = shown.some((each) => each.departmentId === id && each.ground === ground);
    if (holds || !COMPUTED.includes(ground)) return [];
    const line = evaluation.departments.find((each) => each.departmentId === id);
    return [{ criticism, figures: figuresInstead(ground, line) }];
  });
}

function figuresInstead(ground: CriticismGround, line: DepartmentEvaluation | undefined): string {
  if (line === undefined) return "没有这个部门";
  if (ground === "迟报") return "没有重要信息迟报，也没有约稿逾期未交";
  return line.sentence.replace(/。$/u, "");
}

/** A criticism and the quarter that it is about. */
export interface QuarterCriticism extends Criticism {
  readonly year: number;
  readonly quarter: Quarter;
}

/** E8: one proposal for each quarter, department and ground, whether ours or typed by the clerk. */
function isSameCriticism(row: QuarterCriticism, wanted: QuarterCriticism): boolean {
  return (
    row.year === wanted.year &&
    row.quarter === wanted.quarter &&
    row.ground === wanted.ground &&
    (row.departmentId === ""
      ? nameKey(row.department) === nameKey(wanted.department)
      : row.departmentId === wanted.departmentId)
  );
}

/** What is to be done with the rows of a quarter so that they say what the figures say now. */
export interface MergedProposals<W extends QuarterCriticism, S extends QuarterCriticism> {
  readonly added: readonly W[];
  /** Undecided rows whose sentence is out of date. */
  readonly renewed: readonly { readonly wanted: W; readonly standing: S }[];
}

/** E8: nothing that stands is doubled, and whatever was decided stays. */
export function mergeProposals<W extends QuarterCriticism, S extends QuarterCriticism>(
  wanted: readonly W[],
  standing: readonly S[],
): MergedProposals<W, S> {
  const pairs = wanted.map((row) => ({
    wanted: row,
    standing: standing.find((each) => isSameCriticism(each, row)),
  }));
  return {
    added: pairs.filter((pair) => pair.standing === undefined).map((pair) => pair.wanted),
    renewed: pairs.flatMap(({ wanted: row, standing: found }) =>
      found?.decision === "拟列" && found.sentence !== row.sentence
        ? [{ wanted: row, standing: found }]
        : [],
    ),
  };
}
