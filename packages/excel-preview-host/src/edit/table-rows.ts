// Rows of tables: added, deleted, sorted.
import { sortOrder } from "../calc/functions/arrays";
import { dataArea } from "../calc/resolve";
import { area, intersect, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Cell, Sheet } from "../model/sheet";
import { isFree, type Origin } from "./cells";
import { requireUnlocked, requireUnprotected } from "./protection";
import { shiftCells } from "./shift";
import { copiedFormula, dressNewRows } from "./table-growth";
import { announceCells, announceTable, sheetOf } from "./table-notices";

/** `column` counts from 0 within the sorted area. */
export interface SortKey {
  column: number;
  ascending: boolean;
}

/**
 * Makes room for rows before data row `index` (from 0; the number of rows: after the last). Cells
 * below move down where they are in the way, unless the rows are to be laid over them. A table that is
 * only one empty row uses that row first.
 * @returns the area of the new rows
 * @throws EditError AccessDenied, InsertDeleteConflict
 */
export function addTableRows(
  book: Book,
  table: Table,
  index: number,
  count: number,
  origin: Origin,
  overCells = false,
): Area {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  const before = table.area;
  const data = dataArea(table);
  const { left, right } = before;
  const spare = data.top === data.bottom && isFree(sheet, data) ? 1 : 0;
  const extra = count - spare;
  const at = spare ? data.top + 1 : data.top + index;
  const top = spare ? data.top : at;
  const added = area(top, left, top + count - 1, right);
  const changed = [added];
  if (extra > 0) {
    const room = area(before.bottom + 1, left, before.bottom + extra, right);
    const over = overCells && isOpen(book, sheet, room);
    if (at <= before.bottom || !(over || isRoom(book, sheet, room))) {
      const lanes = { first: left, last: right };
      changed.push(shiftCells(book, { sheet, axis: "rows", at, count: extra, ...lanes }));
    }
    table.area = { ...before, bottom: before.bottom + extra };
    if (at > data.bottom) dressNewRows(book, sheet, table, before);
    else dressInserted(sheet, table, at, extra);
  }
  announceTable(book, table, "changed");
  announceCells(sheet, changed, origin, {
    what: "inserted",
    axis: "rows",
    lines: true,
    area: added,
  });
  return added;
}

/** Whether no other table is in the way. */
function isOpen(book: Book, sheet: Sheet, room: Area): boolean {
  return !book.tables.some((t) => t.sheetId === sheet.id && intersect(t.area, room));
}

/** Whether a table may simply grow over an area. */
function isRoom(book: Book, sheet: Sheet, room: Area): boolean {
  return isOpen(book, sheet, room) && isFree(sheet, room);
}

/** Rows put between others look like the row that was at their place. */
function dressInserted(sheet: Sheet, table: Table, at: number, count: number): void {
  for (let c = table.area.left; c <= table.area.right; c++) {
    const model = sheet.cell(at + count, c);
    if (!model) continue;
    for (let r = at; r < at + count; r++) {
      const cell = sheet.ensure(r, c);
      cell.style = model.style;
      if (model.formula) {
        const from = { row: at + count, column: c };
        cell.formula = copiedFormula(model.formula, from, { row: r, column: c });
      }
    }
  }
}

/**
 * Deletes data rows (from 0) with their cells; what lies below moves up. The last one left is emptied.
 * @throws EditError AccessDenied, InsertDeleteConflict
 */
export function deleteTableRows(
  book: Book,
  table: Table,
  rows: readonly number[],
  origin: Origin,
): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  const { top, bottom } = dataArea(table);
  const { left, right } = table.area;
  const doomed = [...new Set(rows)].sort((a, b) => b - a);
  for (const [i, row] of doomed.entries()) {
    const at = top + row;
    const gone = area(at, left, at, right);
    if (bottom - top + 1 - i === 1) {
      for (let c = left; c <= right; c++) empty(sheet.cell(at, c));
      announceCells(sheet, [gone], origin);
      continue;
    }
    const shift = { sheet, axis: "rows" as const, at, count: -1, first: left, last: right };
    const changed = shiftCells(book, shift);
    announceCells(sheet, [gone, changed], origin, {
      what: "deleted",
      axis: "rows",
      lines: true,
      area: gone,
    });
  }
  announceTable(book, table, "changed");
}

function empty(cell: Cell | undefined): void {
  if (!cell) return;
  cell.value = null;
  cell.formula = null;
  delete cell.spill;
  delete cell.spillAnchor;
}

/** Sorts rows of an area; hidden rows stay where they are, formulas move as if copied. */
export function sortRange(
  book: Book,
  sheet: Sheet,
  sorted: Area,
  keys: readonly SortKey[],
  origin: Origin,
): void {
  requireUnlocked(book, sheet, sorted);
  const rows: number[] = [];
  for (let r = sorted.top; r <= sorted.bottom; r++) if (!sheet.rows.get(r)?.hidden) rows.push(r);
  const order = sortOrder(
    keys.map(({ column, ascending }) => ({
      values: rows.map((r) => sheet.value(r, sorted.left + column)),
      descending: !ascending,
    })),
    rows.length,
  );
  for (let c = sorted.left; c <= sorted.right; c++) {
    const column = rows.map((r) => sheet.cell(r, c));
    for (const [i, from] of order.entries()) {
      const [source, target] = [rows[from], rows[i]];
      if (source === undefined || target === undefined) continue;
      const cell = column[from];
      if (!cell) sheet.remove(target, c);
      else place(sheet, cell, { row: source, column: c }, target);
    }
  }
  announceCells(sheet, [sorted], origin);
}

function place(sheet: Sheet, cell: Cell, from: { row: number; column: number }, row: number): void {
  if (cell.formula) cell.formula = copiedFormula(cell.formula, from, { row, column: from.column });
  sheet.put(row, from.column, cell);
}

/** Sorts a table's data rows. @throws EditError AccessDenied */
export function sortTable(
  book: Book,
  table: Table,
  keys: readonly SortKey[],
  origin: Origin,
): void {
  const sheet = sheetOf(book, table);
  if (!sheet.protection?.options["allowSort"]) requireUnprotected(sheet);
  sortRange(book, sheet, dataArea(table), keys, origin);
}
