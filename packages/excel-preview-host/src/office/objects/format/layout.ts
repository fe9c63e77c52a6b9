// Row heights and column widths in points, as office.js measures them.
import type { Sheet } from "../../../model/sheet";

const POINTS_PER_PIXEL = 0.75;
/** The widest digit of the default font. */
const DIGIT_PIXELS = 7;
/** Padding that a width in characters does not count, but the file's width does. */
const PADDING_PIXELS = 5;

export function rowPoints(sheet: Sheet, row: number): number {
  const layout = sheet.rows.get(row);
  if (layout?.hidden || layout?.filtered) return 0;
  return layout?.height ?? sheet.defaultRowHeight;
}

export function columnPoints(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  return layout?.hidden ? 0 : widthPoints(sheet, layout?.width);
}

/** @param width as the file has it; undefined for the sheet's default */
export function widthPoints(sheet: Sheet, width: number | undefined): number {
  const pixels =
    width === undefined
      ? sheet.defaultColumnWidth * DIGIT_PIXELS + PADDING_PIXELS
      : width * DIGIT_PIXELS;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}

/** A sheet's default width, in characters. */
export function defaultWidth(points: number): number {
  return (points / POINTS_PER_PIXEL - PADDING_PIXELS) / DIGIT_PIXELS;
}

/** The width to put into the file. */
export function fileWidth(points: number): number {
  return points / POINTS_PER_PIXEL / DIGIT_PIXELS;
}
