// Writing a formula's result into the sheet: one value, or an array that spills over its neighbours.
import { MAX_COLUMNS, MAX_ROWS, area, intersect, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Cell, Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import { SPILL, type Matrix } from "./operand";
import type { FormulaCell } from "./formula-cell";

/** Told of every cell whose value changed. */
export type Touch = (sheet: Sheet, row: number, column: number) => void;

function same(a: CellValue, b: CellValue): boolean {
  if (a instanceof CellError && b instanceof CellError) {
    return a.code === b.code && a.message === b.message;
  }
  return a === b;
}

function setValue(sheet: Sheet, row: number, column: number, value: CellValue, touch: Touch): Cell {
  const cell = sheet.ensure(row, column);
  if (!same(cell.value, value)) {
    cell.value = value;
    touch(sheet, row, column);
  }
  return cell;
}

function ownedBy(cell: Cell, formula: FormulaCell): boolean {
  const anchor = cell.spillAnchor;
  return anchor?.row === formula.row && anchor.column === formula.column;
}

/** Something stands in the way of the array: a value, a merged cell, a table, the sheet's end. */
export function isBlocked(book: Book, formula: FormulaCell, target: Area): boolean {
  const { sheet, row, column } = formula;
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) return true;
  if (sheet.merges.some((m) => intersect(m, target))) return true;
  if (book.tables.some((t) => t.sheetId === sheet.id && intersect(t.area, target))) return true;
  for (let r = target.top; r <= target.bottom; r++) {
    for (let c = target.left; c <= target.right; c++) {
      const cell = r === row && c === column ? undefined : sheet.cell(r, c);
      if (!cell || (cell.value === null && cell.formula === null)) continue;
      if (cell.formula !== null || !ownedBy(cell, formula)) return true;
    }
  }
  return false;
}

/** Empties the cells that show parts of the formula's result outside `kept`. */
export function clearSpill(formula: FormulaCell, kept: Area | null, touch: Touch): void {
  const { sheet, wanted } = formula;
  if (!wanted) return;
  for (let r = wanted.top; r <= wanted.bottom; r++) {
    for (let c = wanted.left; c <= wanted.right; c++) {
      if (kept && r <= kept.bottom && c <= kept.right) continue;
      const cell = sheet.cell(r, c);
      if (!cell || !ownedBy(cell, formula)) continue;
      delete cell.spillAnchor;
      if (cell.formula !== null) continue;
      cell.value = null;
      if (cell.style === (sheet.columns.get(c)?.style ?? 0)) sheet.remove(r, c);
      touch(sheet, r, c);
    }
  }
}

/** Puts a result into its cell, and the rest of an array beside and below it. */
export function writeResult(book: Book, formula: FormulaCell, result: Matrix, touch: Touch): void {
  const { sheet, row, column } = formula;
  const height = result.length;
  const width = result[0]?.length ?? 0;
  const spills = height > 1 || width > 1;
  const target = spills ? area(row, column, row + height - 1, column + width - 1) : null;
  const stopped = target !== null && isBlocked(book, formula, target);
  clearSpill(formula, stopped ? null : target, touch);
  formula.wanted = target && clipped(target);
  const first = result[0]?.[0] ?? 0;
  const anchor = setValue(sheet, row, column, stopped ? SPILL : first, touch);
  delete anchor.spillAnchor;
  if (!target || stopped) {
    delete anchor.spill;
    return;
  }
  anchor.spill = target;
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (r === 0 && c === 0) continue;
      const value = result[r]?.[c] ?? 0;
      setValue(sheet, row + r, column + c, value, touch).spillAnchor = { row, column };
    }
  }
}

function clipped(target: Area): Area {
  return {
    ...target,
    bottom: Math.min(target.bottom, MAX_ROWS - 1),
    right: Math.min(target.right, MAX_COLUMNS - 1),
  };
}
