// Owns the types of an evaluation (E1–E6): what goes in, what comes out per department and in sum.
// Types only, so that the custom functions' bundle takes no zod through here.

import type { Adoption } from "../records/adoption";
import type { CivilDate } from "../calendar/civil-date";
import type { Commission } from "../records/commission";
import type { Department, DepartmentChange } from "../records/department";
import type { LeftOut } from "../records/left-out";
import type { Settings } from "../records/settings";
import type { Submission } from "../records/submission";
import type { Flag } from "./flags";
import type { DepartmentKind, EvaluationStatus } from "../records/vocabulary";
import type { Quarter } from "../calendar/quarter";

/** Everything but the ledger. */
export interface EvaluationFrame {
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
  readonly adoptions: readonly Adoption[];
  readonly commissions: readonly Commission[];
  readonly settings: Settings;
  readonly year: number;
  readonly quarter: Quarter;
  /** null = the last day of the quarter, which is also the latest that is looked at. */
  readonly asOf: CivilDate | null;
  /** E11: what of the tables could not be read; absent = all was. */
  readonly leftOut?: readonly LeftOut[];
}

export interface EvaluationInput extends EvaluationFrame {
  readonly submissions: readonly Submission[];
}

/** The figures of E2 and A3, of one department or summed. Articles unless said otherwise. */
export interface Figures {
  /** 年度任务 Q */
  readonly quota: number;
  /** 本季应报 C(k) − C(k−1) */
  readonly dueInQuarter: number;
  /** 本季已报 s(k) */
  readonly countedInQuarter: number;
  /** 累计应报 C(k) */
  readonly dueToDate: number;
  /** 累计已报 S(k) */
  readonly countedToDate: number;
  /** 欠报, by the 口径 */
  readonly shortfall: number;
  /** 累计完成率 (by the 口径), 0.5 = 50 %; null = "—". Sums: Σ min(S, C) / ΣC. */
  readonly completion: number | null;
  /** 年度进度 S/Q; null where Q = 0. */
  readonly progress: number | null;
  /** 采用篇数: distinct articles adopted in the quarter. */
  readonly adoptedInQuarter: number;
  /** 采用篇数 in the year to date. */
  readonly adoptedToDate: number;
  /** 采用次数: (article, outlet) pairs. */
  readonly adoptionsInQuarter: number;
  readonly adoptionsToDate: number;
  /** 采用率: of the articles counted in the period, the share adopted; null where none counted. */
  readonly adoptionRateInQuarter: number | null;
  readonly adoptionRateToDate: number | null;
}

export interface DepartmentEvaluation extends Figures {
  readonly departmentId: string;
  /** The name in force at the end of the quarter. */
  readonly name: string;
  readonly kind: DepartmentKind;
  /** E3; "" before 首个考核季度 (E6) and for a department that was merged into another. */
  readonly status: EvaluationStatus | "";
  /** E4, in the order of FLAGS. */
  readonly flags: readonly Flag[];
  /** E5, e.g. "累计应报2篇，已报1篇，欠1篇；1篇缺审签未计入。" */
  readonly sentence: string;
  /** How many 迟报 articles of the quarter are 重要信息 (E8). */
  readonly lateImportant: number;
  /** Commissions not answered by the as-of date although their deadline has passed (E4). */
  readonly overdueCommissions: number;
}

export interface EvaluationTotals extends Figures {
  /** A 类别 or "合计". */
  readonly label: string;
  readonly departments: number;
  /** 达标部门 n/m: of those with something due, how many owe nothing. */
  readonly assessed: number;
  readonly met: number;
}

export interface Evaluation {
  readonly year: number;
  readonly quarter: Quarter;
  readonly asOf: CivilDate;
  /** E6: false before 首个考核季度, and in a year without a plan (E12). */
  readonly assessed: boolean;
  /** E12: false where the workbook has no plan of the year: nothing is due then. */
  readonly planned: boolean;
  readonly departments: readonly DepartmentEvaluation[];
  /** 小计 per 类别 that occurs, in the order of DEPARTMENT_KINDS. */
  readonly subtotals: readonly EvaluationTotals[];
  readonly total: EvaluationTotals;
  /** E11: what could not be read, then what belongs to nobody. */
  readonly leftOut: readonly LeftOut[];
}
