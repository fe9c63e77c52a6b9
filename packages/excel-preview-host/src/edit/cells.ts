// Putting values and formulas into cells, and clearing them.
import {
  MAX_COLUMNS,
  columnCount,
  contains,
  intersect,
  rowCount,
  type Area,
} from "../model/address";
import type { Book } from "../model/book";
import type { Cell, Sheet } from "../model/sheet";
import { interpret, type Entry, type Input } from "./entry";
import { overwriteDataTables } from "./data-tables";
import { EditError } from "./errors";
import { headersWritten } from "./headers";
import { requireUnlocked } from "./protection";
import { texts } from "./texts";

export type Origin = "local" | "addin";

function put(book: Book, cell: Cell, entry: Entry): boolean {
  delete cell.spill;
  delete cell.spillAnchor;
  delete cell.stale;
  delete cell.quotePrefix;
  if (entry.quotePrefix) cell.quotePrefix = true;
  cell.value = entry.value;
  cell.formula = entry.formula;
  const style = book.styles.get(cell.style);
  if (!entry.format || style.numberFormat !== "General") return false;
  cell.style = book.styles.derive(cell.style, { ...style, numberFormat: entry.format });
  return true;
}

function formatOf(book: Book, sheet: Sheet, row: number, column: number): string {
  const style = sheet.cell(row, column)?.style ?? sheet.columns.get(column)?.style ?? 0;
  return book.styles.get(style).numberFormat;
}

/**
 * Writes an area of inputs as one change; null leaves a cell alone, "" empties it. Text is read as
 * Excel reads it. Nothing is written when any input is refused.
 * @throws EditError InvalidArgument (size, formula, over-long text), AccessDenied (locked cells)
 */
export function writeCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  values: readonly (readonly Input[])[],
  origin: Origin,
): void {
  if (values.length !== rowCount(area) || values.some((r) => r.length !== columnCount(area)))
    throw new EditError("InvalidArgument", texts.wrongSize);
  requireUnlocked(book, sheet, area);
  const entries = values.map((row, r) =>
    row.map((input, c) =>
      input === null ? null : interpret(input, formatOf(book, sheet, area.top + r, area.left + c)),
    ),
  );
  overwriteDataTables(sheet, area);
  let styled = false;
  for (const [r, row] of entries.entries()) {
    for (const [c, entry] of row.entries()) {
      const [y, x] = [area.top + r, area.left + c];
      if (!entry || (isEmpty(entry) && !sheet.cell(y, x))) continue;
      styled = put(book, sheet.ensure(y, x), entry) || styled;
    }
  }
  headersWritten(book, sheet, area);
  if (styled) sheet.changed({ kind: "styles", sheetId: sheet.id, area });
  sheet.changed({ kind: "cells", sheetId: sheet.id, area, origin });
}

/** Whether no cell of an area has a value or a formula. */
export function isFree(sheet: Sheet, { top, bottom, left, right }: Area): boolean {
  for (let r = top; r <= bottom; r++) {
    for (let c = left; c <= right; c++) {
      const cell = sheet.cell(r, c);
      if (cell && (cell.value !== null || cell.formula !== null)) return false;
    }
  }
  return true;
}

function isEmpty(entry: Entry): boolean {
  return entry.value === null && entry.formula === null;
}

/** Empties the cells of an area; formats stay. @throws EditError AccessDenied */
export function clearContents(book: Book, sheet: Sheet, area: Area, origin: Origin): void {
  const used = sheet.used();
  const cleared = used && intersect(area, used);
  if (!cleared) return;
  requireUnlocked(book, sheet, cleared);
  overwriteDataTables(sheet, cleared);
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (!contains(cleared, row, column)) continue;
    put(book, cell, { value: null, formula: null, quotePrefix: false });
  }
  headersWritten(book, sheet, cleared);
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: cleared, origin });
}
