// What can be read of a Range: contents, address, size.
import type { RangeTarget } from "../../context";
import { translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, cellName, columnCount, rowCount } from "../../../model/address";
import { cellJson, valueType } from "../../cell-json";
import { OfficeError } from "../../errors";
import type { Members } from "../../object-type";
import type { Json } from "../../wire";
import { displayText } from "../../../calc/display";
import { columnPoints, rowPoints } from "../format/layout";
import { grid, sheetAddress, unbounded } from "./range-target";

/** Excel gives up on more cells than this in one range. */
const CELL_LIMIT = 5_000_000;

/** One array per row; null for whole columns and rows, as Excel answers. */
function contents(
  target: RangeTarget,
  read: (row: number, column: number) => Json,
): Json[][] | null {
  if (unbounded(target.area)) return null;
  if (rowCount(target.area) * columnCount(target.area) > CELL_LIMIT)
    throw new OfficeError("RangeExceedsLimit");
  return grid(target.area, read);
}

function formulas(target: RangeTarget): Json {
  return contents(target, (row, column) => {
    const cell = target.sheet.cell(row, column);
    return cell?.formula ?? cellJson(cell?.value ?? null);
  });
}

function formulasR1C1(target: RangeTarget): Json {
  return contents(target, (row, column) => {
    const cell = target.sheet.cell(row, column);
    if (!cell?.formula) return cellJson(cell?.value ?? null);
    return translateFormulaToR1C1(cell.formula, cellName(row, column));
  });
}

function numberFormats(target: RangeTarget): Json {
  const { sheet, host } = target;
  return contents(target, (row, column) => {
    const style = sheet.cell(row, column)?.style ?? sheet.columns.get(column)?.style ?? 0;
    return host.book.styles.get(style).numberFormat;
  });
}

/** True, false, or null where some are and some are not. */
function hiddenLines(from: number, to: number, isHidden: (line: number) => boolean): Json {
  const first = isHidden(from);
  for (let line = from + 1; line <= to; line++) if (isHidden(line) !== first) return null;
  return first;
}

function rowHidden({ sheet, area }: RangeTarget): Json {
  const last = Math.min(area.bottom, Math.max(area.top, sheet.used()?.bottom ?? 0));
  return hiddenLines(area.top, last, (row) => {
    const layout = sheet.rows.get(row);
    return !!layout?.hidden || !!layout?.filtered;
  });
}

function columnHidden({ sheet, area }: RangeTarget): Json {
  const last = Math.min(area.right, Math.max(area.left, sheet.used()?.right ?? 0));
  return hiddenLines(area.left, last, (column) => !!sheet.columns.get(column)?.hidden);
}

function hasSpill({ sheet, area }: RangeTarget): Json {
  if (unbounded(area)) return null;
  const spills = new Set<boolean>();
  for (const row of grid(area, (r, c) => sheet.cell(r, c)))
    for (const cell of row) spills.add(!!cell?.spill || !!cell?.spillAnchor);
  return spills.size > 1 ? null : spills.has(true);
}

function sum(from: number, to: number, size: (line: number) => number): number {
  let total = 0;
  for (let line = from; line < to; line++) total += size(line);
  return total;
}

export const rangeReading: NonNullable<Members<RangeTarget>["get"]> = {
  address: ({ sheet, area }) => sheetAddress(sheet, area),
  addressLocal: ({ sheet, area }) => sheetAddress(sheet, area),
  cellCount: ({ area }) => {
    const cells = rowCount(area) * columnCount(area);
    return cells > 2 ** 31 - 1 ? -1 : cells;
  },
  columnCount: ({ area }) => columnCount(area),
  columnHidden,
  columnIndex: ({ area }) => area.left,
  formulas,
  formulasR1C1,
  hasSpill,
  hidden: (target) => rowHidden(target) === true || columnHidden(target) === true,
  isEntireColumn: ({ area }) => rowCount(area) === MAX_ROWS,
  isEntireRow: ({ area }) => columnCount(area) === MAX_COLUMNS,
  numberFormat: numberFormats,
  numberFormatLocal: numberFormats,
  rowCount: ({ area }) => rowCount(area),
  rowHidden,
  rowIndex: ({ area }) => area.top,
  text: (target) =>
    contents(target, (row, column) => displayText(target.host.book, target.sheet, row, column)),
  valueTypes: (target) =>
    contents(target, (row, column) => valueType(target.sheet.value(row, column))),
  values: (target) => contents(target, (row, column) => cellJson(target.sheet.value(row, column))),
};

/** Points from the sheet's top left corner. */
export const rangePosition: NonNullable<Members<RangeTarget>["getByName"]> = {
  top: ({ sheet, area }) => sum(0, area.top, (row) => rowPoints(sheet, row)),
  left: ({ sheet, area }) => sum(0, area.left, (column) => columnPoints(sheet, column)),
  height: ({ sheet, area }) => sum(area.top, area.bottom + 1, (row) => rowPoints(sheet, row)),
  width: ({ sheet, area }) => sum(area.left, area.right + 1, (c) => columnPoints(sheet, c)),
};
