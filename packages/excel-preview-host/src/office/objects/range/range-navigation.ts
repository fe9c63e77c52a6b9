// From one range to another: offsets, rows and columns, used cells, intersections, spills.
import type { RangeTarget } from "../../context";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnCount,
  intersect,
  rowCount,
  type Area,
} from "../../../model/address";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import type { Members } from "../../object-type";
import { findInRange } from "./range-find";
import { specialCells } from "./range-special";
import { checkedArea, clipped, rangeArgument } from "./range-target";
import { surroundingRegion, union, usedArea } from "./range-region";
import { visibleView } from "./range-view";
import { tableScope } from "../tables/tables";
import type { HostObject } from "../../host-object";

type Methods = NonNullable<Members<RangeTarget>["methods"]>;

function at(target: RangeTarget, top: number, left: number, bottom: number, right: number) {
  return target.host.make.range({ ...target, area: checkedArea(top, left, bottom, right) });
}

/** A missing range fails, or is a null object where the member's name says so. */
function orFail(target: RangeTarget, area: Area | null): HostObject {
  if (!area) throw new OfficeError("ItemNotFound");
  return target.host.make.range({ ...target, area });
}

function orNull(target: RangeTarget, area: Area | null): HostObject | null {
  return area && target.host.make.range({ ...target, area });
}

function other(target: RangeTarget, args: Arguments): RangeTarget {
  const found = rangeArgument(target.host, target.sheet, args, 0);
  if (found.sheet !== target.sheet) throw args.invalid();
  return found;
}

/** The neighbours on one side; a negative `count` asks for as many at that side inside the range. */
function neighbours(before: boolean, rows: boolean) {
  return (target: RangeTarget, args: Arguments): HostObject => {
    const count = args.integerOr(0, 1);
    if (count === 0) throw args.invalid();
    const { top, left, bottom, right } = target.area;
    const [first, last] = rows ? [top, bottom] : [left, right];
    if (count < -(last - first + 1)) throw args.invalid();
    const outside = before ? first - count : last + 1;
    const inside = before ? first : last + count + 1;
    const from = count > 0 ? outside : inside;
    const to = from + Math.abs(count) - 1;
    return rows ? at(target, from, left, to, right) : at(target, top, from, bottom, to);
  };
}

function spillParent({ sheet, area, host }: RangeTarget): Area | null {
  host.calculator.calculate();
  const cell = sheet.cell(area.top, area.left);
  if (cell?.spill) return { ...area, bottom: area.top, right: area.left };
  const anchor = cell?.spillAnchor;
  return anchor
    ? { top: anchor.row, left: anchor.column, bottom: anchor.row, right: anchor.column }
    : null;
}

function spillingTo({ sheet, area, host }: RangeTarget): Area | null {
  host.calculator.calculate();
  return sheet.cell(area.top, area.left)?.spill ?? null;
}

function used(target: RangeTarget, args: Arguments): Area | null {
  target.host.calculator.calculate();
  return usedArea(target.sheet, target.area, args.booleanOr(0, false));
}

const resizing: Methods = {
  getAbsoluteResizedRange: (t, args) => {
    const { top, left } = t.area;
    return at(t, top, left, top + args.integer(0) - 1, left + args.integer(1) - 1);
  },
  getOffsetRange: (t, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    const { top, left, bottom, right } = t.area;
    return at(t, top + rows, left + columns, bottom + rows, right + columns);
  },
  getResizedRange: (t, args) => {
    const { top, left } = t.area;
    const [bottom, right] = [t.area.bottom + args.integer(0), t.area.right + args.integer(1)];
    // The corner may go past the first cell: the range is then what lies between them.
    const [first, last] = [Math.min(top, bottom), Math.max(top, bottom)];
    return at(t, first, Math.min(left, right), last, Math.max(left, right));
  },
};

const partsOf: Methods = {
  getCell: (t, args) => {
    const [row, column] = [t.area.top + args.integer(0), t.area.left + args.integer(1)];
    return at(t, row, column, row, column);
  },
  getColumn: (t, args) => {
    const column = args.integer(0);
    if (column < 0 || column >= columnCount(t.area)) throw args.invalid();
    return at(t, t.area.top, t.area.left + column, t.area.bottom, t.area.left + column);
  },
  getRow: (t, args) => {
    const row = args.integer(0);
    if (row < 0 || row >= rowCount(t.area)) throw args.invalid();
    return at(t, t.area.top + row, t.area.left, t.area.top + row, t.area.right);
  },
  getLastCell: (t) => at(t, t.area.bottom, t.area.right, t.area.bottom, t.area.right),
  getLastColumn: (t) => at(t, t.area.top, t.area.right, t.area.bottom, t.area.right),
  getLastRow: (t) => at(t, t.area.bottom, t.area.left, t.area.bottom, t.area.right),
  getEntireColumn: (t) => at(t, 0, t.area.left, MAX_ROWS - 1, t.area.right),
  getEntireRow: (t) => at(t, t.area.top, 0, t.area.bottom, MAX_COLUMNS - 1),
};

export const rangeNavigation: Methods = {
  ...resizing,
  ...partsOf,
  find: (t, args) => orFail(t, findInRange(t, args)),
  findOrNullObject: (t, args) => orNull(t, findInRange(t, args)),
  getBoundingRect: (t, args) => {
    const found = other(t, args);
    return t.host.make.range({ ...t, area: union(t.area, found.area) });
  },
  getColumnsAfter: neighbours(false, false),
  getColumnsBefore: neighbours(true, false),
  getIntersection: (t, args) => orFail(t, intersect(t.area, other(t, args).area)),
  getIntersectionOrNullObject: (t, args) => orNull(t, intersect(t.area, other(t, args).area)),
  getRowsAbove: neighbours(true, true),
  getRowsBelow: neighbours(false, true),
  getSpillParent: (t) => orFail(t, spillParent(t)),
  getSpillParentOrNullObject: (t) => orNull(t, spillParent(t)),
  getMergedAreasOrNullObject: (t) => {
    const areas = t.sheet.merges.flatMap((merge) => intersect(merge, t.area) ?? []);
    return areas.length === 0
      ? null
      : t.host.make.rangeAreas({ host: t.host, sheet: t.sheet, areas });
  },
  getSpecialCells: (t, args) => {
    const areas = specialCells({ ...t, areas: [t.area] }, args);
    if (areas.length === 0) throw new OfficeError("ItemNotFound");
    return t.host.make.rangeAreas({ host: t.host, sheet: t.sheet, areas });
  },
  getSpecialCellsOrNullObject: (t, args) => {
    const areas = specialCells({ ...t, areas: [t.area] }, args);
    return areas.length === 0
      ? null
      : t.host.make.rangeAreas({ host: t.host, sheet: t.sheet, areas });
  },
  getSpillingToRange: (t) => orFail(t, spillingTo(t)),
  getSpillingToRangeOrNullObject: (t) => orNull(t, spillingTo(t)),
  getSurroundingRegion: (t) => {
    t.host.calculator.calculate();
    const start = clipped(t) ?? t.area;
    return t.host.make.range({ ...t, area: surroundingRegion(t.sheet, start) });
  },
  getTables: (t, args) => tableScope(t, args.booleanOr(0, true)),
  getUsedRange: (t, args) => orFail(t, used(t, args)),
  getUsedRangeOrNullObject: (t, args) => orNull(t, used(t, args)),
  getVisibleView: visibleView,
};
