// Sheets: added, renamed, moved, copied, deleted, under Excel's rules for names.
import type { Book } from "../model/book";
import { MAX_COLUMNS } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/features";
import { EditError } from "./errors";
import { requireOpenStructure } from "./protection";
import { sheetDeleted, sheetRenamed, tableNameRewriter } from "./reference-changes";
import { rewriteFormula } from "./rewrite";
import { texts } from "./texts";

/** @throws EditError InvalidArgument, ItemAlreadyExists */
function requireSheetName(book: Book, name: string, except?: Sheet): void {
  if (name === "") throw new EditError("InvalidArgument", texts.sheetNameEmpty);
  if (name.length > 31) throw new EditError("InvalidArgument", texts.sheetNameLong);
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'"))
    throw new EditError("InvalidArgument", texts.sheetNameMarks);
  const other = book.sheetByName(name);
  if (other && other !== except) {
    throw new EditError("ItemAlreadyExists", texts.sheetNameTaken(name));
  }
}

/** Adds a sheet after the last; null gives it the next free SheetN. */
export function addSheet(book: Book, name: string | null): Sheet {
  requireOpenStructure(book);
  if (name !== null) requireSheetName(book, name);
  let n = book.sheets.length + 1;
  while (book.sheetByName(texts.sheet(n))) n++;
  return book.addSheet(name ?? texts.sheet(n));
}

/** Renames a sheet; references follow. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  requireOpenStructure(book);
  requireSheetName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  sheetRenamed(book, before, name);
  book.announce({ kind: "sheets", sheetId: sheet.id, what: "renamed" });
}

/** `position` counts from 0. */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  requireOpenStructure(book);
  const others = book.sheets.filter((s) => s !== sheet);
  if (!Number.isInteger(position) || position < 0 || position > others.length)
    throw new EditError("InvalidArgument", texts.wrongSize);
  book.sheets = others.toSpliced(position, 0, sheet);
  book.announce({ kind: "sheets", sheetId: sheet.id, what: "moved" });
}

/** Deletes a sheet with its tables and names; references to it become #REF!. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  requireOpenStructure(book);
  const visible = book.sheets.filter((s) => s !== sheet && s.visibility === "visible");
  if (visible.length === 0) throw new EditError("InvalidOperation", texts.lastSheet);
  const place = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((s) => s !== sheet);
  const tables = book.tables.filter((t) => t.sheetId === sheet.id);
  book.tables = book.tables.filter((t) => t.sheetId !== sheet.id);
  book.names = book.names.filter((n) => n.scope !== sheet.id);
  sheetDeleted(book, sheet.name);
  for (const table of tables) {
    book.announce({ kind: "tables", sheetId: sheet.id, tableId: table.id, what: "removed" });
  }
  book.announce({ kind: "sheets", sheetId: sheet.id, what: "removed" });
  if (book.activeSheetId !== sheet.id) return;
  const next = visible.find((s) => book.sheets.indexOf(s) >= place) ?? visible[visible.length - 1];
  if (next) book.activate(next.id);
}

function copyName(book: Book, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const candidate = base.slice(0, 31 - suffix.length) + suffix;
    if (!book.sheetByName(candidate)) return candidate;
  }
}

/** The copy of a table has a name of its own, and formulas on the copied sheet mean the copy. */
function copyTable(book: Book, copy: Sheet, source: Table): void {
  let n = 2;
  while (book.tableByName(`${source.name}${n}`)) n++;
  const table = { ...structuredClone(source), id: book.newTableId(), sheetId: copy.id };
  table.name = `${source.name}${n}`;
  book.tables = [...book.tables, table];
  const rewrite = tableNameRewriter(source.name, table.name);
  for (const cell of copy.cells.values()) {
    if (cell.formula) cell.formula = rewriteFormula(cell.formula, rewrite);
  }
  book.announce({ kind: "tables", sheetId: copy.id, tableId: table.id, what: "added" });
}

/** Copies a sheet to a position (from 0), with its tables under new names. Charts are not copied. */
export function copySheet(book: Book, source: Sheet, position: number): Sheet {
  requireOpenStructure(book);
  const copy = book.addSheet(copyName(book, source.name));
  for (const [key, cell] of source.cells) {
    const target = copy.ensure(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
    Object.assign(target, structuredClone(cell), { value: cell.value });
  }
  for (const [row, layout] of source.rows) copy.rows.set(row, { ...layout });
  for (const [column, layout] of source.columns) copy.columns.set(column, { ...layout });
  copy.merges = [...source.merges];
  copy.frozen = { ...source.frozen };
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.defaultRowHeight = source.defaultRowHeight;
  copy.defaultColumnWidth = source.defaultColumnWidth;
  copy.page = structuredClone(source.page);
  copy.conditionalFormats = structuredClone(source.conditionalFormats);
  copy.validations = structuredClone(source.validations);
  copy.autoFilter = structuredClone(source.autoFilter);
  for (const table of book.tables.filter((t) => t.sheetId === source.id))
    copyTable(book, copy, table);
  book.announce({ kind: "sheets", sheetId: copy.id, what: "added" });
  moveSheet(book, copy, position);
  return copy;
}
