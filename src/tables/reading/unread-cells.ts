// Owns which cells of a table cannot be read, and what that costs (E11): such a cell is an empty one that
// has to be named. Where a row cannot be without it, the row is left out; nothing else is lost by it.
// Pane and custom functions both ask here, so that they leave out the same.

import type { LeftOut } from "../../domain/records/left-out";
import {
  isBlank,
  isErrorCell,
  isPlainDay,
  isPlainText,
  serialOf,
  textOf,
  type Cell,
} from "../schema/cells";
import {
  fieldsOf,
  substituteOf,
  type Column,
  type FieldOf,
  type Located,
  type TableSchema,
} from "../schema/table";

/** Rows of cells, the heading first. */
export type Block = readonly (readonly Cell[])[];

/** A cell that cannot be read, or that repeats what no two rows may have. */
export interface UnreadCell<R> extends LeftOut {
  readonly field: FieldOf<R>;
  /** It can be read, but no two rows may have it. */
  readonly repeated?: boolean;
}

export interface Unread<R> {
  readonly cells: readonly UnreadCell<R>[];
  /** Positions (1 = the first under the heading) of the rows that mean nothing or repeat another. */
  readonly lost: ReadonlySet<number>;
}

/** A column that decides something. */
interface Watched<R> {
  readonly field: FieldOf<R>;
  readonly column: Column<unknown>;
  readonly at: number;
  readonly fatal: boolean;
  readonly plain: "text" | "day" | undefined;
  /** What was read last: words and ticks are the same in most rows. */
  last: Cell;
}

function watchedColumns<R>(schema: TableSchema<R>, located: Located<R>): Watched<R>[] {
  return fieldsOf(schema).flatMap((field) => {
    const column = schema.columns[field] as Column<unknown>;
    if (located[field] === -1 || column.aside === true) return [];
    const fatal = substituteOf(column) === undefined;
    const { plain } = column.codec;
    return [{ field, column, at: located[field], fatal, plain, last: undefined }];
  });
}

function isReadable({ column: { codec } }: Watched<never>, cell: Cell, year: number): boolean {
  if (isErrorCell(cell)) return false;
  return codec.fits === undefined ? codec.read(cell, year) !== undefined : codec.fits(cell, year);
}

/** True for a row in which nothing stands (0 is what the desktop makes of an empty cell). */
function isBlankRow(row: readonly Cell[], watched: readonly Watched<never>[]): boolean {
  return watched.every(({ at }) => isBlank(row[at]) || row[at] === 0);
}

/** The first fatal cell of a row alone, else all that cannot be read. */
function unreadOfRow<R>(
  row: readonly Cell[],
  watched: readonly Watched<R>[],
  year: number,
): readonly Watched<R>[] {
  let unread: Watched<R>[] | undefined;
  for (const each of watched) {
    const cell = row[each.at];
    if (cell === each.last && cell !== undefined) continue;
    if (each.plain === "text" ? isPlainText(cell) : each.plain === "day" && isPlainDay(cell))
      continue;
    if (isReadable(each as Watched<never>, cell, year)) each.last = cell;
    else (unread ??= []).push(each);
  }
  if (unread === undefined || isBlankRow(row, watched as readonly Watched<never>[])) return [];
  const fatal = unread.find((each) => each.fatal);
  return fatal === undefined ? unread : [fatal];
}

/** Cells that say more than this are named by their beginning. */
const SHOWN = 20;

function troubleOf(cell: Cell): string {
  if (isErrorCell(cell)) return `是错误值 ${String(cell)}`;
  const shown = String(cell ?? "");
  if (isBlank(cell) || cell === 0) return "是空的";
  return `“${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}”无法识别`;
}

/**
 * E11: what of a table cannot be read. `lost` rows are to be passed over; every other unreadable cell
 * counts as an empty one. `year` = that of dates written without one.
 */
export function unreadCells<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  block: Block,
  year: number,
): Unread<R> {
  const watched = watchedColumns(schema, located);
  const cells: UnreadCell<R>[] = [];
  const lost = new Set<number>();
  const dayAt = watched.find(({ column }) => column.ofDay === true)?.at ?? -1;
  const [first] = watched;
  const readSubject = first?.column.codec.compared ?? textOf;
  const describe = (index: number, { field, column }: Watched<R>, reason: string) => {
    const subject = readSubject(block[index]?.[first?.at ?? -1]);
    const found = { table: schema.name, index, field, header: column.header, subject, reason };
    const daySerial = dayAt === -1 ? 0 : Math.floor(serialOf(block[index]?.[dayAt], year));
    return daySerial > 0 ? { ...found, daySerial } : found;
  };
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index] ?? [];
    for (const each of unreadOfRow(row, watched, year)) {
      const cost = each.fatal ? "该行未计入" : (each.column.missing?.cost ?? "按空白处理");
      cells.push(describe(index, each, `${troubleOf(row[each.at])}，${cost}`));
      if (each.fatal) lost.add(index);
    }
  }
  for (const each of watched) {
    for (const index of repeatedRows(each, block, lost)) {
      const reason = `“${textOf(block[index]?.[each.at])}”与上面的行重复，该行未计入`;
      cells.push({ ...describe(index, each, reason), repeated: true });
      lost.add(index);
    }
  }
  return { cells, lost };
}

/**
 * The rows that have what an earlier one has where no two may. In a table in ascending order, as 台账
 * mostly is, nothing is remembered.
 */
function repeatedRows<R>(
  { at, column: { unique } }: Watched<R>,
  block: Block,
  lost: ReadonlySet<number>,
): number[] {
  if (unique === undefined || isAscending(block, at, unique)) return [];
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (let index = 1; index < block.length; index += 1) {
    const key = unique(block[index]?.[at]);
    if (key === "" || lost.has(index)) continue;
    if (seen.has(key)) repeated.push(index);
    else seen.add(key);
  }
  return repeated;
}

function isAscending(block: Block, at: number, keyOf: (cell: Cell) => string): boolean {
  let last = "";
  for (let index = 1; index < block.length; index += 1) {
    const key = keyOf(block[index]?.[at]);
    if (key === "") continue;
    // Shorter first: 2022-9999 goes before 2022-10000.
    if (key.length < last.length || (key.length === last.length && !(key > last))) return false;
    last = key;
  }
  return true;
}
