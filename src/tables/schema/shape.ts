// Owns a table's declaration without its record type: what the transaction engine needs of any table,
// and records as cells by header, in which form they can be kept and written again.

import type { CellValue } from "../../domain/text/cell";
import { wholeCharacters } from "../../domain/text/text";
import { isBlank, textOf, type Cell } from "./cells";
import { fieldsOf, findHeader, missingColumns, type FieldOf, type TableSchema } from "./table";

/** Cells of one row by the header of their column. */
export type Cells = Readonly<Record<string, CellValue>>;

export interface TableShape {
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    readonly format: string;
    readonly hidden?: boolean;
    readonly compared: (cell: Cell) => string;
  }[];
  /** Headers without which the table cannot be used. */
  readonly needed: readonly string[];
  /** Header of the column that holds the tokens of writes, "" = the table has none. */
  readonly token: string;
}

export function shapeOf<R>(schema: TableSchema<R>): TableShape {
  const columns = fieldsOf(schema).map((field) => ({
    field,
    ...schema.columns[field],
    compared: schema.columns[field].codec.compared ?? textOf,
  }));
  return {
    name: schema.name,
    columns,
    needed: columns.flatMap(({ header, needed }) => (needed ? [header] : [])),
    token: columns.find(({ field }) => field === "token")?.header ?? "",
  };
}

/** How the cells of a column are compared as texts: numbers in their normal form (S3). */
export function comparedIn(shape: TableShape, header: string): (cell: Cell) => string {
  return shape.columns.find((column) => column.header === header)?.compared ?? textOf;
}

/** A record, or some fields of one, as cells by header. */
export function cellsOf<R>(schema: TableSchema<R>, record: Partial<R>): Cells {
  const fields = fieldsOf(schema).filter((field) => field in record);
  return Object.fromEntries(
    fields.map((field) => {
      const { codec, header } = schema.columns[field];
      const cell = codec.write(record[field] as R[FieldOf<R>]);
      return [header, typeof cell === "string" ? wholeCharacters(cell) : cell];
    }),
  );
}

/** Where each declared column stands, by header. Throws WorkbookError "missing-column". */
export function placesOf(shape: TableShape, headerRow: readonly Cell[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { header } of shape.columns) {
    const index = findHeader(header, headerRow);
    if (index !== -1) places.set(header, index);
  }
  const missing = shape.needed.filter((header) => !places.has(header));
  if (missing.length > 0) throw missingColumns(shape.name, missing);
  return places;
}

/**
 * One row of `width` columns; null = leave the cell alone (columns of the clerk's own). Throws
 * WorkbookError "missing-column" where a cell that says something has no column: nothing is lost silently.
 */
export function rowOf(
  shape: TableShape,
  places: ReadonlyMap<string, number>,
  cells: Cells,
  width: number,
): CellValue[] {
  const row = new Array<CellValue>(width).fill(null);
  const lost: string[] = [];
  for (const [header, cell] of Object.entries(cells)) {
    const at = places.get(header);
    if (at !== undefined) row[at] = cell;
    else if (!isBlank(cell)) lost.push(header);
  }
  if (lost.length > 0) throw missingColumns(shape.name, lost);
  return row;
}
