// Owns writing what tables lack, in one batch: room for it in all of them, then rows at their ends and changed
// cells, the lines of 日志 last (T1). Ends are found by Excel when it writes, so that what another clerk has just
// added stays. Every text is written as text, so that none becomes a formula.

import { cellAddress, type CellValue } from "../../../domain/text/cell";
import { isBlank, textOf, type Cell } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import type { NewRow, SetCell, TableWork } from "./outstanding";
import { PENDING, tokenOf } from "../row-token";
import type { TableReading } from "./table-reading";
import { TEXTS } from "../texts";
import { asText } from "./as-text";
import { queuePlace } from "./rows-in-place";
import { isSameValue } from "./view";

export interface Written {
  /** Zero-based sheet row of each added row, by its token. */
  readonly rows: ReadonlyMap<string, number>;
  /** Tables that were no longer what was read: somebody else has added rows meanwhile, or changed what is watched. */
  readonly moved: readonly string[];
  /** True where rows stood elsewhere by then: the whole batch was taken back, and is still to be written. */
  readonly isDisplaced: boolean;
}

interface Check {
  /** After the sync. */
  (): { rows: [string, number][]; moved: boolean };
}

interface Filled {
  readonly check: Check;
  /** After the sync, before `check`: whether anything went into other rows or under other headings. */
  readonly isDisplaced: () => boolean;
  /** After it: queues making rows blank again and cells what they were. */
  readonly takeBack: () => void;
}

export interface ColumnOf {
  readonly table: string;
  readonly header: string;
}

export interface HowToWrite {
  /**
   * A column that is looked at once more at the moment of writing, as the cells are that are set; if all rows of its
   * table were read.
   */
  readonly watched?: ColumnOf | undefined;
  /** Queues what comes after the lines of 日志. */
  readonly last?: () => void;
}

/**
 * Throws WorkbookError "not-kept" if the cells do not hold what was written; it may be repeated.
 */
export async function write(
  context: Excel.RequestContext,
  work: readonly TableWork[],
  { watched, last }: HowToWrite = {},
): Promise<Written> {
  const records = work.filter(({ reading }) => reading.shape.name !== LOG.name);
  const log = work.filter(({ reading }) => reading.shape.name === LOG.name);
  const finish: (() => void)[] = [];
  // What refuses this, a sheet protected since it was read, does so before anything is to be seen.
  const fills = [...records, ...log].map((each) => queueRoom(context, each, finish, watched));
  const filled = fills.map((fill) => fill());
  for (const done of finish) done();
  last?.();
  await context.sync();
  if (filled.some(({ isDisplaced }) => isDisplaced())) {
    // All of it: what cannot be written after all, its row being gone, must not be told in 日志.
    for (const { takeBack } of filled) takeBack();
    await context.sync();
    return { isDisplaced: true, rows: new Map(), moved: [] };
  }
  const outcomes = filled.map(({ check }) => check());
  return {
    isDisplaced: false,
    rows: new Map(outcomes.flatMap(({ rows }) => rows)),
    moved: work
      .filter((_, index) => outcomes[index]?.moved)
      .map(({ reading }) => reading.shape.name),
  };
}

/**
 * Queues the room that a table needs, blank rows and the formats of the cells. The answer queues what goes there.
 * `finish` takes what is to be done after the lines of 日志: rows are pending until then.
 */
function queueRoom(
  context: Excel.RequestContext,
  work: TableWork,
  finish: (() => void)[],
  watched: ColumnOf | undefined,
): () => Filled {
  const { reading, rows, cells, pending } = work;
  const table = context.workbook.tables.getItem(reading.shape.name);
  // Within the table: whatever another clerk inserts beside or above it meanwhile moves these with it.
  const all = table.getRange();
  const cell = (sheetRow: number, header: string) =>
    all.getCell(sheetRow - reading.firstRow + 1, reading.places.get(header) ?? 0);
  const isChanged = queueWatching(table, reading, watched);
  const { before, isDisplaced, putBack } = queuePlace(table, work);
  const fillRows = rows.length === 0 ? null : queueRowsRoom(table, reading, rows, finish);
  const set = cells.map((change) => {
    const range = cell(change.sheetRow, change.header);
    range.numberFormat = [[change.format]];
    return { change, range };
  });
  return () => {
    const added = fillRows?.();
    for (const { change, range } of set) {
      range.values = [[asText(change.value, change.format)]];
      range.load("values");
    }
    for (const { sheetRow, token } of pending) {
      finish.push(() => (cell(sheetRow, reading.shape.token).values = [[token]]));
    }
    const check = () => {
      for (const { change, range } of set) requireSet(reading, change, range);
      const isOther = cells.some((change) => !isSameValue(change.was, before(change)));
      const done = added?.check() ?? { rows: [], moved: false };
      return { ...done, moved: done.moved || isOther || isChanged() };
    };
    const takeBack = () => {
      added?.blank();
      putBack();
    };
    return { check, isDisplaced, takeBack };
  };
}

/** The answer is to be called after the sync: whether the column was another by then than it was read. */
function queueWatching(
  table: Excel.Table,
  { shape, rows, places, firstRow, lastRow }: TableReading,
  watched: ColumnOf | undefined,
): () => boolean {
  if (watched?.table !== shape.name || rows.length !== lastRow - firstRow + 1) return () => false;
  const column = table.columns.getItem(watched.header).getDataBodyRange().load("values");
  const at = places.get(watched.header) ?? -1;
  const read = rows.map(({ cells }) => textOf(cells[at]));
  return () =>
    (column.values as CellValue[][]).map(([cell]) => textOf(cell)).join("\n") !== read.join("\n");
}

function onlyValue(range: Excel.Range): Cell {
  return (range.values as CellValue[][])[0]?.[0];
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

function queueRowsRoom(
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
  if (totals && grown > 0) {
    // Of a table that is one blank row alone, Excel takes this row for the first of them.
    const isBlankAlone = blanks === 1 && firstRow === lastRow;
    const more = rows.slice(0, isBlankAlone ? rows.length : grown);
    table.rows.add(
      undefined,
      more.map(() => header.map(() => "")),
    );
  } else if (grown + orphans.length > 0 || blanks > 0) {
    table.resize(place.grown(grown + orphans.length));
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

function requireRows(reading: TableReading, rows: readonly NewRow[], target: Excel.Range): void {
  const kept = target.values as CellValue[][];
  const marked = reading.places.get(reading.shape.token);
  for (const [index, { cells }] of rows.entries()) {
    const at = cells.findIndex(
      (cell, column) => cell !== null && column !== marked && !isKept(cell, kept[index]?.[column]),
    );
    if (at === -1) continue;
    throw notKept(reading, target.rowIndex + index, reading.firstColumn + at);
  }
}

function requireSet(
  reading: TableReading,
  { header, sheetRow, value }: SetCell,
  range: Excel.Range,
): void {
  if (isKept(value, onlyValue(range))) return;
  throw notKept(reading, sheetRow, reading.firstColumn + (reading.places.get(header) ?? 0));
}

function notKept(reading: TableReading, row: number, column: number): WorkbookError {
  const header = textOf(reading.header[column - reading.firstColumn]);
  return new WorkbookError(
    "not-kept",
    TEXTS.notKept(reading.sheet, cellAddress(row, column), header),
  );
}

function isKept(written: CellValue, kept: Cell): boolean {
  if (isSameValue(written, kept)) return true;
  // Some builds of Excel take a leading apostrophe as "this is text" even in a text cell.
  return typeof written === "string" && written.startsWith("'") && written.slice(1) === kept;
}
