// Regions of a sheet by what its cells hold: the used part of an area, and the block around one.
import { MAX_COLUMNS, MAX_ROWS, intersect, type Area } from "../../../model/address";
import type { Cell, Sheet } from "../../../model/sheet";
import { eachCell } from "./range-target";

function hasValue(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** The smallest area around the cells inside `within` that hold something. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  const used = sheet.used();
  const part = used && intersect(used, within);
  if (!part) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  eachCell(part, (row, column) => {
    const cell = sheet.cell(row, column);
    if (!cell || (valuesOnly && !hasValue(cell))) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Grows until its border is empty all around: the block that Ctrl+A selects. */
export function surroundingRegion(sheet: Sheet, from: Area): Area {
  let region = from;
  for (;;) {
    const around = {
      top: Math.max(0, region.top - 1),
      left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1),
      right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const filled = usedArea(sheet, around, true);
    const next = filled ? union(region, filled) : region;
    if (sameArea(next, region)) return region;
    region = next;
  }
}

export function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
