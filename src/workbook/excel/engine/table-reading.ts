// Owns reading tables before a write: their ends, whole columns, whole bodies, single rows. What is read
// is plain data. An end costs the same however long the table is.

import { cellAddress, type CellValue } from "../../../domain/text/cell";
import { isBlank, textOf, type Cell } from "../../../tables/schema/cells";
import { LOG } from "../../../tables/declarations/log";
import { shapeNamed } from "../../../tables/declarations/registry";
import { comparedIn, placesOf, type Cells, type TableShape } from "../../../tables/schema/shape";
import { parseAreas } from "../areas";
import { requestValues, valuesOf, type Mode } from "../pieces";
import { tokenOf } from "../row-token";
import { rowsMoved } from "../run";

export interface TableNeed {
  /** Name of the table. */
  readonly table: string;
  /** How many rows may be added at most; their place is looked at. */
  readonly adds?: number;
  /** All of its rows. */
  readonly all?: boolean;
  /** Headers of columns that are read from top to bottom. */
  readonly columns?: readonly string[];
  /** Texts by header of rows that are looked for; one round trip more unless all rows are read. */
  readonly find?: readonly Cells[];
}

/** A row of a table: its cells by position, its zero-based sheet row. */
export interface TableRow {
  readonly cells: readonly CellValue[];
  readonly sheetRow: number;
}

/** A table as it was when it was read. Rows and columns are zero-based on the sheet. */
export interface TableReading {
  readonly shape: TableShape;
  readonly sheet: string;
  readonly locked: boolean;
  readonly header: readonly CellValue[];
  readonly places: ReadonlyMap<string, number>;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly totals: boolean;
  /** The last row that holds something, null if none of those looked at does. */
  readonly last: TableRow | null;
  readonly lastRow: number;
  /** Blank rows at the table's end: the next rows go there. */
  readonly blanks: number;
  /** Lines just beneath 日志, left there by an earlier version: the table grows over them. */
  readonly orphans: readonly TableRow[];
  /** Rows with tokens beneath another table, left there likewise: written over, none was told as saved. */
  readonly leftovers: readonly TableRow[];
  /** Address of the first cell beneath that is in the way, and after how many free rows. */
  readonly blocked: { readonly address: string; readonly free: number } | null;
  /** All rows where they were asked for, else those that were looked for and found. */
  readonly rows: readonly TableRow[];
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}

interface Request {
  readonly need: TableNeed;
  readonly shape: TableShape;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  /** The last row of the body and those beneath it that may be written. */
  readonly end: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly body: Excel.Range | null;
  readonly columns: readonly (readonly [string, Excel.Range])[];
}

/** To be called after a sync that loaded nothing else of these tables; more syncs for long ones. */
export async function readTables(
  context: Excel.RequestContext,
  needs: readonly TableNeed[],
  mode: Mode,
): Promise<Map<string, TableReading>> {
  const requests = needs.map((need) => requestTable(context, need, mode));
  await context.sync();
  const readings = await oneByOne(requests, (request) => readingOf(request, mode));
  return new Map(readings.map((reading) => [reading.shape.name, reading]));
}

/** In this order, one after the other: each may need the next round trips for itself. */
async function oneByOne<A, B>(items: readonly A[], step: (item: A) => Promise<B>): Promise<B[]> {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  const done = await step(first);
  return [done, ...(await oneByOne(rest, step))];
}

function requestTable(context: Excel.RequestContext, need: TableNeed, mode: Mode): Request {
  const shape = shapeNamed(need.table);
  const table = context.workbook.tables.getItem(need.table);
  table.load("showTotals,worksheet/name,worksheet/protection/protected");
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex,columnCount");
  const body = table.getDataBodyRange();
  const adds = need.adds ?? 0;
  const end = body.getLastRow().getResizedRange(adds, 0).load("values,rowIndex");
  const beneath = adds === 0 ? null : body.getLastRow().getOffsetRange(1, 0);
  return {
    need,
    shape,
    table,
    header,
    end,
    merged:
      beneath
        ?.getResizedRange(adds - 1, 0)
        .getMergedAreasOrNullObject()
        .load("address") ?? null,
    body: need.all === true ? requestValues(table.getDataBodyRange(), mode) : null,
    columns: columnsOf(need).map((name) => [
      name,
      // One that is not there is told of by its name, with the heading.
      requestValues(table.columns.getItemOrNullObject(name).getDataBodyRange(), mode),
    ]),
  };
}

