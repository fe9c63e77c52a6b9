// Owns what a sheet of 对外副本 is, as plain data (O7): its cells as the tracker shows them, and how they look.

import type { CellValue } from "../../domain/text/cell";

export interface CopyCell {
  readonly value: CellValue;
  readonly format: string;
  /** What it is on the sheet; a cell of no table and without a text is "plain". */
  readonly role: "title" | "heading" | "body" | "sum" | "plain";
  /** Colours of its own, as a conditional format gives them. */
  readonly look?: { readonly color: string; readonly fill: string; readonly bold?: boolean };
}

export interface CopySheet {
  readonly name: string;
  /** Zero-based row of the tables' headings. */
  readonly headerRow: number;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CopyCell[])[];
}
