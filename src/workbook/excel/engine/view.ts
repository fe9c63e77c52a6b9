// Owns what an action sees of the workbook before it writes: the tables it asked for, as if an earlier
// attempt of its own had not been made, and that attempt's rows apart (T2).

import type { CellValue } from "../../../domain/text/cell";
import { textOf, type Cell } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { OWN_SETTINGS, SETTINGS } from "../../../tables/declarations/settings";
import { comparedIn, type Cells } from "../../../tables/schema/shape";
import {
  decodeRow,
  locate,
  substituteOf,
  type FieldOf,
  type TableSchema,
} from "../../../tables/schema/table";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import type { Book } from "../book/book";
import { actionOf, type Deed } from "./deed";
import { tokenOf } from "../row-token";
import { findRow, type TableReading, type TableRow } from "./table-reading";
import { TEXTS } from "../texts";

export interface SeenRow<R> {
  /** null where a cell cannot be read without which the row means nothing: `unreadable` is its header. */
  readonly record: R | null;
  readonly unreadable: string;
  readonly cells: readonly CellValue[];
  readonly sheetRow: number;
}

export class View {
  constructor(
    private readonly readings: ReadonlyMap<string, TableReading>,
    readonly token: string,
    /** What an earlier attempt meant to write, null = there was none. */
    readonly earlier: Deed | null,
    private readonly around: Book | null = null,
  ) {}

  /** Sheets and names, which were asked for. */
  book(): Book {
    if (this.around === null) throw new RangeError("sheets and names were not asked for");
    return this.around;
  }

  /** Whether 日志, whose tokens were asked for, has a line of the action with this token. */
  hasLineOf(token: string): boolean {
    const { columns } = this.table(LOG.name);
    const tokens = columns.get(LOG.columns.token.header);
    if (tokens === undefined) throw new RangeError("the tokens of 日志 were not asked for");
    return tokens.some((cell) => textOf(cell).startsWith(`${token}/`));
  }

  /** Whether it has one of the earlier attempt, which was carried out then. */
  isTold(): boolean {
    return this.earlier !== null && this.hasLineOf(this.token);
  }

  table(name: string): TableReading {
    const reading = this.readings.get(name);
    if (reading === undefined) throw new RangeError(`${name} was not asked for`);
    return reading;
  }

  /** What stands in the 值 of a row of 设置, "" if there is no such row. */
  setting(label: string): CellValue {
    const reading = this.table(SETTINGS.name);
    const sheetRow = findRow(reading, settingKey(label));
    const row = reading.rows.find((each) => each.sheetRow === sheetRow);
    return row === undefined ? "" : this.before(reading, row, SETTINGS.columns.value.header);
  }

  own(which: keyof typeof OWN_SETTINGS): string {
    return textOf(this.setting(OWN_SETTINGS[which].label));
  }

  /** The rows read of a table but for the earlier attempt's own. */
  rows<R>(schema: TableSchema<R>): SeenRow<R>[] {
    const reading = this.table(schema.name);
    const isOwn = this.ownTokens(schema.name);
    return reading.rows
      .filter(({ cells }) => !isOwn.has(tokenAt(reading, cells)))
      .map((row) => this.seen(schema, reading, row));
  }

  /** One field of the earlier attempt's row with this token, "" if it is not there. */
  attemptedText<R>(schema: TableSchema<R>, token: string, field: FieldOf<R>): string {
    const reading = this.table(schema.name);
    const left = reading.leftovers.find(({ cells }) => tokenAt(reading, cells) === token);
    const row = standing(reading, token) ?? left;
    return textAt(reading, row?.cells ?? [], schema.columns[field].header);
  }

  /** The row of the earlier attempt with this token, null if it is not there. */
  attempted<R>(schema: TableSchema<R>, token: string): R | null {
    const reading = this.table(schema.name);
    const row = standing(reading, token);
    return row === null ? null : this.seen(schema, reading, row).record;
  }

  /** The row with these texts. Throws WorkbookError "missing-row" or "bad-input". */
  row<R>(schema: TableSchema<R>, key: Cells, subject: string): SeenRow<R> & { record: R } {
    const reading = this.table(schema.name);
    const sheetRow = findRow(reading, key);
    const row = reading.rows.find((each) => each.sheetRow === sheetRow);
    if (row === undefined) throw new WorkbookError("missing-row", TEXTS.noSuchRow(subject));
    const cells = [...row.cells];
    for (const { header } of reading.shape.columns) {
      const at = reading.places.get(header);
      if (at !== undefined) cells[at] = this.before(reading, row, header);
    }
    const seen = this.seen(schema, reading, { cells, sheetRow });
    const { record } = seen;
    if (record !== null) return { ...seen, record };
    throw new WorkbookError("bad-input", TEXTS.unreadable(subject, seen.unreadable));
  }

  /** The cells by header of the row that a key finds, as they stand; null = no such row. */
  cellsOf(table: string, key: Cells): ((header: string) => CellValue) | null {
    const reading = this.table(table);
    const sheetRow = findRow(reading, key);
    const row = reading.rows.find((each) => each.sheetRow === sheetRow);
    if (row === undefined) return null;
    return (header) => row.cells[reading.places.get(header) ?? -1] ?? "";
  }

