// Owns what of a deed is still to be written, by the workbook as it was read, and what makes writing it
// impossible: whatever can be known beforehand is refused before anything is written (T2).

import type { CellValue } from "../../../domain/text/cell";
import { textOf } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { rowOf } from "../../../tables/schema/shape";
import { missingColumns } from "../../../tables/schema/table";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import type { AddedRow, ChangedCell, Deed } from "./deed";
import { protectedSheet } from "../run";
import { PENDING } from "../row-token";
import { findRow, type TableReading, type TableRow } from "./table-reading";
import { TEXTS } from "../texts";
import { isSameValue, standing } from "./view";

export interface NewRow {
  readonly token: string;
  readonly cells: readonly CellValue[];
}

export interface SetCell {
  readonly sheetRow: number;
  readonly header: string;
  readonly format: string;
  /** What it held when it was read. */
  readonly was: CellValue;
  readonly value: CellValue;
}

/** What one table lacks. */
export interface TableWork {
  readonly reading: TableReading;
  readonly rows: readonly NewRow[];
  readonly cells: readonly SetCell[];
  /** Sheet rows whose token is still marked as pending, with the token. */
  readonly pending: readonly { readonly sheetRow: number; readonly token: string }[];
}

export type Readings = ReadonlyMap<string, TableReading>;

/** Excel holds so many characters a cell. */
const LONGEST_CELL = 32767;

/** One entry a table that lacks something; none = all of the deed stands. Throws WorkbookError. */
export function outstanding(deed: Deed, readings: Readings): TableWork[] {
  const lines = deed.lines.filter(({ token }) => !isLogged(readings, token));
  const rows = [...deed.rows, ...lines];
  const work = [...readings.values()].map((reading): TableWork => {
    const { name } = reading.shape;
    const own = rows.filter(({ table }) => table === name);
    const found = own.map((row) => ({ row, at: standing(reading, row.token) }));
    const stand = found.flatMap(({ row, at }) => (at === null ? [] : [{ row, at }]));
    return {
      reading,
      rows: found.filter(({ at }) => at === null).map(({ row }) => newRow(reading, row)),
      cells: [
        ...stand.flatMap(({ row, at }) => differing(reading, at, row)),
        ...changedCells(deed, reading),
      ],
      pending: stand
        .filter(({ at }) => isPending(reading, at))
        .map(({ row, at }) => ({ sheetRow: at.sheetRow, token: row.token })),
    };
  });
  const lacking = work.filter(
    ({ rows: added, cells, pending }) => added.length + cells.length + pending.length > 0,
  );
  for (const each of lacking) refuse(each);
  return lacking;
}

/** True for a line of 日志 that was read and stands. */
export function isLogged(readings: Readings, token: string): boolean {
  const log = readings.get(LOG.name);
  if (log === undefined) return false;
  const column = log.columns.get(log.shape.token) ?? [];
  return column.some((cell) => textOf(cell) === token) || standing(log, token) !== null;
}

/** Whether a changed cell holds what it was given, what it held before, or something else by now. */
export function stateOf(cell: ChangedCell, readings: Readings): "new" | "old" | "other" {
  const reading = readings.get(cell.table);
  const sheetRow = reading === undefined ? -1 : findRow(reading, cell.key);
  const row = reading?.rows.find((each) => each.sheetRow === sheetRow);
  if (reading === undefined || row === undefined) return "other";
  const value = row.cells[reading.places.get(cell.header) ?? -1] ?? "";
  if (isSameValue(cell.new, value)) return "new";
  return isSameValue(cell.old, value) ? "old" : "other";
}

function newRow({ shape, places, header }: TableReading, { token, cells }: AddedRow): NewRow {
  return { token, cells: rowOf(shape, places, { ...cells, [shape.token]: token }, header.length) };
}

/** The cells of a standing row that do not hold what they should; its token apart, and what others changed. */
export function differing(
  { shape, places }: TableReading,
  at: TableRow,
  { cells, before = cells }: AddedRow,
): SetCell[] {
  return shape.columns.flatMap(({ header, format }): SetCell[] => {
    const place = places.get(header);
    const value = cells[header];
    if (place === undefined || value === undefined || header === shape.token) return [];
    if (!(header in before)) return [];
    const was = at.cells[place] ?? "";
    return isSameValue(value, was) ? [] : [{ sheetRow: at.sheetRow, header, format, was, value }];
  });
}

export function isPending(reading: TableReading, { cells }: TableRow): boolean {
  const cell = cells[reading.places.get(reading.shape.token) ?? -1];
  return textOf(cell).startsWith(PENDING);
}

function changedCells(deed: Deed, reading: TableReading): SetCell[] {
  const { shape, places, rows } = reading;
  return deed.cells
    .filter(({ table }) => table === shape.name)
    .flatMap(({ key, header, format, new: value }): SetCell[] => {
      const sheetRow = findRow(reading, key);
      const row = rows.find((each) => each.sheetRow === sheetRow);
      const place = places.get(header);
      const label = Object.values(key).map(String).join(" ");
      if (row === undefined) throw new WorkbookError("missing-row", TEXTS.noSuchRow(label));
      if (place === undefined) throw missingColumns(shape.name, [header]);
      const was = row.cells[place] ?? "";
      if (isSameValue(value, was)) return [];
      const own = shape.columns.find((column) => column.header === header)?.format ?? "General";
      return [{ sheetRow, header, format: format ?? own, was, value }];
    });
}

/** Throws WorkbookError where the table cannot take this. */
export function refuse({ reading, rows, cells }: TableWork): void {
  const { shape, sheet, locked, blocked, blanks } = reading;
  if (locked) throw protectedSheet([sheet]);
  for (const { header, value } of cells) refuseLong(header, value);
  for (const row of rows) {
    for (const { header } of shape.columns) {
      refuseLong(header, row.cells[reading.places.get(header) ?? -1] ?? "");
    }
  }
  if (blocked !== null && rows.length - blanks > blocked.free) {
    throw new WorkbookError("blocked-cells", TEXTS.blocked(sheet, blocked.address));
  }
}

function refuseLong(header: string, value: CellValue): void {
  if (typeof value !== "string" || value.length <= LONGEST_CELL) return;
  throw new WorkbookError("bad-input", TEXTS.textTooLong(header, value.length));
}