function columnsOf({ all, columns = [], find = [] }: TableNeed): string[] {
  const keys = all === true ? [] : find.flatMap((key) => Object.keys(key));
  return [...new Set([...columns, ...keys])];
}

async function readingOf(request: Request, mode: Mode): Promise<TableReading> {
  const { shape, table, header, end } = request;
  const values = end.values as CellValue[][];
  const places = placesOf(shape, (header.values as CellValue[][])[0] ?? []);
  const { rowIndex: lastRow } = end;
  const base = {
    shape,
    sheet: table.worksheet.name,
    locked: table.worksheet.protection.protected,
    header: (header.values as CellValue[][])[0] ?? [],
    places,
    firstRow: header.rowIndex + 1,
    firstColumn: header.columnIndex,
    totals: table.showTotals,
    lastRow,
    ...beneathOf(request, places, values.slice(1)),
  };
  const body = request.body === null ? [] : await valuesOf(request.body, mode);
  const columns = await oneByOne(request.columns, async ([name, range]) => {
    const cells = range.isNullObject ? [] : await valuesOf(range, mode);
    return [name, cells.map(([cell]) => cell)] as const;
  });
  const found = await endOf(request, values[0] ?? []);
  const reading = {
    ...base,
    ...found,
    // What is left beneath comes after the blank rows; the next rows come after both.
    blanks: base.orphans.length > 0 ? 0 : found.blanks,
    rows: body.map((cells, index) => ({ cells, sheetRow: base.firstRow + index })),
    columns: new Map(columns),
  };
  return request.need.all === true ? reading : withFound(request, reading);
}

async function withFound({ need, table }: Request, reading: TableReading): Promise<TableReading> {
  const found = (need.find ?? []).map((key) => findRow(reading, key)).filter((row) => row !== -1);
  const sheetRows = [...new Set(found)];
  const { worksheet, context } = table;
  const ranges = sheetRows.map((row) =>
    worksheet.getRangeByIndexes(row, reading.firstColumn, 1, reading.header.length).load("values"),
  );
  if (ranges.length === 0) return reading;
  await context.sync();
  const rows = ranges.map((range, index) => ({
    cells: (range.values as CellValue[][])[0] ?? [],
    sheetRow: sheetRows[index] ?? 0,
  }));
  if (!rows.every((row) => isAsFound(reading, row))) throw rowsMoved();
  return { ...reading, rows };
}

/** False where another clerk has sorted the table, or deleted a row above, since the columns were searched (T4). */
function isAsFound({ columns, places, firstRow }: TableReading, row: TableRow): boolean {
  return [...columns].every(([header, cells]) => {
    const found = cells[row.sheetRow - firstRow];
    return cells.length === 0 || textOf(found) === textOf(row.cells[places.get(header) ?? -1]);
  });
}

/** What stands just beneath the table. A totals row is moved on by Excel itself, with all beneath. */
function beneathOf(
  { shape, table, header, end, merged }: Request,
  places: ReadonlyMap<string, number>,
  beneath: readonly (readonly CellValue[])[],
): Pick<TableReading, "orphans" | "leftovers" | "blocked"> {
  if (table.showTotals) return { orphans: [], leftovers: [], blocked: null };
  const first = end.rowIndex + 1;
  const at = (cells: readonly CellValue[], name: string) => cells[places.get(name) ?? -1];
  const isLine = (cells: readonly CellValue[]) =>
    typeof at(cells, LOG.columns.at.header) === "number" &&
    textOf(at(cells, LOG.columns.action.header)) !== "";
  const rows = beneath.map((cells, index) => ({ cells, sheetRow: first + index }));
  const count = rows.findIndex(({ cells }) => !isLine(cells));
  const orphans = rows.slice(0, count === -1 ? rows.length : count);
  const rest = rows.slice(orphans.length);
  const isOurs = (cells: readonly CellValue[]) => textOf(at(cells, shape.token)) !== "";
  const leftovers = rest.filter(({ cells }) => isOurs(cells));
  if (merged?.isNullObject === false) {
    const address = merged.address.replace(/^.*!/u, "");
    const tops = parseAreas([address]).map(({ top }) => top);
    return { orphans, leftovers, blocked: { address, free: Math.min(...tops) - first } };
  }
  const free = rest.findIndex(({ cells }) => !isOurs(cells) && !cells.every(isBlank));
  const foreign = rest[free];
  if (foreign === undefined) return { orphans, leftovers, blocked: null };
  const column = header.columnIndex + foreign.cells.findIndex((cell) => !isBlank(cell));
  return { orphans, leftovers, blocked: { address: cellAddress(foreign.sheetRow, column), free } };
}

