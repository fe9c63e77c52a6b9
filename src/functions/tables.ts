// Owns taking the ranges that a clerk passes (台账[#All]) as tables: with their headings, without their
// totals row, error cells as words. What the rows mean is read in tables/reading.

import { isBlank, isErrorCell, textOf, type Cell } from "../tables/schema/cells";
import { findHeader, headersOf, type TableSchema } from "../tables/schema/table";
import type { Block } from "../tables/reading/unread-cells";
import { ArgumentError, errorWord } from "./errors";

function isEmptyCell(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** What Excel and WPS write at the front of a table's totals row, and what clerks make of it. */
const TOTALS_LABELS: readonly string[] = ["汇总", "合计", "总计", "Total"];

/**
 * 台账[#All] holds the totals row as well, which is no record: the last row, without a key (the
 * schema's first column) but with a label or with nothing but figures.
 */
function withoutTotals<R>(block: Block, schema: TableSchema<R>): Block {
  const [header = [], last = []] = [block[0], block.at(-1)];
  const key = last[findHeader(headersOf(schema)[0] ?? "", header)];
  const isLabel = (cell: Cell) => TOTALS_LABELS.includes(textOf(cell));
  if (!isEmptyCell(key)) return isLabel(key) ? block.slice(0, -1) : block;
  const isFigure = (cell: Cell) => isEmptyCell(cell) || isErrorCell(cell) || !isNaN(Number(cell));
  const isTotals = last.some(isLabel) || last.every(isFigure);
  return isTotals ? block.slice(0, -1) : block;
}

/** A loop, since it looks at every cell of 台账. */
function hasObject(row: readonly unknown[]): boolean {
  for (const cell of row) if (typeof cell === "object" && cell !== null) return true;
  return false;
}

/** The block with error cells as words; the rows without any are not copied. */
function withErrorWords(rows: readonly (readonly unknown[])[]): Block {
  const inWords = rows.map((row) => (hasObject(row) ? row.map(errorWord) : row));
  return inWords as Block;
}

/**
 * The rows of a range argument, heading first; no rows = an omitted or empty range. Throws ArgumentError where the first row is not the table's heading.
 */
export function blockOf<R>(argument: unknown, schema: TableSchema<R>): Block {
  if (!Array.isArray(argument)) return [];
  // What Excel passes for a range of type "any": rows of cells.
  const block = withErrorWords(argument as readonly (readonly unknown[])[]);
  if (block.every((row) => row.every(isEmptyCell))) return [];
  const header = block[0] ?? [];
  if (headersOf(schema).every((name) => findHeader(name, header) === -1)) {
    const { name } = schema;
    const sentence = `“${name}”参数的第一行不是“${name}”表的标题行，请写成 ${name}[#All]。`;
    throw new ArgumentError("value", sentence);
  }
  return withoutTotals(block, schema);
}
