// Column widths and row heights of a range, set, read and fitted to what the cells show.
import type { RangeTarget } from "../../context";
import { displayText } from "../../../calc/display";
import { OfficeError } from "../../errors";
import { fileWidth, rowPoints, widthPoints } from "./layout";
import { clipped } from "../range/range-target";
import { requireFormattable } from "./style-writing";

const MAX_ROW_POINTS = 409.5;
const MAX_COLUMN_CHARACTERS = 255;
/** Room that a fitted column leaves beside its text, in characters. */
const FIT_PADDING = 2;
/** Line height for a font size, as the usual Chinese fonts have it. */
const LINE_SPACING = 1.36;

/** Points; null where the columns differ. */
export function columnSize({ sheet, area }: RangeTarget): number | null {
  const widths = new Set<number>();
  for (let column = area.left; column <= area.right; column++)
    widths.add(widthPoints(sheet, sheet.columns.get(column)?.width));
  return widths.size === 1 ? ([...widths][0] ?? null) : null;
}

/** Points; null where the rows differ. */
export function rowSize(target: RangeTarget): number | null {
  const area = clipped(target) ?? { ...target.area, bottom: target.area.top };
  const heights = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++) heights.add(rowPoints(target.sheet, row));
  return heights.size === 1 ? ([...heights][0] ?? null) : null;
}

export function setColumnSize({ sheet, area }: RangeTarget, points: number): void {
  const width = fileWidth(points);
  if (width < 0 || width > MAX_COLUMN_CHARACTERS) throw new OfficeError("InvalidArgument");
  requireFormattable(sheet, "allowFormatColumns");
  for (let column = area.left; column <= area.right; column++)
    sheet.columns.set(column, { ...sheet.columns.get(column), width });
  sheet.changed({ kind: "layout", sheetId: sheet.id });
}

export function setRowSize(target: RangeTarget, points: number): void {
  if (points < 0 || points > MAX_ROW_POINTS) throw new OfficeError("InvalidArgument");
  requireFormattable(target.sheet, "allowFormatRows");
  const { sheet } = target;
  const area = clipped(target);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++)
    sheet.rows.set(row, { ...sheet.rows.get(row), height: points });
  sheet.changed({ kind: "layout", sheetId: sheet.id });
}

/** Characters that a line takes: Chinese ones are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

export function autofitColumns(target: RangeTarget): undefined {
  const { sheet, host } = target;
  requireFormattable(sheet, "allowFormatColumns");
  const area = clipped(target);
  if (!area) return undefined;
  for (let column = area.left; column <= area.right; column++) {
    let widest = 0;
    for (let row = area.top; row <= area.bottom; row++)
      for (const line of displayText(host.book, sheet, row, column).split("\n"))
        widest = Math.max(widest, textWidth(line));
    if (widest === 0) continue;
    const width = Math.min(MAX_COLUMN_CHARACTERS, widest + FIT_PADDING);
    sheet.columns.set(column, { ...sheet.columns.get(column), width });
  }
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  return undefined;
}

export function autofitRows(target: RangeTarget): undefined {
  const { sheet, host } = target;
  requireFormattable(sheet, "allowFormatRows");
  const area = clipped(target);
  if (!area) return undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    let height = sheet.defaultRowHeight;
    for (let column = area.left; column <= area.right; column++) {
      const style = host.book.styles.get(sheet.cell(row, column)?.style ?? 0);
      const room = (sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth) || 1;
      const lines = displayText(host.book, sheet, row, column)
        .split("\n")
        .map((line) => (style.wrapText ? Math.ceil(textWidth(line) / room) : 1));
      const needed = lines.reduce((total, n) => total + Math.max(1, n), 0);
      height = Math.max(height, needed * style.font.size * LINE_SPACING);
    }
    sheet.rows.set(row, { ...sheet.rows.get(row), height: Math.min(MAX_ROW_POINTS, height) });
  }
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  return undefined;
}
