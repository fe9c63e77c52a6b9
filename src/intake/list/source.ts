// Owns an older list as it was understood (I5), and one of its rows while it is read.

import { cellAddress, type CellValue } from "../../domain/text/cell";
import type { Category } from "../../domain/records/vocabulary";
import type { SheetValues } from "../../domain/plan/plan";
import { textOf } from "./cells";
import type { ColumnMapping, ListField } from "./columns";
import { headingsOf } from "./headings";

/** What stands where. */
interface ListLayout {
  readonly sheet: SheetValues;
  readonly columns: ColumnMapping;
  /** Zero-based in `sheet.values`; −1 = none. */
  readonly headerRow: number;
}

export interface ListSource extends ListLayout {
  /** What 3月5日 belongs to. */
  readonly year: number;
  /** An empty 部门 cell means the one above it, as where cells are merged. */
  readonly fillDown: boolean;
  /** What an article is whose 类别 is empty and whose length does not tell; null = it is left out. */
  readonly category: Category | null;
}

export interface ListProblem {
  /** A1 address in the clerk's sheet. */
  readonly cell: string;
  readonly row: number;
  readonly reason: string;
  /** True where the whole row is left out; else only that cell is. */
  readonly leftOut: boolean;
}

/** A1 address, in the clerk's sheet, of a field's cell; of the first column's where the list lacks the field. */
export function cellIn({ sheet, columns }: ListLayout, row: number, field: ListField): string {
  return cellAddress(sheet.firstRow + row, sheet.firstColumn + (columns[field] ?? 0));
}

/** True where an article's cell of this field is empty, or the list lacks the field. */
export function hasGaps({ sheet, columns, headerRow }: ListLayout, field: ListField): boolean {
  const [own = -1, title = -1] = [columns[field], columns.title];
  const { end } = headingsOf(sheet.values, headerRow);
  return sheet.values
    .slice(end)
    .some((row) => textOf(row[title] ?? null) !== "" && textOf(row[own] ?? null) === "");
}

/** One row while it is read: its cells by field, and what is wrong with them. */
export class Row {
  readonly problems: ListProblem[] = [];
  constructor(
    readonly source: ListSource,
    readonly index: number,
  ) {}

  cell(field: ListField): CellValue {
    const column = this.source.columns[field];
    return column === undefined ? null : (this.source.sheet.values[this.index]?.[column] ?? null);
  }

  text(field: ListField): string {
    return textOf(this.cell(field));
  }

  has(field: ListField): boolean {
    return this.source.columns[field] !== undefined;
  }

  fault(field: ListField, reason: string, leftOut = true): null {
    const cell = cellIn(this.source, this.index, field);
    this.problems.push({ cell, row: this.index, reason, leftOut });
    return null;
  }
}
