// What happens to the book when the add-in edits: the shared rules, with errors in Excel's words.
import type { Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table, TableColumn } from "../model/features";
import { Sheet } from "../model/sheet";
import { parseInput } from "../calc/input";
import type { HostContext } from "./context";
import { OfficeError, apiNotFound } from "./errors";

export type Input = string | number | boolean | null;
export interface SortKey {
  column: number;
  ascending: boolean;
}

export function requireUnlocked(sheet: Sheet): void {
  if (sheet.protection) throw new OfficeError("AccessDenied");
}

export function writeValues(host: HostContext, sheet: Sheet, area: Area, values: Input[][]): void {
  requireUnlocked(sheet);
  for (const [r, row] of values.entries())
    for (const [c, input] of row.entries()) {
      if (input !== null) writeCell(host.book, sheet, area.top + r, area.left + c, input);
    }
  sheet.changed({ kind: "cells", sheetId: sheet.id, area, origin: "addin" });
}

function writeCell(book: Book, sheet: Sheet, row: number, column: number, input: Input): void {
  if (input === "" && !sheet.cell(row, column)) return;
  const cell = sheet.ensure(row, column);
  cell.formula = null;
  delete cell.spill;
  delete cell.spillAnchor;
  if (typeof input !== "string") {
    cell.value = input;
    return;
  }
  const { numberFormat } = book.styles.get(cell.style);
  if (input === "") cell.value = null;
  else if (numberFormat === "@") cell.value = input;
  else if (input.startsWith("=") && input.length > 1) cell.formula = input;
  else if (input.startsWith("'")) cell.value = input.slice(1);
  else cell.value = parseInput(input)?.value ?? input;
}

export function addSheet(book: Book, name: string | null): Sheet {
  return book.addSheet(name ?? `Sheet${book.sheets.length + 1}`);
}
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  sheet.name = name;
  book.announce({ kind: "sheets", sheetId: sheet.id, what: "renamed" });
}
export function moveSheet(_book: Book, _sheet: Sheet, _position: number): void {
  throw apiNotFound("Worksheet.position");
}
export function copySheet(_book: Book, _sheet: Sheet, _position: number): Sheet {
  throw apiNotFound("Worksheet.copy");
}
export function deleteSheet(book: Book, sheet: Sheet): void {
  book.sheets = book.sheets.filter((s) => s !== sheet);
  book.announce({ kind: "sheets", sheetId: sheet.id, what: "removed" });
}
export function addTable(book: Book, sheet: Sheet, area: Area, _hasHeaders: boolean): Table {
  const id = book.newTableId();
  const columns: TableColumn[] = [];
  for (let c = area.left; c <= area.right; c++)
    columns.push({ id: c - area.left + 1, name: String(sheet.value(area.top, c) ?? `列${c + 1}`) });
  const table: Table = {
    id,
    name: `表${id}`,
    sheetId: sheet.id,
    area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  book.tables = [...book.tables, table];
  book.announce({ kind: "tables", sheetId: sheet.id, tableId: id, what: "added" });
  return table;
}
function tableChanged(book: Book, table: Table): void {
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what: "changed" });
}
export function renameTable(book: Book, table: Table, name: string): void {
  table.name = name;
  tableChanged(book, table);
}
export function resizeTable(book: Book, table: Table, area: Area): void {
  table.area = area;
  tableChanged(book, table);
}
export function showTableHeaders(_book: Book, _table: Table, _show: boolean): void {
  throw apiNotFound("Table.showHeaders");
}
export function showTableTotals(_book: Book, _table: Table, _show: boolean): void {
  throw apiNotFound("Table.showTotals");
}
export function clearTableFilters(_book: Book, _table: Table): void {
  throw apiNotFound("Table.clearFilters");
}
export function reapplyTableFilters(_book: Book, _table: Table): void {
  throw apiNotFound("Table.reapplyFilters");
}
export function filterTableColumn(
  _book: Book,
  _table: Table,
  _column: TableColumn,
  _values: string[] | null,
): void {
  throw apiNotFound("Filter.apply");
}
export function convertTableToRange(book: Book, table: Table): void {
  book.tables = book.tables.filter((t) => t !== table);
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what: "removed" });
}
export function deleteTable(book: Book, table: Table): void {
  convertTableToRange(book, table);
}
export function addTableColumn(
  _book: Book,
  _table: Table,
  _index: number,
  _name: string | null,
): TableColumn {
  throw apiNotFound("TableColumnCollection.add");
}
export function renameTableColumn(
  book: Book,
  table: Table,
  column: TableColumn,
  name: string,
): void {
  column.name = name;
  tableChanged(book, table);
}
export function deleteTableColumn(_book: Book, _table: Table, _column: TableColumn): void {
  throw apiNotFound("TableColumn.delete");
}
export function addTableRows(_book: Book, _table: Table, _index: number, _count: number): Area {
  throw apiNotFound("TableRowCollection.add");
}
export function deleteTableRows(_book: Book, _table: Table, _rows: number[]): void {
  throw apiNotFound("TableRowCollection.deleteRows");
}
export function sortTable(_book: Book, _table: Table, _keys: SortKey[]): void {
  throw apiNotFound("TableSort.apply");
}
export function sortRange(_book: Book, _sheet: Sheet, _area: Area, _keys: SortKey[]): void {
  throw apiNotFound("RangeSort.apply");
}
