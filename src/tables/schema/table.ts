// Owns what a table declaration is, and how one row is read and written by it.
// Columns are found by their headers, so that a clerk may move, hide, widen or add columns.

import type { CellValue } from "../../domain/text/cell";
import { nameKey } from "../../domain/text/text";
import { isBlank, isErrorCell, type Cell } from "./cells";
import type { Codec } from "./codecs";
import { WorkbookError } from "./workbook-error";

/** A closed list of words, or a formula that names the cells of an open one. */
export type ListSource = readonly string[] | string;

export interface Column<T> {
  readonly header: string;
  readonly codec: Codec<T>;
  /** Excel number format; "@" for every text column, so that nothing in it becomes a formula. */
  readonly format: string;
  /** Characters. */
  readonly width: number;
  /** Choices offered in the cell. */
  readonly list?: ListSource;
  /** True where a word outside the list may be kept (aliases, old names). */
  readonly openList?: boolean;
  readonly hidden?: boolean;
  /** A table without this column cannot be used at all. */
  readonly needed?: boolean;
  /** Wrapped text, for columns of sentences. */
  readonly wrap?: boolean;
  /** Nothing is decided by it: a cell in it that cannot be read is not worth a word. */
  readonly aside?: boolean;
  /** The row goes on without it: what it is taken for then, and what that costs, in words (E11). */
  readonly missing?: { readonly value: T; readonly cost: string };
  /** The row belongs to the day in it: it concerns the periods of that day (E11). */
  readonly ofDay?: boolean;
  /** No two rows have the same: the key by which they are compared; the first row stands (E11). */
  readonly unique?: (cell: Cell) => string;
}

export type Columns<R> = { readonly [F in keyof R & string]-?: Column<R[F]> };

/** One table: its name (also that of its sheet) and its columns in the order of a new sheet. */
export interface TableSchema<R> {
  readonly name: string;
  readonly columns: Columns<R>;
}

/** Position of each field's column in a row, -1 = the table has no such column. */
export type Located<R> = { readonly [F in keyof R & string]-?: number };

export type FieldOf<R> = keyof R & string;

/** The fields in the declared order. */
export function fieldsOf<R>(schema: TableSchema<R>): FieldOf<R>[] {
  return Object.keys(schema.columns) as FieldOf<R>[];
}

export function headersOf<R>(schema: TableSchema<R>): string[] {
  return fieldsOf(schema).map((field) => schema.columns[field].header);
}

/** The position of one header in a header row, -1 if it is not there. Spaces and widths are ignored. */
export function findHeader(header: string, headerRow: readonly Cell[]): number {
  const exact = headerRow.indexOf(header);
  if (exact !== -1) return exact;
  const key = nameKey(header);
  return headerRow.findIndex((cell) => typeof cell === "string" && nameKey(cell) === key);
}

/**
 * Finds each column by its header; extra columns are ignored.
 * @param alsoNeeded fields that this caller cannot do without, besides those that nobody can.
 * Throws WorkbookError "missing-column" naming table and columns.
 */
export function locate<R>(
  schema: TableSchema<R>,
  headerRow: readonly Cell[],
  alsoNeeded: readonly FieldOf<R>[] = [],
): Located<R> {
  const missing: string[] = [];
  const entries = fieldsOf(schema).map((field) => {
    const { header, needed } = schema.columns[field];
    const index = findHeader(header, headerRow);
    if (index === -1 && (needed || alsoNeeded.includes(field))) missing.push(header);
    return [field, index] as const;
  });
  if (missing.length > 0) throw missingColumns(schema.name, missing);
  return Object.fromEntries(entries) as Located<R>;
}

export function missingColumns(table: string, headers: readonly string[]): WorkbookError {
  const names = headers.map((header) => `“${header}”`).join("、");
  return new WorkbookError(
    "missing-column",
    `“${table}”表缺少${names}列，可能是标题被改名或删除。请把该列标题改回${names}后再试。`,
  );
}

/** What an unreadable cell of a column is taken for; undefined = its row means nothing without it. */
export function substituteOf<T>({ codec, missing }: Column<T>): T | undefined {
  const blank = codec.read("");
  return blank === undefined ? missing?.value : blank;
}

export interface DecodedRow<R> {
  /** null where the row means nothing. */
  readonly record: R | null;
  /** The fields whose cells cannot be read. */
  readonly unread: readonly FieldOf<R>[];
}

/**
 * E11: the record of one row. A cell that cannot be read is an empty one that has to be named; it costs
 * no more than depends on it.
 */
export function decodeRow<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  row: readonly Cell[],
  year?: number,
): DecodedRow<R> {
  const record: Partial<R> = {};
  const unread: FieldOf<R>[] = [];
  let isWhole = true;
  for (const field of fieldsOf(schema)) {
    const column = schema.columns[field];
    const cell = located[field] === -1 ? "" : row[located[field]];
    let value = isErrorCell(cell) ? undefined : column.codec.read(cell, year);
    if (value === undefined) {
      unread.push(field);
      value = substituteOf(column);
    }
    if (value === undefined) isWhole = false;
    else record[field] = value;
  }
  return { record: isWhole ? (record as R) : null, unread };
}

/**
 * The cells of one row of `width` columns; null = leave the cell alone (columns of the clerk's own).
 * Throws WorkbookError "missing-column" if a column is absent for which the record has something to
 * say: nothing is lost silently.
 */
export function encodeRow<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  record: R,
  width: number,
): CellValue[] {
  const cells = new Array<CellValue>(width).fill(null);
  const lost: string[] = [];
  for (const field of fieldsOf(schema)) {
    const { codec, header } = schema.columns[field];
    const cell = codec.write(record[field]);
    const index = located[field];
    if (index !== -1) cells[index] = cell;
    else if (!isBlank(cell)) lost.push(header);
  }
  if (lost.length > 0) throw missingColumns(schema.name, lost);
  return cells;
}
