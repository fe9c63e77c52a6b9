// Where drawings stand: cells with offsets in the file, points from the sheet's corner in the model.
import type { Sheet } from "../../model/sheet";

export const EMU_PER_POINT = 12_700;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of one character of the normal font; the default width of 8.43 leaves its padding out. */
const DIGIT = 7;
const DEFAULT_WIDTH = 8.43;
const DEFAULT_WIDTH_PIXELS = 64;

export interface Corner {
  column: number;
  row: number;
  /** points */
  left: number;
  top: number;
}

function columnPoints(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  if (layout?.hidden) return 0;
  const width = layout?.width ?? sheet.defaultColumnWidth;
  const pixels = width === DEFAULT_WIDTH ? DEFAULT_WIDTH_PIXELS : Math.round(width * DIGIT);
  return pixels * POINTS_PER_PIXEL;
}

function rowPoints(sheet: Sheet, row: number): number {
  const layout = sheet.rows.get(row);
  if (layout?.hidden || layout?.filtered) return 0;
  return layout?.height ?? sheet.defaultRowHeight;
}

/** A cell with offsets as points from the sheet's top left corner. */
export function toPoints(sheet: Sheet, corner: Corner): { left: number; top: number } {
  let { left, top } = corner;
  for (let column = 0; column < corner.column; column++) left += columnPoints(sheet, column);
  for (let row = 0; row < corner.row; row++) top += rowPoints(sheet, row);
  return { left, top };
}

/** The cell that a point lies in, with what is left over. */
export function toCorner(sheet: Sheet, point: { left: number; top: number }): Corner {
  let [column, row] = [0, 0];
  let left = Math.max(0, point.left);
  let top = Math.max(0, point.top);
  for (
    let w = columnPoints(sheet, 0);
    left >= w && column < 16_383;
    w = columnPoints(sheet, column)
  ) {
    left -= w;
    column++;
  }
  for (let h = rowPoints(sheet, 0); top >= h && row < 1_048_575; h = rowPoints(sheet, row)) {
    top -= h;
    row++;
  }
  return { column, row, left, top };
}
