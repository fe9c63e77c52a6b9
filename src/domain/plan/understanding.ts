// Owns what is shown of a plan before anything is made (P0): how its cells were understood, what else
// each of them could be, and the choices of the clerk that lead to another reading.

import type { Plan, PlanBlock, SheetValues } from "./plan";

/** What a row of the table is. */
export type RowRole =
  "department" | "continuation" | "subtotal" | "total" | "section" | "heading" | "title" | "note";

/** One row that is not blank, as it was understood. */
export interface PlanLine {
  /** A1 address of the cell in the column of names; the key for the clerk's choice of role. */
  readonly key: string;
  readonly role: RowRole;
  /** What stands in the row's name, as read; the words of a total, a section or a note. */
  readonly text: string;
  /** What stands in the column of figures, as it is; "" = nothing. */
  readonly figure: string;
  readonly block: number;
}

/** A column, or several to be added up. */
export interface ColumnOption {
  /** Zero-based, counted in the cells that were read. */
  readonly columns: readonly number[];
  /** The heading over it (without spaces), "" where there is none. */
  readonly heading: string;
  /** Its place on the sheet: "C 列", "C–F 列相加"; of a turned table "第 3 行". */
  readonly place: string;
}

export interface UnderstoodBlock extends PlanBlock {
  readonly names: ColumnOption;
  readonly nameOptions: readonly ColumnOption[];
  readonly figures: ColumnOption;
  readonly figureOptions: readonly ColumnOption[];
}

export interface YearOption {
  readonly year: number;
  /** Where it stands: "标题“2022年…”". */
  readonly why: string;
}

/** A table of one sheet; where a sheet holds several that cannot be one plan, one is chosen. */
export interface AreaOption {
  /** "2022年信息报送任务计划表（35 个单位）" */
  readonly label: string;
}

/** The clerk's choices; what is not given is understood from the cells. */
export interface PlanChoices {
  readonly area?: number;
  /** true = departments side by side, their figures beneath. */
  readonly turned?: boolean;
  readonly year?: number;
  /** Of blocks by position. */
  readonly names?: Readonly<Record<number, number>>;
  readonly figures?: Readonly<Record<number, readonly number[]>>;
  /** By PlanLine.key. */
  readonly roles?: Readonly<Record<string, RowRole>>;
  /** The whole sheet is read by these two columns (rows, where turned), whatever its cells are. */
  readonly pointed?: { readonly names: number; readonly figures: readonly number[] };
}

export interface Understanding extends Plan {
  readonly sheet: SheetValues;
  /** Keys of the units that the workbook knows already. */
  readonly known: ReadonlySet<string>;
  readonly choices: PlanChoices;
  readonly blocks: readonly UnderstoodBlock[];
  readonly lines: readonly PlanLine[];
  readonly turned: boolean;
  readonly years: readonly YearOption[];
  readonly areas: readonly AreaOption[];
  readonly area: number;
  /** false = it could be something else: it is not taken without the clerk saying so (P5). */
  readonly certain: boolean;
  /** Chinese sentences: what is not sure and why. */
  readonly doubts: readonly string[];
}

export type PlanSearch =
  | {
      readonly found: true;
      readonly plan: Understanding;
      /** Further sheets that could be a plan, the likeliest first. */
      readonly others: readonly Understanding[];
      /** All that was looked at, for the clerk to point at two columns. */
      readonly sheets: readonly SheetValues[];
    }
  | {
      readonly found: false;
      /** P5: what was looked for and what was found. */
      readonly sentence: string;
      /** Tables that are shaped like a plan and do not say that they are one. */
      readonly possible: readonly Understanding[];
      readonly sheets: readonly SheetValues[];
    };