  /** One field of the table's last row as text; the earlier attempt's own row does not count. */
  lastText<R>(schema: TableSchema<R>, field: FieldOf<R>): string {
    const reading = this.table(schema.name);
    const { last } = reading;
    if (last === null || this.ownTokens(schema.name).has(tokenAt(reading, last.cells))) return "";
    return textAt(reading, last.cells, schema.columns[field].header);
  }

  /** The texts of one column, which was asked for, but for the earlier attempt's own rows. */
  texts<R>(schema: TableSchema<R>, field: FieldOf<R>): string[] {
    const { shape, columns } = this.table(schema.name);
    const own = this.ownTokens(schema.name);
    const tokens = columns.get(shape.token);
    return (columns.get(schema.columns[field].header) ?? [])
      .filter((_cell, at) => !own.has(tokenOf(tokens?.[at])))
      .map(comparedIn(shape, schema.columns[field].header));
  }

  /**
   * True where the earlier attempt was the first to hold this: the lines in 日志 by which all others came to the same in
   * this field stand beneath its own, those too whose row is there no more.
   */
  isFirstWith<R>(schema: TableSchema<R>, field: FieldOf<R>, text: string): boolean {
    const others = this.holders(schema, field, text);
    const own = this.lineWith(this.token, text);
    const first = this.firstLineAbout(text);
    return own === -1
      ? others.length === 0
      : own === first && others.every((each) => this.lineWith(each, text) > own);
  }

  /** Tokens of the rows, but for the earlier attempt's own, that hold this text. */
  private holders<R>(schema: TableSchema<R>, field: FieldOf<R>, text: string): string[] {
    const { shape, rows, places, columns } = this.table(schema.name);
    const cellsIn = (header: string) =>
      columns.get(header) ?? rows.map(({ cells }) => cells[places.get(header) ?? -1]);
    const tokens = cellsIn(shape.token).map(tokenOf);
    const own = this.ownTokens(schema.name);
    const { header } = schema.columns[field];
    const read = comparedIn(shape, header);
    const same = cellsIn(header).map((cell) => read(cell) === text);
    return tokens.filter((token, at) => same[at] === true && !own.has(token));
  }

  private firstLineAbout(subject: string): number {
    const subjects = this.table(LOG.name).columns.get(LOG.columns.subject.header) ?? [];
    return subjects.findIndex((cell) => textOf(cell) === subject);
  }

  /** Of the lines of a row's action, the first about the row of this number: others are of its other rows. */
  private lineWith(token: string, number: string): number {
    const { columns } = this.table(LOG.name);
    const tokens = columns.get(LOG.columns.token.header) ?? [];
    const subjects = columns.get(LOG.columns.subject.header) ?? [];
    return token === ""
      ? -1
      : tokens.findIndex(
          (cell, at) =>
            textOf(cell).startsWith(`${actionOf(token)}/`) && textOf(subjects[at]) === number,
        );
  }

  /** Zero-based sheet row of a row that stands already, by its token. */
  placeOf(token: string): number {
    for (const reading of this.readings.values()) {
      const row = standing(reading, token);
      if (row !== null) return row.sheetRow;
    }
    throw new RangeError(`no row ${token}`);
  }

  private ownTokens(table: string): ReadonlySet<string> {
    const rows = this.earlier?.rows.filter((row) => row.table === table) ?? [];
    return new Set([this.token, ...rows.map((row) => row.token)]);
  }

  /** What a cell held before the earlier attempt changed it. */
  private before(reading: TableReading, row: TableRow, header: string): CellValue {
    const cell = row.cells[reading.places.get(header) ?? -1] ?? "";
    const change = this.earlier?.cells.find(
      (each) =>
        each.table === reading.shape.name &&
        each.header === header &&
        findRow(reading, each.key) === row.sheetRow,
    );
    return change !== undefined && isSameValue(cell, change.new) ? change.old : cell;
  }

  private seen<R>(schema: TableSchema<R>, reading: TableReading, row: TableRow): SeenRow<R> {
    const { record, unread } = decodeRow(schema, locate(schema, reading.header), row.cells);
    const vital = unread.find((field) => substituteOf(schema.columns[field]) === undefined);
    return { ...row, record, unreadable: vital === undefined ? "" : schema.columns[vital].header };
  }
}

export function settingKey(label: string): Cells {
  return { [SETTINGS.columns.label.header]: label };
}

export function tokenAt({ shape, places }: TableReading, cells: readonly Cell[]): string {
  return tokenOf(cells[places.get(shape.token) ?? -1]);
}

function textAt({ shape, places }: TableReading, cells: readonly Cell[], header: string): string {
  return comparedIn(shape, header)(cells[places.get(header) ?? -1]);
}

/** The row with this token among those that were read, whether it is pending or not. */
export function standing(reading: TableReading, token: string): TableRow | null {
  const { rows, last, orphans } = reading;
  const known = [...rows, ...(last === null ? [] : [last]), ...orphans];
  return known.find(({ cells }) => tokenAt(reading, cells) === token) ?? null;
}

/** As Excel gives back what was written: blanks are alike, and serials in their last digits. */
export function isSameValue(written: CellValue, kept: Cell): boolean {
  if (typeof written === "number" && typeof kept === "number") {
    return Math.abs(written - kept) < 1e-7;
  }
  return written === kept || ((written ?? "") === "" && (kept ?? "") === "");
}
