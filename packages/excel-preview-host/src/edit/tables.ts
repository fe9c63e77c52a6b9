// Tables as a whole: made, renamed, resized, with header and totals rows, turned back into cells.
import { area, intersect, parseArea, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import { toText } from "../calc/operand";
import { dataArea } from "../calc/resolve";
import { clearContents, isFree, type Origin } from "./cells";
import { EditError } from "./errors";
import { applyFilters } from "./filter";
import { freeColumnName, newColumnName, showColumnName } from "./headers";
import { requireUnprotected } from "./protection";
import { tableRenamed } from "./reference-changes";
import { mapFormulas, rewriteFormula } from "./rewrite";
import { shiftCells } from "./shift";
import { dressNewRows } from "./table-growth";
import { announceCells, announceTable, sheetOf } from "./table-notices";
import { texts } from "./texts";

function requireFree(book: Book, sheet: Sheet, wanted: Area, except?: Table): void {
  const overlaps = (a: Area): boolean => intersect(a, wanted) !== null;
  const other = book.tables.some((t) => t !== except && t.sheetId === sheet.id && overlaps(t.area));
  if (other || sheet.merges.some(overlaps)) {
    throw new EditError("InvalidArgument", texts.tableOverlap);
  }
}

function freeTableName(book: Book): string {
  let n = 1;
  while (book.tableByName(texts.table(n))) n++;
  return texts.table(n);
}

/** Column names from header cells, made text, unique and non-empty. */
function namesFrom(sheet: Sheet, row: number, left: number, right: number): string[] {
  const names: string[] = [];
  for (let c = left; c <= right; c++) {
    const written = String(toText(sheet.value(row, c)));
    names.push(written === "" ? newColumnName(names) : freeColumnName(names, written));
  }
  return names;
}

/**
 * Makes a table of an area. Without headers of its own a header row is put above the data, which
 * moves down.
 * @throws EditError AccessDenied, InvalidArgument (overlap)
 */
export function addTable(
  book: Book,
  sheet: Sheet,
  wanted: Area,
  hasHeaders: boolean,
  origin: Origin,
): Table {
  requireUnprotected(sheet);
  requireFree(book, sheet, wanted);
  const { top, left, right } = wanted;
  let bottom = wanted.bottom;
  let changed = wanted;
  if (!hasHeaders) {
    const lanes = { first: left, last: right };
    changed = shiftCells(book, { sheet, axis: "rows", at: top, count: 1, ...lanes });
    bottom++;
  }
  bottom = Math.max(bottom, top + 1);
  const names = namesFrom(sheet, top, left, right);
  const table: Table = {
    id: book.newTableId(),
    name: freeTableName(book),
    sheetId: sheet.id,
    area: area(top, left, bottom, right),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    columns: names.map((name, i) => ({ id: i + 1, name })),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  book.tables = [...book.tables, table];
  for (const place of names.keys()) showColumnName(sheet, table, place);
  announceTable(book, table, "added");
  announceCells(sheet, [table.area, changed], origin);
  return table;
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** @throws EditError InvalidArgument, ItemAlreadyExists */
export function renameTable(book: Book, table: Table, name: string): void {
  if (name.length > 255 || !TABLE_NAME.test(name) || parseArea(name) || /^[rc]$/i.test(name)) {
    throw new EditError("InvalidArgument", texts.tableName(name));
  }
  const other = book.tableByName(name);
  const defined = book.names.some((n) => n.name.toLowerCase() === name.toLowerCase());
  if ((other && other !== table) || defined) {
    throw new EditError("ItemAlreadyExists", texts.tableNameTaken(name));
  }
  const before = table.name;
  table.name = name;
  tableRenamed(book, before, name);
  announceTable(book, table, "changed");
}

/**
 * Gives a table another area with the same header row. Cells keep their places; new columns take
 * the names in their header cells, new rows the formats and formulas of the rows above.
 * @throws EditError AccessDenied, InvalidArgument
 */
export function resizeTable(book: Book, table: Table, wanted: Area, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  const before = table.area;
  const rows = Number(table.showHeaders) + Number(table.showTotals) + 1;
  const sameHeader = !table.showHeaders || wanted.top === before.top;
  if (!sameHeader || wanted.bottom - wanted.top + 1 < rows || !intersect(wanted, before)) {
    throw new EditError("InvalidArgument", texts.tableResize);
  }
  requireFree(book, sheet, wanted, table);
  table.area = wanted;
  takeColumns(sheet, table, before);
  dressNewRows(book, sheet, table, before);
  announceTable(book, table, "changed");
  const grown = { ...wanted, top: Math.min(before.bottom + 1, wanted.bottom) };
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: grown, origin });
}

function takeColumns(sheet: Sheet, table: Table, before: Area): void {
  const { left, right, top } = table.area;
  const old = table.columns;
  let id = Math.max(0, ...old.map((c) => c.id));
  table.columns = [];
  for (let c = left; c <= right; c++) {
    const kept = old[c - before.left];
    if (kept) {
      table.columns.push(kept);
      continue;
    }
    const taken = [...old, ...table.columns].map((column) => column.name);
    const written = table.showHeaders ? String(toText(sheet.value(top, c))) : "";
    const name = written === "" ? newColumnName(taken) : freeColumnName(taken, written);
    table.columns.push({ id: ++id, name });
    showColumnName(sheet, table, c - left);
  }
}

/** Shows or hides the header row; the cells of a hidden one are emptied. */
export function showTableHeaders(book: Book, table: Table, show: boolean, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  if (table.showHeaders === show) return;
  const { top, left, right } = table.area;
  let changed = table.area;
  if (show) {
    const above = area(top - 1, left, top - 1, right);
    if (top > 0 && isFree(sheet, above)) table.area = { ...table.area, top: top - 1 };
    else {
      changed = shiftCells(book, {
        sheet,
        axis: "rows",
        at: top,
        count: 1,
        first: left,
        last: right,
      });
      table.area = { ...table.area, top };
    }
    table.showHeaders = true;
    for (const place of table.columns.keys()) showColumnName(sheet, table, place);
  } else {
    table.showHeaders = false;
    table.area = { ...table.area, top: top + 1 };
    clearContents(book, sheet, area(top, left, top, right), origin);
    for (const column of table.columns) delete column.filter;
    applyFilters(book, table);
  }
  announceTable(book, table, "changed");
  announceCells(sheet, [table.area, changed], origin);
}

/**
 * Shows or hides the totals row: a word in the first column, the columns' own formulas beside it. The
 * last column of a table that has none gets a sum of its numbers, or how many entries it has.
 */
export function showTableTotals(book: Book, table: Table, show: boolean, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  if (table.showTotals === show) return;
  const { bottom, left, right } = table.area;
  let changed = area(bottom, left, bottom + 1, right);
  if (show) {
    if (!isFree(sheet, area(bottom + 1, left, bottom + 1, right))) {
      const lanes = { first: left, last: right };
      changed = shiftCells(book, { sheet, axis: "rows", at: bottom + 1, count: 1, ...lanes });
    }
    table.area = { ...table.area, bottom: bottom + 1 };
    table.showTotals = true;
    if (!table.columns.some((column) => column.totalsFormula)) giveTotal(sheet, table);
    fillTotals(sheet, table);
  } else {
    table.showTotals = false;
    table.area = { ...table.area, bottom: bottom - 1 };
    clearContents(book, sheet, area(bottom, left, bottom, right), origin);
  }
  announceTable(book, table, "changed");
  announceCells(sheet, [changed], origin);
}

function giveTotal(sheet: Sheet, table: Table): void {
  const last = table.columns.at(-1);
  if (!last || table.columns.length === 1) return;
  const { top, bottom } = dataArea(table);
  let numbers = false;
  for (let r = top; r <= bottom; r++)
    numbers ||= typeof sheet.value(r, table.area.right) === "number";
  const name = last.name.replace(/['#@[\]]/g, "'$&");
  last.totalsFormula = `SUBTOTAL(${numbers ? 109 : 103},[${name}])`;
}

function fillTotals(sheet: Sheet, table: Table): void {
  for (const [place, column] of table.columns.entries()) {
    const cell = sheet.ensure(table.area.bottom, table.area.left + place);
    const formula = column.totalsFormula;
    cell.formula = formula ? (formula.startsWith("=") ? formula : `=${formula}`) : null;
    cell.value = !formula && place === 0 ? texts.total : null;
  }
}

function forget(book: Book, table: Table): void {
  for (const column of table.columns) delete column.filter;
  applyFilters(book, table);
  book.tables = book.tables.filter((t) => t !== table);
  announceTable(book, table, "removed");
}

/** Turns a table into plain cells. */
export function convertTableToRange(book: Book, table: Table): void {
  requireUnprotected(sheetOf(book, table));
  forget(book, table);
}

/** Deletes a table with its cells; what lies below moves up, references to it become #REF!. */
export function deleteTable(book: Book, table: Table, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  forget(book, table);
  const wanted = table.name.toLowerCase();
  mapFormulas(book, (formula) =>
    formula.toLowerCase().includes(wanted)
      ? rewriteFormula(formula, (token) =>
          token.type === "structured" && token.value.toLowerCase().startsWith(`${wanted}[`)
            ? "#REF!"
            : null,
        )
      : formula,
  );
  const { top, bottom, left, right } = table.area;
  const count = top - bottom - 1;
  const changed = shiftCells(book, {
    sheet,
    axis: "rows",
    at: top,
    count,
    first: left,
    last: right,
  });
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: changed, origin });
}
