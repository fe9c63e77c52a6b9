// Owns reading a whole table: its records, and what could not be read, each with its address (E11).

import type { LeftOut } from "../../domain/records/left-out";
import { cellAddress } from "../../domain/text/cell";
import { isBlank, type Cell } from "../schema/cells";
import { decodeRow, fieldsOf, locate, type Located, type TableSchema } from "../schema/table";
import { unreadCells, type Block, type UnreadCell } from "./unread-cells";

/** What is left out, with the cell to look at. */
export interface RowProblem extends LeftOut {
  /** A1 address on the table's sheet. */
  readonly address: string;
  /** A Chinese sentence: what is wrong where, what it costs, what is to be there. */
  readonly sentence: string;
}

/** Where a table's block of values lies on its sheet (zero-based cell of its header row). */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** The cells of one table, its heading first, and where they stand; no rows = there is no table. */
export interface TableCells {
  readonly rows: Block;
  readonly origin?: Origin;
  /** A1 address of what stands beneath and is no part of the table, "" or absent = nothing. */
  readonly beneath?: string;
}

export interface ReadRow<R> {
  readonly record: R;
  /** 1 = the first row under the heading. */
  readonly index: number;
  /** Zero-based sheet row. */
  readonly sheetRow: number;
}

export interface ReadTable<R> {
  readonly rows: readonly ReadRow<R>[];
  readonly problems: readonly RowProblem[];
}

/**
 * All records of a table. Blank rows (0 on the desktop's custom functions) are skipped; a cell that
 * cannot be read is reported with its address and costs no more than it must. `year` = that of dates
 * written without one; `made` = what was made of rows before, by their cells, under this heading and in this
 * year. Throws WorkbookError "missing-column".
 */
export function readTable<R extends object>(
  schema: TableSchema<R>,
  { rows: block, origin = { row: 0, column: 0 }, beneath }: TableCells,
  year = Number.NaN,
  made?: WeakMap<readonly Cell[], R>,
): ReadTable<R> {
  if (block.length === 0) return { rows: [], problems: [] };
  const located = locate(schema, block[0] ?? []);
  const own = fieldsOf(schema)
    .map((field) => located[field])
    .filter((index) => index !== -1);
  const { cells, lost } = unreadCells(schema, located, block, year);
  const rows: ReadRow<R>[] = [];
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index] ?? [];
    if (lost.has(index)) continue;
    if (own.every((column) => isBlank(row[column]) || row[column] === 0)) continue;
    const before = made?.get(row);
    const record = before ?? decodeRow(schema, located, row, year).record;
    if (record === null) continue;
    if (before === undefined) made?.set(row, record);
    rows.push({ record, index, sheetRow: origin.row + index });
  }
  const unread = cells.map((cell) => problemOf(schema, located, cell, origin));
  return { rows, problems: [...unread, ...beneathOf(schema, beneath)] };
}

/** What was typed after a blank row, or moved there: Excel does not take it into the table. */
export function beneathOf({ name: table }: { readonly name: string }, address = ""): RowProblem[] {
  if (address === "") return [];
  const reason = "有内容，但不在表里，没有计入";
  const subject = `表格下面的 ${address} `;
  const sentence = `${table}!${address} 在表格下面，${reason}。是台账的，请删去上面的空行，再拖动表格右下角把它包进来；不是的，请移到别处，新的行要从这里写下去。`;
  return [{ table, index: 0, header: "", subject, reason, address, sentence }];
}

/** What is wrong where, and what to do: "台账!G5 的“字数”“约380”无法识别，按空白处理。应为…，请改正。" */
export function problemSentence(
  { table, header, reason }: Pick<LeftOut, "table" | "header" | "reason">,
  address: string,
  whatNow: string,
): string {
  return `${table}!${address} 的“${header}”${reason}。${whatNow}`;
}

/** What to do where another value is to stand. */
export function toBe(expected: string): string {
  return `应为${expected}，请改正。`;
}

/** An unreadable cell as the pane tells of it. */
export function problemOf<R>(
  schema: TableSchema<R>,
  located: Located<R>,
  { field, repeated = false, ...leftOut }: UnreadCell<R>,
  origin: Origin,
): RowProblem {
  const address = cellAddress(origin.row + leftOut.index, origin.column + located[field]);
  const { codec } = schema.columns[field];
  // What repeats another row is readable as it stands.
  const whatNow = repeated ? "请改成未用过的。" : toBe(codec.expected);
  return { ...leftOut, address, sentence: problemSentence(leftOut, address, whatNow) };
}