/** Rows looked at, where the last one is blank, and at most: each further look takes in as many again. */
const LOOK_BACK = { first: 64, most: 4096 } as const;

/** Where the table's rows really end. Further round trips only where the last of several is blank. */
async function endOf(
  request: Request,
  last: readonly CellValue[],
): Promise<Pick<TableReading, "last" | "blanks">> {
  if (last.every(isBlank)) return lookBack(request, 1);
  return { last: { cells: last, sheetRow: request.end.rowIndex }, blanks: 0 };
}

async function lookBack(
  request: Request,
  blanks: number,
): Promise<Pick<TableReading, "last" | "blanks">> {
  const { header, end } = request;
  const above = end.rowIndex - header.rowIndex - blanks;
  if (above <= 0) return { last: null, blanks };
  const rows = Math.min(above, LOOK_BACK.most, Math.max(LOOK_BACK.first, blanks));
  const first = end.rowIndex - blanks - rows + 1;
  const piece = request.table.worksheet
    .getRangeByIndexes(first, header.columnIndex, rows, header.columnCount)
    .load("values");
  await end.context.sync();
  const values = piece.values as CellValue[][];
  const found = values.findLastIndex((cells) => !cells.every(isBlank));
  if (found === -1) return lookBack(request, blanks + rows);
  const sheetRow = first + found;
  return { last: { cells: values[found] ?? [], sheetRow }, blanks: end.rowIndex - sheetRow };
}

/**
 * Zero-based sheet row of the row with these texts, -1 = there is none among those read. Of a number or a name that
 * stands twice the first row holds (E11); of rows known by several words the last. A row that was copied has its
 * original's token: the other words tell the two apart, and where they have changed since, a token that stands once.
 */
export function findRow(reading: TableReading, key: Cells): number {
  const [all] = findRows(reading, key).slice(Object.keys(key).length === 1 ? 0 : -1);
  if (all !== undefined) return all;
  const { [reading.shape.token]: token = "" } = key;
  const same = token === "" ? [] : findRows(reading, { [reading.shape.token]: token });
  return same.length === 1 ? (same[0] ?? -1) : -1;
}

/** Zero-based sheet rows of all rows with these texts, from top to bottom. */
export function findRows(reading: TableReading, key: Cells): number[] {
  const wanted = Object.entries(key).map(([header, text]) => ({
    header,
    text: comparedIn(reading.shape, header)(text),
  }));
  return placesWith(reading, wanted);
}

/** The sheet rows that fit all of these, from top to bottom: of the rows read, else by the columns read. */
function placesWith(
  { shape, rows, places, columns, firstRow }: TableReading,
  wanted: readonly { readonly header: string; readonly text: string }[],
): number[] {
  if (wanted.length === 0) return [];
  const tests = wanted.map(({ header, text }) => {
    const read = header === shape.token ? tokenOf : comparedIn(shape, header);
    return { header, isIt: (cell: Cell) => read(cell) === text };
  });
  const fits = (cellOf: (header: string) => Cell) =>
    tests.every(({ header, isIt }) => isIt(cellOf(header)));
  const found = rows.filter(({ cells }) => fits((header) => cells[places.get(header) ?? -1]));
  if (found.length > 0) return found.map(({ sheetRow }) => sheetRow);
  const [first] = wanted.map(({ header }) => columns.get(header) ?? []);
  const below: number[] = [];
  for (let at = 0; at < (first?.length ?? 0); at += 1) {
    if (fits((header) => columns.get(header)?.[at])) below.push(firstRow + at);
  }
  return below;
}
