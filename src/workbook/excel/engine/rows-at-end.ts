// Owns adding rows at a table's end as Excel finds it when it writes, so that what another clerk has just added stays.

import type { CellValue } from "../../../domain/text/cell";
import { isBlank, textOf, type Cell } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import type { NewRow } from "./outstanding";
import { PENDING, tokenOf } from "../row-token";
import type { TableReading } from "./table-reading";
import { asText } from "./as-text";
import { requireRows } from "./read-back";

export interface Check {
  /** After the sync. */
  (): { rows: [string, number][]; moved: boolean };
}

/** Where rows go: at the end as Excel finds it when it writes. */
interface RowsPlace {
  /** To be asked for when the table has grown. */
  readonly rows: () => Excel.Range;
  /** The table with them; asked for only where it has to grow by so many rows. */
  readonly grown: (by: number) => Excel.Range;
}

function placeOf(table: Excel.Table, reading: TableReading, count: number): RowsPlace {
  const { blanks, totals } = reading;
  if (blanks > 0 && !totals) {
    // Found before the table grows: then a column of the clerk's own may have filled itself further down.
    const rows = afterContent(table, reading, count);
    return { rows: () => rows, grown: () => table.getRange().getBoundingRect(rows) };
  }
  return {
    rows: () =>
      table
        .getDataBodyRange()
        .getLastRow()
        .getOffsetRange(1 - Math.max(count, blanks), 0)
        .getResizedRange(count - 1, 0),
    grown: (by) => table.getRange().getResizedRange(by, 0),
  };
}

/**
 * Blank rows at the end: another clerk may have filled some since. Excel knows where the content ends; columns of the
 * clerk's own beside ours, which may calculate to nothing, count by what was read.
 */
function afterContent(table: Excel.Table, reading: TableReading, count: number): Excel.Range {
  const header = table.getHeaderRowRange();
  const places = [...reading.places.values()];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const used = header
    .getCell(0, first)
    .getResizedRange(0, last - first)
    .getBoundingRect(table.getDataBodyRange().getColumn(first))
    .getUsedRange(true);
  const isAll = last - first + 1 === reading.header.length;
  const end = table.worksheet.getCell(reading.lastRow - reading.blanks, reading.firstColumn);
  return (isAll ? used : used.getBoundingRect(end))
    .getLastRow()
    .getOffsetRange(1, 0)
    .getResizedRange(count - 1, 0)
    .getEntireRow()
    .getIntersection(header.getEntireColumn());
}

/**
 * Queues the room for them, blank. The answer queues what goes there; `finish` takes what is to be done after the lines of
 * 日志.
 */
export function queueRowsRoom(
  table: Excel.Table,
  reading: TableReading,
  rows: readonly NewRow[],
  finish: (() => void)[],
): () => { check: Check; blank: () => void } {
  const { shape, places, header, blanks, orphans, totals, firstRow, lastRow } = reading;
  const place = placeOf(table, reading, rows.length);
  const before = table.getDataBodyRange().getLastRow().load("values");
  const grown = Math.max(0, rows.length - blanks);
  // Before the cells are filled: a batch cut short leaves blank rows, which the next action takes.
  if (!totals) {
    table.resize(place.grown(grown + orphans.length));
  } else if (grown > 0) {
    // Of a table that is one blank row alone, Excel takes this row for the first of them.
    const isBlankAlone = blanks === 1 && firstRow === lastRow;
    const more = rows.slice(0, isBlankAlone ? rows.length : grown);
    table.rows.add(
      undefined,
      more.map(() => header.map(() => "")),
    );
  }
  const formats = formatsOf(reading);
  const added = place.rows();
  added.numberFormat = rows.map(() => [...formats]);
  // 日志 itself tells what is done.
  const marked = shape.name === LOG.name ? undefined : places.get(shape.token);
  const withMark = (cells: readonly CellValue[], token: string) =>
    cells.map((cell, column) => (column === marked ? PENDING + token : cell));
  return () => {
    added.values = rows.map(({ cells, token }) =>
      withMark(cells, token).map((cell, at) => asText(cell, formats[at] ?? null)),
    );
    if (marked !== undefined) finish.push(() => confirm(added, marked, rows));
    added.load("values,rowIndex");
    const check: Check = () => {
      requireRows(reading, rows, added);
      return {
        rows: rows.map(({ token }, index) => [token, added.rowIndex + index]),
        moved: isMoved(reading, (before.values as CellValue[][])[0] ?? [], added.rowIndex),
      };
    };
    const blank = () => (added.values = rows.map(() => header.map(() => "")));
    return { check, blank };
  };
}

/** Takes the mark away: the row's line stands. */
function confirm(added: Excel.Range, at: number, rows: readonly NewRow[]): void {
  added.getColumn(at).values = rows.map(({ token }) => [token]);
}

/** True if the table's end was another when it was written than when it was read. */
function isMoved(
  { last, lastRow, blanks, shape, places }: TableReading,
  before: readonly Cell[],
  row: number,
): boolean {
  if (blanks > 0) return !before.every(isBlank) || row !== lastRow + 1 - blanks;
  const at = places.get(shape.token) ?? -1;
  return (
    tokenOf(before[at]) !== tokenOf(last?.cells[at]) || textOf(before[0]) !== textOf(last?.cells[0])
  );
}

/** null where the clerk's own columns are. */
function formatsOf({ shape, places, header }: TableReading): (string | null)[] {
  const formats = new Array<string | null>(header.length).fill(null);
  for (const column of shape.columns) {
    const at = places.get(column.header);
    if (at !== undefined) formats[at] = column.format;
  }
  return formats;
}
