// Filters of tables: which rows they hide.
import { displayText } from "../calc/display";
import { columnPlace, dataArea } from "../calc/resolve";
import type { Book } from "../model/book";
import type { Table, TableColumn } from "../model/features";
import { requireFilterAllowed } from "./protection";

/** Hides the rows that a filter does not let through and shows the others, where that changes anything. */
export function applyFilters(book: Book, table: Table): void {
  const sheet = book.sheet(table.sheetId);
  if (!sheet) return;
  const filters = table.columns.flatMap((column, i) =>
    column.filterValues
      ? [{ column: table.area.left + i, values: new Set(column.filterValues.map(folded)) }]
      : [],
  );
  const { top, bottom } = dataArea(table);
  let changed = false;
  for (let row = top; row <= bottom; row++) {
    const hide = filters.some(
      (f) => !f.values.has(folded(displayText(book, sheet, row, f.column))),
    );
    const layout = sheet.rows.get(row);
    if (Boolean(layout?.filtered) === hide) continue;
    changed = true;
    const next = { ...layout, hidden: hide, filtered: hide };
    sheet.rows.set(row, next);
  }
  if (!changed) return;
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  book.announce({ kind: "tables", sheetId: sheet.id, tableId: table.id, what: "filtered" });
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** Lets only these displayed values of a column through; null takes the column's filter away. */
export function filterTableColumn(
  book: Book,
  table: Table,
  column: TableColumn,
  values: string[] | null,
): void {
  requireFilterAllowed(book, table);
  if (values) column.filterValues = values;
  else delete column.filterValues;
  announceFiltered(book, table);
}

export function clearTableFilters(book: Book, table: Table): void {
  requireFilterAllowed(book, table);
  for (const column of table.columns) delete column.filterValues;
  announceFiltered(book, table);
}

/** Applies the filters to what the cells show now. */
export function reapplyTableFilters(book: Book, table: Table): void {
  requireFilterAllowed(book, table);
  announceFiltered(book, table);
}

function announceFiltered(book: Book, table: Table): void {
  applyFilters(book, table);
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what: "filtered" });
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
