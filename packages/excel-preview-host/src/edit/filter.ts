// Filters of tables and of sheets: what they let through, and which rows they hide.
import { displayText } from "../calc/display";
import { columnPlace, dataArea } from "../calc/resolve";
import { systemClock } from "../calc/serial";
import { columnCount, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table, TableColumn } from "../model/features";
import type { FilterRule } from "../model/filters";
import type { Sheet } from "../model/sheet";
import { folded, ruleTest } from "./filter-rules";
import { requireFilterAllowed } from "./protection";

/** Hides the rows that a table's filters do not let through and shows the others. */
export function applyFilters(book: Book, table: Table): void {
  const sheet = book.sheet(table.sheetId);
  if (!sheet) return;
  const rules = table.columns.map((column) => column.filter ?? null);
  if (!hideRows(book, sheet, dataArea(table), rules)) return;
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  book.announce({ kind: "tables", sheetId: sheet.id, tableId: table.id, what: "filtered" });
}

/** @param rules one for each column of the area. @returns whether any row was hidden or shown */
function hideRows(
  book: Book,
  sheet: Sheet,
  area: Area,
  rules: readonly (FilterRule | null)[],
): boolean {
  const { top: first, bottom: last } = area;
  const today = systemClock();
  const tests = rules.flatMap((rule, i) =>
    rule ? [ruleTest({ book, sheet, column: area.left + i, first, last }, rule, today)] : [],
  );
  let changed = false;
  for (let row = first; row <= last; row++) {
    const hide = tests.some((passes) => !passes(row));
    const layout = sheet.rows.get(row);
    if (Boolean(layout?.filtered) === hide) continue;
    changed = true;
    sheet.rows.set(row, { ...layout, hidden: hide, filtered: hide });
  }
  return changed;
}

/** Filters a column by a rule; null takes the column's filter away. */
export function filterTableColumn(
  book: Book,
  table: Table,
  column: TableColumn,
  rule: FilterRule | null,
): void {
  requireTableFilterAllowed(book, table);
  if (rule) column.filter = rule;
  else delete column.filter;
  announceFiltered(book, table);
}

export function clearTableFilters(book: Book, table: Table): void {
  requireTableFilterAllowed(book, table);
  for (const column of table.columns) delete column.filter;
  announceFiltered(book, table);
}

/** Applies the filters to what the cells show now. */
export function reapplyTableFilters(book: Book, table: Table): void {
  requireTableFilterAllowed(book, table);
  announceFiltered(book, table);
}

function requireTableFilterAllowed(book: Book, table: Table): void {
  const sheet = book.sheet(table.sheetId);
  if (sheet) requireFilterAllowed(sheet);
}

function announceFiltered(book: Book, table: Table): void {
  applyFilters(book, table);
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what: "filtered" });
}

/** Puts a sheet's filter buttons on an area; those it had elsewhere go, with what they hid. */
export function setSheetFilter(book: Book, sheet: Sheet, area: Area): void {
  requireFilterAllowed(sheet);
  const held = sheet.autoFilter;
  if (held && JSON.stringify(held.area) === JSON.stringify(area)) return;
  if (held) clearSheetFilter(book, sheet);
  sheet.autoFilter = { area, rules: Array<null>(columnCount(area)).fill(null) };
  announceSheetFilter(sheet);
}

/** @param index of the column within the filtered area */
export function filterSheetColumn(
  book: Book,
  sheet: Sheet,
  index: number,
  rule: FilterRule | null,
): void {
  requireFilterAllowed(sheet);
  if (sheet.autoFilter) sheet.autoFilter.rules[index] = rule;
  reapplySheetFilter(book, sheet);
}

export function clearSheetFilter(book: Book, sheet: Sheet): void {
  requireFilterAllowed(sheet);
  sheet.autoFilter?.rules.fill(null);
  reapplySheetFilter(book, sheet);
}

export function removeSheetFilter(book: Book, sheet: Sheet): void {
  clearSheetFilter(book, sheet);
  sheet.autoFilter = null;
  announceSheetFilter(sheet);
}

export function reapplySheetFilter(book: Book, sheet: Sheet): void {
  requireFilterAllowed(sheet);
  const filter = sheet.autoFilter;
  if (!filter) return;
  const body = { ...filter.area, top: filter.area.top + 1 };
  if (hideRows(book, sheet, body, filter.rules))
    sheet.changed({ kind: "layout", sheetId: sheet.id });
  announceSheetFilter(sheet);
}

function announceSheetFilter(sheet: Sheet): void {
  sheet.changed({ kind: "autoFilter", sheetId: sheet.id });
}

/** The values a column shows, each once: numbers and dates in order, then text, then the blank. */
export function columnValues(book: Book, table: Table, column: TableColumn): string[] {
  const sheet = book.sheet(table.sheetId);
  const place = table.area.left + columnPlace(table, column.name);
  const { top, bottom } = dataArea(table);
  const shown = new Map<string, { text: string; number: number }>();
  for (let row = top; sheet && row <= bottom; row++) {
    const text = displayText(book, sheet, row, place);
    const value = sheet.value(row, place);
    const number = typeof value === "number" ? value : Infinity;
    if (!shown.has(folded(text))) shown.set(folded(text), { text, number });
  }
  return [...shown.values()]
    .sort((a, b) => {
      if ((a.text === "") !== (b.text === "")) return a.text === "" ? 1 : -1;
      if (a.number !== b.number) return a.number < b.number ? -1 : 1;
      return a.text.localeCompare(b.text, "zh-CN");
    })
    .map((v) => v.text);
}
