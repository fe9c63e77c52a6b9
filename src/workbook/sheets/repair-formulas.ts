// Owns healing the clerk's own formulas: calls that lost the add-in (pitfall 6) are written anew, cells of
// ours that are stuck in an error are entered once more (pitfall 25). Sheets are looked at in bounds: a
// stray cell in the last row, or somebody's huge sheet, costs nothing (pitfall 34).

import type { CellValue } from "../../domain/text/cell";
import { isErrorCell } from "../../tables/schema/cells";
import { repairFormula } from "./repair-formula";

/** Of each sheet from its first cell on. */
const ROWS = 2000;
const COLUMNS = 64;
/** Cells in one answer, with room for long formulas in all of them (pitfall 14). */
const CELLS_AT_ONCE = 20_000;
/** Cells healed in one run. */
const MOST_REPAIRS = 1000;

const OWN_CALL = /\bXXBS\.[A-Z]/iu;

/** Cells of `sheets` that call our functions and do not work. A cell that cannot be written is left. */
export async function repairFormulas(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  const used = sheets.map((sheet) =>
    sheet
      .getRangeByIndexes(0, 0, ROWS, COLUMNS)
      .getUsedRangeOrNullObject(true)
      .load("rowCount,columnCount"),
  );
  await context.sync();
  const pieces = used.filter((range) => !range.isNullObject).flatMap(piecesOf);
  const repairs = await readRepairs(context, answersOf(pieces));
  if (repairs.length === 0) return;
  try {
    for (const { cell, formula } of repairs.slice(0, MOST_REPAIRS)) cell.formulas = [[formula]];
    await context.sync();
  } catch {
    // A part of an array formula, say: theirs, and no reason to leave 季度考核 as it is.
  }
}

interface Repair {
  readonly cell: Excel.Range;
  readonly formula: string;
}

interface Piece {
  readonly range: Excel.Range;
  readonly cells: number;
}

/** Blocks of rows of which one fits into an answer. */
function piecesOf(range: Excel.Range): Piece[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
  const pieces: Piece[] = [];
  for (let row = 0; row < range.rowCount; row += height) {
    const rows = Math.min(height, range.rowCount - row);
    const piece = range.getRow(row).getResizedRange(rows - 1, 0);
    pieces.push({ range: piece, cells: rows * range.columnCount });
  }
  return pieces;
}

/** As many pieces together as fit into one answer. */
function answersOf(pieces: readonly Piece[]): Excel.Range[][] {
  const answers: Excel.Range[][] = [];
  let room = 0;
  for (const { range, cells } of pieces) {
    if (cells > room) {
      answers.push([]);
      room = CELLS_AT_ONCE;
    }
    answers.at(-1)?.push(range);
    room -= cells;
  }
  return answers;
}

async function readRepairs(
  context: Excel.RequestContext,
  [pieces, ...rest]: readonly (readonly Excel.Range[])[],
): Promise<Repair[]> {
  if (pieces === undefined) return [];
  for (const piece of pieces) piece.load("formulas,values");
  await context.sync();
  const repairs = pieces.flatMap(repairsOf);
  return [...repairs, ...(await readRepairs(context, rest))];
}

function repairsOf(piece: Excel.Range): Repair[] {
  const values = piece.values as CellValue[][];
  return (piece.formulas as CellValue[][]).flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      const stuck = OWN_CALL.test(formula) && isErrorCell(values[row]?.[column]);
      const repaired = repairFormula(formula) ?? (stuck ? formula : null);
      return repaired === null ? [] : [{ cell: piece.getCell(row, column), formula: repaired }];
    }),
  );
}
