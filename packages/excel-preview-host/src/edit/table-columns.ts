// Columns of tables: added, renamed, deleted.
import type { Book } from "../model/book";
import { area } from "../model/address";
import type { Table, TableColumn } from "../model/features";
import { isFree, writeCells, type Origin } from "./cells";
import { freeColumnName, newColumnName, showColumnName } from "./headers";
import { requireUnprotected } from "./protection";
import { columnDeleted } from "./reference-changes";
import { shiftCells } from "./shift";
import { announceCells, announceTable, sheetOf } from "./table-notices";

/**
 * Adds a column before place `index` (the number of columns: after the last); cells to the right
 * move where they are in the way.
 * @throws EditError AccessDenied, InsertDeleteConflict
 */
export function addTableColumn(
  book: Book,
  table: Table,
  index: number,
  name: string | null,
  origin: Origin,
): TableColumn {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  const { top, bottom, left, right } = table.area;
  const at = left + index;
  const changed = [area(top, at, bottom, right + 1)];
  if (at <= right || !isFree(sheet, area(top, right + 1, bottom, right + 1))) {
    const lanes = { first: top, last: bottom };
    changed.push(shiftCells(book, { sheet, axis: "columns", at, count: 1, ...lanes }));
  }
  table.area = { ...table.area, left, right: right + 1 };
  const taken = table.columns.map((c) => c.name);
  const column: TableColumn = {
    id: Math.max(0, ...table.columns.map((c) => c.id)) + 1,
    name: name ? freeColumnName(taken, name) : newColumnName(taken),
  };
  table.columns = table.columns.toSpliced(index, 0, column);
  showColumnName(sheet, table, index);
  announceTable(book, table, "changed");
  const inserted = area(top, at, bottom, at);
  announceCells(sheet, changed, origin, {
    what: "inserted",
    axis: "columns",
    lines: true,
    area: inserted,
  });
  return column;
}

/** Renames a column through its header cell; formulas follow. @throws EditError AccessDenied */
export function renameTableColumn(
  book: Book,
  table: Table,
  column: TableColumn,
  name: string,
  origin: Origin,
): void {
  const place = table.area.left + table.columns.indexOf(column);
  const sheet = sheetOf(book, table);
  const look = book.styles.get(sheet.cell(table.area.top, place)?.style ?? 0);
  // The apostrophe keeps a name such as 2022 text; in a text cell it would be part of the name.
  const text = look.numberFormat === "@" ? name : `'${name}`;
  writeCells(book, sheet, area(table.area.top, place), [[text]], origin);
}

/** Deletes a column with its cells; what lies to the right moves left. The last one stays. */
export function deleteTableColumn(
  book: Book,
  table: Table,
  column: TableColumn,
  origin: Origin,
): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  const index = table.columns.indexOf(column);
  if (index < 0 || table.columns.length === 1) return;
  const { top, bottom, left } = table.area;
  columnDeleted(book, table, column.name);
  table.columns = table.columns.toSpliced(index, 1);
  const at = left + index;
  const changed = shiftCells(book, {
    sheet,
    axis: "columns",
    at,
    count: -1,
    first: top,
    last: bottom,
  });
  announceTable(book, table, "changed");
  const gone = area(top, at, bottom, at);
  announceCells(sheet, [changed], origin, {
    what: "deleted",
    axis: "columns",
    lines: true,
    area: gone,
  });
}
