// Where the active cell goes: pure functions over a sheet and its pixel axes.
import { contains, type Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Geometry } from "./geometry";

export interface Spot {
  row: number;
  column: number;
}

export type Direction = "up" | "down" | "left" | "right";

const STEP: Record<Direction, Spot> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The merged area that holds a cell, or the cell alone. */
export function mergedArea(sheet: Sheet, { row, column }: Spot): Area {
  return (
    sheet.merges.find((m) => contains(m, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}

function inside(size: Geometry, { row, column }: Spot): boolean {
  return row >= 0 && column >= 0 && row < size.rows.count && column < size.columns.count;
}

function shown(size: Geometry, spot: Spot): boolean {
  return size.rows.size(spot.row) > 0 && size.columns.size(spot.column) > 0;
}

/** One visible cell further; the same cell at the sheet's edge. A merged area counts as one cell. */
export function step(sheet: Sheet, size: Geometry, from: Spot, direction: Direction): Spot {
  const by = STEP[direction];
  const block = mergedArea(sheet, from);
  let next = {
    row: by.row > 0 ? block.bottom + 1 : by.row < 0 ? block.top - 1 : from.row,
    column: by.column > 0 ? block.right + 1 : by.column < 0 ? block.left - 1 : from.column,
  };
  while (inside(size, next) && !shown(size, next)) {
    next = { row: next.row + by.row, column: next.column + by.column };
  }
  if (!inside(size, next)) return from;
  const target = mergedArea(sheet, next);
  return { row: target.top, column: target.left };
}

function filled(sheet: Sheet, { row, column }: Spot): boolean {
  const value = sheet.value(row, column);
  return value !== null && value !== "";
}

/** Ctrl+arrow: to the end of a filled run, or over a gap to the next filled cell or the edge. */
export function jump(sheet: Sheet, size: Geometry, from: Spot, direction: Direction): Spot {
  let at = step(sheet, size, from, direction);
  const run = filled(sheet, from) && filled(sheet, at);
  for (;;) {
    const next = step(sheet, size, at, direction);
    const stuck = next.row === at.row && next.column === at.column;
    if (stuck) return at;
    if (run ? !filled(sheet, next) : filled(sheet, at)) return at;
    at = next;
  }
}

/** Ctrl+End: the last used row and column. */
export function lastUsed(sheet: Sheet): Spot {
  const used = sheet.used();
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** The area between two cells, grown over merged cells that it cuts. */
export function spanned(sheet: Sheet, from: Spot, to: Spot): Area {
  let result: Area = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.merges) {
      const touches =
        merge.top <= result.bottom &&
        merge.bottom >= result.top &&
        merge.left <= result.right &&
        merge.right >= result.left;
      const union: Area = {
        top: Math.min(result.top, merge.top),
        left: Math.min(result.left, merge.left),
        bottom: Math.max(result.bottom, merge.bottom),
        right: Math.max(result.right, merge.right),
      };
      if (touches && JSON.stringify(union) !== JSON.stringify(result)) {
        result = union;
        grown = true;
      }
    }
  }
  return result;
}
