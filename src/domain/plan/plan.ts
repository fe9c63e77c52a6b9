// Owns the types of a plan as read from a workbook (P1–P3, P5) and of what is wrong with it (P2).

import type { CellValue } from "../text/cell";
import type { DepartmentKind } from "../records/vocabulary";

/** The used cells of a worksheet (or a range the clerk picked); of merged cells the top-left only. */
export interface SheetValues {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  /** Zero-based position of values[0][0] on the sheet. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Zero-based rows and columns of the sheet that the clerk does not see; not given = none, or not looked at. */
  readonly hidden?: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
}

/** One department row of the plan as the paper has it. */
export interface PlanRow {
  /** A1 address of the name's cell; also the row's key for the clerk's decisions. */
  readonly key: string;
  readonly figureAddress: string;
  /** Without inner and outer spaces; "" where the cell is empty. */
  readonly name: string;
  /** null where the cell holds no whole number ≥ 0. */
  readonly quota: number | null;
  /** The figure's cell as it is. */
  readonly rawQuota: CellValue;
  readonly remark: string;
  readonly kind: DepartmentKind;
  readonly people: PlanPeople;
  /** Position of its block in Plan.blocks. */
  readonly block: number;
}

/** P4: who stands beside a department in the plan; "" where nobody does. A phone is text. */
export interface PlanPeople {
  readonly liaison: string;
  readonly liaisonPhone: string;
  readonly head: string;
  readonly leader: string;
}

/** One 小计 or 合计 of the paper (P3). The row figures count; the stated figure is only kept. */
export interface StatedTotal {
  readonly address: string;
  /** As written: 小计, 合计, 全局合计 …; a section's own text; "" under a sum without a word. */
  readonly label: string;
  /** null where the cell holds no whole number. */
  readonly stated: number | null;
  readonly computed: number;
  /** Keys of the rows that it sums. */
  readonly rowKeys: readonly string[];
}

export interface PlanBlock {
  /** A1 address and text of the header over the names. */
  readonly headerAddress: string;
  readonly header: string;
  readonly totals: readonly StatedTotal[];
}

export type PlanProblemKind =
  "worded" | "notANumber" | "notWhole" | "negative" | "missingFigure" | "missingName" | "duplicate";

/** Something the clerk has to decide before anything is imported. */
export interface PlanProblem {
  readonly kind: PlanProblemKind;
  /** Key of the row concerned. */
  readonly rowKey: string;
  /** A1 address of the cell that is wrong. */
  readonly address: string;
  readonly sentence: string;
  /** Of a worded figure ("每季1篇"): what it comes to in a year, to be confirmed; else null. */
  readonly proposal: number | null;
}

export interface Plan {
  readonly sheetName: string;
  /** "" where there is none. */
  readonly title: string;
  /** null = ask. */
  readonly year: number | null;
  readonly blocks: readonly PlanBlock[];
  readonly rows: readonly PlanRow[];
  readonly problems: readonly PlanProblem[];
}

/** The clerk's answer to a row's problems. */
export type PlanDecision =
  /** Use these values instead; what is not given stays. */
  | { readonly action: "fix"; readonly name?: string; readonly quota?: number }
  /** Leave the row out. */
  | { readonly action: "skip" }
  /**
   * Take the row as it stands: a department's second row replaces the first, a missing figure is 0.
   * Anything else needs fix or skip.
   */
  | { readonly action: "override" };

/** A department as the plan gives it; ids and search codes come at import. */
export interface PlannedDepartment {
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly quota: number;
  readonly remark: string;
  readonly people: PlanPeople;
  readonly rowKey: string;
}

export interface ResolvedPlan {
  /** In the order of the plan, blocks from left to right. Complete only if `problems` is empty. */
  readonly departments: readonly PlannedDepartment[];
  readonly totalQuota: number;
  /** P3: stated beside computed, with the clerk's decisions applied. */
  readonly totals: readonly StatedTotal[];
  readonly problems: readonly PlanProblem[];
}
