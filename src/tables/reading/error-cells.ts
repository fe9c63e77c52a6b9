// Owns what an error cell (#N/A, #REF! …) means in a table (pitfall 26): it is an empty cell that has to
// be named. Where a row cannot be without that cell, the row is left out; nothing else is lost by it.
// Pane and custom functions both ask here, so that they leave out the same rows.

import { isErrorCell, type Cell } from "../schema/cells";
import { fieldsOf, type FieldOf, type Located, type TableSchema } from "../schema/table";

export interface ErrorCell<R> {
  /** 1 = the first row under the heading. */
  readonly index: number;
  readonly field: FieldOf<R>;
  /** As it shows in the cell, "#N/A". */
  readonly word: string;
  /** The row means nothing without this cell. */
  readonly fatal: boolean;
}

/** The error cells of a table's own columns, heading row first; those of the clerk's own do not matter. */
export function errorCellsOf<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  block: readonly (readonly Cell[])[],
): ErrorCell<R>[] {
  const columns = fieldsOf(schema).flatMap((field) => {
    const { codec, aside } = schema.columns[field];
    if (located[field] === -1 || aside === true) return [];
    return [{ field, at: located[field], fatal: codec.read("") === undefined }];
  });
  const errors: ErrorCell<R>[] = [];
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index];
    if (row === undefined || !row.some(isErrorCell)) continue;
    for (const { field, at, fatal } of columns) {
      if (isErrorCell(row[at])) errors.push({ index, field, word: String(row[at]), fatal });
    }
  }
  return errors;
}

/** Positions (1 = the first under the heading) of the rows that cannot be read at all. */
export function lostRows<R>(errors: readonly ErrorCell<R>[]): ReadonlySet<number> {
  return new Set(errors.filter((error) => error.fatal).map((error) => error.index));
}

/** Where it stands, for a reader who does not know the sheet's addresses: 台账标题下第3行“字数”. */
export function placeOf<R>(schema: TableSchema<R>, { index, field }: ErrorCell<R>): string {
  return `${schema.name}标题下第${index}行“${schema.columns[field].header}”`;
}
