// Owns what an output sheet is, as plain data (O5, O9): where it stands, its tables of values, what is said above and
// below them, its charts. The reports room says what is in it, the workbook room writes it.

import type { CellValue } from "../../domain/text/cell";

/** The sheets made on demand: the name each gets, and the defined name by which it is found again. */
export const OUTPUT_SHEETS = {
  adoption: { name: "采用情况统计表", anchor: "采用统计表" },
  titles: { name: "采用篇目", anchor: "采用篇目表" },
  commended: { name: "表彰名单", anchor: "表彰名单表" },
  recommended: { name: "“好”推荐名单", anchor: "好推荐名单表" },
  criticism: { name: "批评建议名单", anchor: "批评建议名单表" },
  annual: { name: "年度评先表", anchor: "年度评先名单" },
  comparison: { name: "季度比较", anchor: "季度比较表" },
  charts: { name: "考核图表", anchor: "考核图表区" },
  ledger: { name: "台账打印表", anchor: "台账打印区" },
} as const;
export type OutputId = keyof typeof OUTPUT_SHEETS;
export const OUTPUT_IDS = Object.keys(OUTPUT_SHEETS) as readonly OutputId[];

export interface OutputColumn {
  readonly header: string;
  /** "@" for texts. */
  readonly format: string;
  /** Characters. */
  readonly width: number;
}

export interface TableContent {
  readonly columns: readonly OutputColumn[];
  /** Without the heading; sums carry their name in the second cell. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface OutputTable extends TableContent {
  /** Zero-based column of the sheet; all tables begin in the same row. */
  readonly left: number;
}

export interface OutputChart {
  readonly type: "bars" | "stacked columns";
  readonly title: string;
  readonly table: OutputTable;
  /** Columns of the table. */
  readonly categories: number;
  readonly series: readonly { readonly column: number; readonly color: string }[];
  /** The cells that it covers; `row` is counted from the tables' heading, `column` on the sheet. */
  readonly place: { readonly row: number; readonly column: number } & {
    readonly rows: number;
    readonly columns: number;
  };
}

export interface OutputSheet {
  readonly name: string;
  readonly anchor: string;
  readonly title: string;
  /** Beneath the title: as of when. */
  readonly note: string;
  readonly tables: readonly OutputTable[];
  /** One line each, beneath the tables. */
  readonly foot: readonly string[];
  readonly charts: readonly OutputChart[];
}
