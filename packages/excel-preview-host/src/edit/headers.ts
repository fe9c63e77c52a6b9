// A table's header cells and its column names are the same thing: text, unique, never empty.
import { intersect, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import { toText } from "../calc/operand";
import { columnRenamed } from "./reference-changes";
import { texts } from "./texts";

/** `wanted`, with a number behind it where the table has such a column already. */
export function freeColumnName(taken: readonly string[], wanted: string): string {
  const used = new Set(taken.map((n) => n.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  let n = 2;
  while (used.has(`${wanted}${n}`.toLowerCase())) n++;
  return `${wanted}${n}`;
}

/** A name for a column without one: 列1, 列2, … */
export function newColumnName(taken: readonly string[]): string {
  const used = new Set(taken.map((n) => n.toLowerCase()));
  let n = 1;
  while (used.has(texts.column(n).toLowerCase())) n++;
  return texts.column(n);
}

function renameFromCell(book: Book, sheet: Sheet, table: Table, place: number): boolean {
  const column = table.columns[place];
  if (!column) return false;
  const cell = sheet.ensure(table.area.top, table.area.left + place);
  const others = table.columns.filter((c) => c !== column).map((c) => c.name);
  const written = String(toText(cell.value));
  const name = written === "" ? newColumnName(others) : freeColumnName(others, written);
  cell.value = name;
  cell.formula = null;
  if (name === column.name) return false;
  const before = column.name;
  column.name = name;
  columnRenamed(book, table, before, name);
  return true;
}

/** Cells of an area were written; header cells among them rename their columns everywhere. */
export function headersWritten(book: Book, sheet: Sheet, written: Area): void {
  for (const table of book.tables) {
    if (table.sheetId !== sheet.id || !table.showHeaders) continue;
    const header = intersect({ ...table.area, bottom: table.area.top }, written);
    if (!header) continue;
    let renamed = false;
    for (let c = header.left; c <= header.right; c++) {
      renamed = renameFromCell(book, sheet, table, c - table.area.left) || renamed;
    }
    if (renamed) {
      book.announce({ kind: "tables", sheetId: sheet.id, tableId: table.id, what: "changed" });
    }
  }
}

/** Writes a column's name into its header cell. */
export function showColumnName(sheet: Sheet, table: Table, place: number): void {
  const column = table.columns[place];
  if (!column || !table.showHeaders) return;
  const cell = sheet.ensure(table.area.top, table.area.left + place);
  cell.value = column.name;
  cell.formula = null;
}
