// Owns writing what tables lack, in one batch: room for it in all of them, then rows at their ends and changed
// cells, the lines of 日志 last (T1). Every text is written as text, so that none becomes a formula.

import type { CellValue } from "../../../domain/text/cell";
import { textOf } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import type { TableWork } from "./outstanding";
import type { TableReading } from "./table-reading";
import { asText } from "./as-text";
import { requireSet } from "./read-back";
import { queueRowsRoom, type Check } from "./rows-at-end";
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
