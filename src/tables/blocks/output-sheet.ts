// Owns what an output sheet is, as plain data (O5, O9): where it stands, its tables of values, what is said above and
// below them, its charts. The reports room says what is in it, the workbook room writes it.

import type { CellValue } from "../../domain/text/cell";

/** What a sheet is called when it is made, and the defined name by which it is found again. */
export interface ReportName {
  readonly name: string;
  readonly anchor: string;
}

/** A column of any sheet that is written whole. */
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

export interface OutputSheet extends ReportName {
  readonly title: string;
  /** Beneath the title: as of when. */
  readonly note: string;
  readonly tables: readonly OutputTable[];
  /** One line each, beneath the tables. */
  readonly foot: readonly string[];
  readonly charts: readonly OutputChart[];
}
