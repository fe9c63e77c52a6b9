// Owns reading a whole table: its records, and what could not be read, each with its address.

import { cellAddress } from "../../domain/text/cell";
import { isBlank, type Cell } from "../schema/cells";
import { errorCellsOf, lostRows, placeOf, type ErrorCell } from "./error-cells";
import { decodeRow, fieldsOf, locate, type Located, type TableSchema } from "../schema/table";

/** A row that could not be read, with the cell to look at. */
export interface RowProblem {
  readonly table: string;
  /** A1 address on the table's sheet. */
  readonly address: string;
  /** A Chinese sentence. */
  readonly sentence: string;
  /** Of an error cell: its place, as 说明 of 合计 names it too. */
  readonly errorCell?: string;
}

/** Where a table's block of values lies on its sheet (zero-based cell of its header row). */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

export interface ReadRow<R> {
  readonly record: R;
  /** Zero-based sheet row. */
  readonly sheetRow: number;
}

export interface ReadTable<R> {
  readonly rows: readonly ReadRow<R>[];
  readonly problems: readonly RowProblem[];
}

/**
 * All records of a table given as one block (header row first). Blank rows (0 on the desktop's
 * custom functions) are skipped; a row that cannot be read is reported with its address and leaves the
 * others alone; an error cell is reported and costs no more than it must (pitfall 26).
 */
export function readTable<R>(
  schema: TableSchema<R>,
  block: readonly (readonly Cell[])[],
  origin: Origin = { row: 0, column: 0 },
): ReadTable<R> {
  const located = locate(schema, block[0] ?? []);
  const own = fieldsOf(schema)
    .map((field) => located[field])
    .filter((index) => index !== -1);
  const rows: ReadRow<R>[] = [];
  const errors = errorCellsOf(schema, located, block);
  const lost = lostRows(errors);
  const problems = errors.map((error) => errorProblem(schema, located, error, origin));
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index] ?? [];
    if (lost.has(index)) continue;
    if (own.every((column) => isBlank(row[column]) || row[column] === 0)) continue;
    const result = decodeRow(schema, located, row);
    if ("record" in result) {
      rows.push({ record: result.record, sheetRow: origin.row + index });
      continue;
    }
    const column = origin.column + Math.max(located[result.field], 0);
    const address = cellAddress(origin.row + index, column);
    const { header, codec } = schema.columns[result.field];
    const sentence = `${schema.name}!${address} 的“${header}”${describe(result.cell)}，应为${codec.expected}，该行暂不计入。`;
    problems.push({ table: schema.name, address, sentence });
  }
  return { rows, problems };
}

/** An error cell as the pane tells of it. */
export function errorProblem<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  error: ErrorCell<R>,
  origin: Origin,
): RowProblem {
  const { index, field, word, fatal } = error;
  const address = cellAddress(origin.row + index, origin.column + located[field]);
  const { header } = schema.columns[field];
  const effect = fatal ? "该行暂不计入" : "按空白处理";
  const sentence = `${schema.name}!${address} 的“${header}”是错误值 ${word}，${effect}。请改正或清空该单元格。`;
  return { table: schema.name, address, sentence, errorCell: placeOf(schema, error) };
}

function describe(cell: Cell): string {
  return isBlank(cell) ? "是空的" : `“${String(cell)}”无法识别`;
}
