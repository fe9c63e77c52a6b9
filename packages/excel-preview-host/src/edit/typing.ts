// What the person at the grid does: typing, pasting, deleting. Validations hold, tables grow.
import type { Calculator } from "../calc/calculator";
import { MAX_COLUMNS, MAX_ROWS, area, intersect, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import { Sheet, type Cell } from "../model/sheet";
import { clearContents, writeCells } from "./cells";
import type { Input } from "./entry";
import { EditError } from "./errors";
import { resizeTable } from "./tables";
import { texts } from "./texts";
import { customRuleHolds, requireValid } from "./validation";

/** Puts something typed into one cell; null leaves it, "" empties it. @throws EditError */
export function enter(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
): void {
  enterAll(book, calculator, sheet, area(row, column), [[input]]);
}

/**
 * Puts typed or pasted rows into cells from a place on, as one change.
 * @throws EditError; then nothing has been written
 */
export function paste(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
  rows: readonly (readonly Input[])[],
): void {
  const width = Math.max(0, ...rows.map((r) => r.length));
  if (rows.length === 0 || width === 0) return;
  const target = area(row, column, row + rows.length - 1, column + width - 1);
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS)
    throw new EditError("InvalidArgument", texts.wrongSize);
  const full = rows.map((r) => Array.from({ length: width }, (_c, c) => r[c] ?? null));
  enterAll(book, calculator, sheet, target, full);
}

/** Empties cells as the Delete key does. @throws EditError AccessDenied */
export function clear(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  for (const cleared of areas) clearContents(book, sheet, cleared, "local");
}

function enterAll(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  target: Area,
  rows: readonly (readonly Input[])[],
): void {
  const each = (visit: (row: number, column: number, input: Input) => void): void => {
    for (const [r, line] of rows.entries()) {
      for (const [c, input] of line.entries()) {
        if (input !== null) visit(target.top + r, target.left + c, input);
      }
    }
  };
  each((row, column, input) => requireValid(book, calculator, sheet, row, column, input));
  const before = snapshot(sheet, target);
  writeCells(book, sheet, target, rows, "local");
  each((row, column) => {
    const refused = customRuleHolds(book, calculator, sheet, row, column);
    if (!refused) return;
    restore(sheet, target, before);
    throw refused;
  });
  growTables(book, sheet, target, rows);
}

function snapshot(sheet: Sheet, target: Area): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  for (let r = target.top; r <= target.bottom; r++) {
    const row: (Cell | null)[] = [];
    for (let c = target.left; c <= target.right; c++) {
      const cell = sheet.cell(r, c);
      row.push(cell ? { ...cell } : null);
    }
    rows.push(row);
  }
  return rows;
}

function restore(sheet: Sheet, target: Area, before: (Cell | null)[][]): void {
  for (const [r, row] of before.entries()) {
    for (const [c, cell] of row.entries()) {
      const [y, x] = [target.top + r, target.left + c];
      sheet.remove(y, x);
      if (!cell) continue;
      sheet.ensure(y, x);
      sheet.cells.set(Sheet.key(y, x), cell);
    }
  }
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: target, origin: "local" });
}

/** A table takes in what was typed directly under its last row or beside its last column. */
function growTables(
  book: Book,
  sheet: Sheet,
  typed: Area,
  rows: readonly (readonly Input[])[],
): void {
  // A protected sheet lets its unlocked cells be typed into, but its tables do not grow.
  if (sheet.protection) return;
  if (!rows.some((row) => row.some((input) => input !== null && input !== ""))) return;
  for (const table of book.tables) {
    if (table.sheetId !== sheet.id) continue;
    if (isUnder(table, typed)) grow(book, table, { ...table.area, bottom: typed.bottom });
    else if (isBeside(table, typed)) grow(book, table, { ...table.area, right: typed.right });
  }
}

function isUnder(table: Table, typed: Area): boolean {
  const { bottom, left, right } = table.area;
  return (
    !table.showTotals && typed.top === bottom + 1 && typed.left >= left && typed.right <= right
  );
}

function isBeside(table: Table, typed: Area): boolean {
  const { top, bottom, right } = table.area;
  return typed.left === right + 1 && typed.top >= top && typed.bottom <= bottom;
}

function grow(book: Book, table: Table, grown: Area): void {
  const taken = book.tables.some(
    (t) => t !== table && t.sheetId === table.sheetId && intersect(t.area, grown),
  );
  if (!taken) resizeTable(book, table, grown, "local");
}
