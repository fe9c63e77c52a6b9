// References as written -> cells of the book: A1 with shifts, structured references, names.
import { MAX_COLUMNS, MAX_ROWS, area, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { DefinedName, Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import type { CellError } from "../model/value";
import { REF, Reference, VALUE } from "./operand";
import type { Node, RangeNode } from "./tree";

export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

/** How far a formula stands from the cell that it was written for (conditional formats, validations). */
export interface Shift {
  rows: number;
  columns: number;
}

export const NO_SHIFT: Shift = { rows: 0, columns: 0 };

function moved(bound: number, fixed: boolean, by: number, limit: number): number {
  return fixed ? bound : (((bound + by) % limit) + limit) % limit;
}

export function resolveRange(
  book: Book,
  node: RangeNode,
  sheet: Sheet,
  shift: Shift,
): Reference | CellError {
  const targets = node.sheetName ? sheetsNamed(book, node.sheetName) : [sheet];
  if (targets.length === 0) return REF;
  const { fixed } = node;
  const top = moved(node.top, fixed.top, shift.rows, MAX_ROWS);
  const bottom = moved(node.bottom, fixed.bottom, shift.rows, MAX_ROWS);
  const left = moved(node.left, fixed.left, shift.columns, MAX_COLUMNS);
  const right = moved(node.right, fixed.right, shift.columns, MAX_COLUMNS);
  const cells = area(
    Math.min(top, bottom),
    Math.min(left, right),
    Math.max(top, bottom),
    Math.max(left, right),
  );
  return new Reference(targets.map((target) => ({ sheet: target, area: cells })));
}

/** One sheet, or all from one to another (`'1月:3月'!B2`). */
function sheetsNamed(book: Book, name: string): readonly Sheet[] {
  const one = book.sheetByName(name);
  if (one) return [one];
  const ends = name.split(":").map((each) => book.sheetByName(each));
  const [first, last] = ends.map((each) => (each ? book.sheets.indexOf(each) : -1));
  if (ends.length !== 2 || first === undefined || last === undefined) return [];
  return first < 0 || last < 0
    ? []
    : book.sheets.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/** Rows of a table between header and totals; a table without data rows has one empty row. */
export function dataArea(table: Table): Area {
  const { top, left, bottom, right } = table.area;
  return area(top + (table.showHeaders ? 1 : 0), left, bottom - (table.showTotals ? 1 : 0), right);
}

export type TableNode = Extract<Node, { kind: "table" }>;

/** First and last row that the sections name, or null where the table has no such rows. */
function sectionRows(table: Table, sections: string[], row: number): [number, number] | null {
  const data = dataArea(table);
  const { top, bottom } = table.area;
  const rows: [number, number][] = [];
  for (const section of sections.length > 0 ? sections : ["data"]) {
    const name = section.toLowerCase().replace(/^#/, "");
    if (name === "all") rows.push([top, bottom]);
    else if (name === "data") rows.push([data.top, data.bottom]);
    else if (name === "headers" && table.showHeaders) rows.push([top, top]);
    else if (name === "totals" && table.showTotals) rows.push([bottom, bottom]);
    else if (name === "this row" && row >= data.top && row <= data.bottom) rows.push([row, row]);
    else return null;
  }
  return [Math.min(...rows.map((r) => r[0])), Math.max(...rows.map((r) => r[1]))];
}

export function columnPlace(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((c) => c.name.toLowerCase() === wanted);
}

/** The table that a structured reference means: by name, else the one around the formula. */
export function tableOf(book: Book, node: TableNode, at: Place): Table | undefined {
  return node.table ? book.tableByName(node.table) : book.tableAt(at.sheet.id, at.row, at.column);
}

export function resolveTable(book: Book, node: TableNode, at: Place): Reference | CellError {
  const table = tableOf(book, node, at);
  const sheet = table && book.sheet(table.sheetId);
  if (!table || !sheet) return REF;
  const thisRow = node.sections.some((s) => s.toLowerCase().endsWith("this row"));
  if (thisRow && at.sheet.id !== table.sheetId) return VALUE;
  const rows = sectionRows(table, node.sections, at.row);
  if (!rows) return thisRow ? VALUE : REF;
  const places = node.columns.map((name) => columnPlace(table, name));
  if (places.includes(-1)) return REF;
  const first = places.length > 0 ? Math.min(...places) : 0;
  const last = places.length > 0 ? Math.max(...places) : table.columns.length - 1;
  const { left } = table.area;
  return new Reference([{ sheet, area: area(rows[0], left + first, rows[1], left + last) }]);
}

/** The name that a formula on a sheet means: the sheet's own before the workbook's. */
export function findName(
  book: Book,
  name: string,
  sheet: Sheet | undefined,
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const same = book.names.filter((n) => n.name.toLowerCase() === wanted);
  return same.find((n) => n.scope === sheet?.id) ?? same.find((n) => n.scope === null);
}
