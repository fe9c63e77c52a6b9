// Owns telling what each cell of a report is, by its values alone (O7): title, heading, row of a table, sum. So a copy
// can be dressed as the sheet is, whoever has written into it.

import type { CellValue } from "../../domain/text/cell";
import type { CopyCell, CopySheet } from "../../tables/blocks/copy-sheet";
import { isBlank } from "../../tables/schema/cells";
import { STATUS_LOOKS } from "./quarterly-sheet";
import { isSumRow } from "./report-sheet";

export interface ShownSheet extends Pick<CopySheet, "name" | "headerRow" | "widths"> {
  /** From A1 on. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the first rows; those of the last of them hold for what is beneath it. */
  readonly formats: readonly (readonly string[])[];
}

/** Columns of a table, `right` not among them. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/** Tables stand side by side, a column without a heading between each two. */
function tablesOf(headings: readonly CellValue[]): Span[] {
  const spans: Span[] = [];
  for (const [column, heading] of headings.entries()) {
    if (isBlank(heading)) continue;
    const last = spans.at(-1);
    if (last?.right === column) spans[spans.length - 1] = { ...last, right: column + 1 };
    else spans.push({ left: column, right: column + 1 });
  }
  return spans;
}

/** Rows beneath the headings: each has more than one cell; a line beneath the table is one cell. */
function heightOf(rows: readonly (readonly CellValue[])[], { left, right }: Span): number {
  const end = rows.findIndex((row) => row.slice(left, right).filter((c) => !isBlank(c)).length < 2);
  return end === -1 ? rows.length : end;
}

export function copySheetOf({ name, headerRow, widths, values, formats }: ShownSheet): CopySheet {
  const body = values.slice(headerRow + 1);
  const tables = tablesOf(values[headerRow] ?? []).map((span) => ({
    ...span,
    end: headerRow + 1 + heightOf(body, span),
  }));
  const roleOf = (row: number, column: number): CopyCell["role"] => {
    if (row === 0) return "title";
    const table = tables.find(({ left, right }) => left <= column && column < right);
    if (table === undefined || row < headerRow || row >= table.end) return "plain";
    if (row === headerRow) return "heading";
    return isSumRow((values[row] ?? []).slice(table.left)) ? "sum" : "body";
  };
  const rows = values.map((cells, row) =>
    cells.map((value, column): CopyCell => {
      const role = roleOf(row, column);
      const format = (formats[row] ?? formats.at(-1))?.[column] ?? "General";
      const look = role === "body" ? STATUS_LOOKS.find(({ word }) => word === value) : undefined;
      return { value, format, role, ...(look && { look }) };
    }),
  );
  return { name, headerRow, widths, rows };
}
