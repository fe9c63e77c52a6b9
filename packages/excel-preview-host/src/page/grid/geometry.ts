// From a sheet's layout (points, characters) to pixels on the screen.
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { Book } from "../../model/book";
import { Sheet } from "../../model/sheet";
import { Axis } from "./axis";
import { textWidth } from "./text-width";

export const PIXELS_PER_POINT = 96 / 72;
const PADDING = 6;
/** Points; the default row height is made for it. */
const NORMAL_SIZE = 11;
/** Width of a digit in the workbook's normal font (11 pt). */
const DIGIT = 7;
/** What Excel's own default of 8.43 leaves out: the padding and the grid line. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_WIDTH_PIXELS = 64;
/** Rows and columns offered beyond the used area, so that there is room to type. */
const SPARE = { rows: 60, columns: 12 };
const LEAST = { rows: 100, columns: 26 };

export function columnPixels(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  if (layout?.hidden) return 0;
  const characters = layout?.width ?? sheet.defaultColumnWidth;
  return characters === DEFAULT_WIDTH ? DEFAULT_WIDTH_PIXELS : Math.round(characters * DIGIT);
}

/**
 * Heights that Excel would fit by itself: rows without a height of their own whose text wraps or is
 * set in a large font. Kept per row and forgotten when the row changes.
 */
export class FittedHeights {
  private readonly heights = new Map<number, number>();
  private readonly growing = new Map<number, boolean>();
  private readonly spanned: Set<number>;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.spanned = new Set(sheet.merges.map((m) => Sheet.key(m.top, m.left)));
    for (const key of sheet.cells.keys()) this.fit(key);
  }

  /** The fitted height in pixels, 0 where the default height is enough. */
  get(row: number): number {
    return this.heights.get(row) ?? 0;
  }

  /** Measures the rows again after their cells changed. */
  renew(top: number, bottom: number): void {
    const used = this.sheet.used();
    if (!used) return this.heights.clear();
    for (let row = top; row <= Math.min(bottom, used.bottom); row++) {
      this.heights.delete(row);
      for (let column = used.left; column <= used.right; column++) {
        this.fit(Sheet.key(row, column));
      }
    }
  }

  /** Whether a style can make a row higher; known per style, since most cells' cannot. */
  private mayGrow(index: number): boolean {
    let grows = this.growing.get(index);
    if (grows === undefined) {
      const style = this.book.styles.get(index);
      grows = style.wrapText || style.font.size > NORMAL_SIZE;
      this.growing.set(index, grows);
    }
    return grows;
  }

  /** Merged cells and cells of hidden columns do not count, as in Excel. */
  private fit(key: number): void {
    const cell = this.sheet.cells.get(key);
    if (!cell || cell.value === null || !this.mayGrow(cell.style) || this.spanned.has(key)) return;
    const width = columnPixels(this.sheet, key % MAX_COLUMNS);
    if (width === 0) return;
    const style = this.book.styles.get(cell.style);
    const line = Math.ceil(style.font.size * PIXELS_PER_POINT * 1.3);
    let lines = 1;
    if (style.wrapText && typeof cell.value === "string") {
      lines = wrappedLines(
        cell.value,
        Math.max(width - PADDING, 8),
        style.font.size * PIXELS_PER_POINT,
      );
    }
    const row = Math.floor(key / MAX_COLUMNS);
    const needed = lines * line + 2;
    if (needed > this.get(row)) this.heights.set(row, needed);
  }
}

/** An estimate: characters may break anywhere, which is nearly true of Chinese text. */
function wrappedLines(text: string, room: number, fontPixels: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += Math.max(1, Math.ceil(textWidth(paragraph, fontPixels) / room));
  }
  return lines;
}

export function rowPixels(sheet: Sheet, row: number, fitted: FittedHeights): number {
  const layout = sheet.rows.get(row);
  if (layout?.hidden || layout?.filtered) return 0;
  if (layout?.height !== undefined) return Math.round(layout.height * PIXELS_PER_POINT);
  return Math.max(Math.round(sheet.defaultRowHeight * PIXELS_PER_POINT), fitted.get(row));
}

export interface Reach {
  rows: number;
  columns: number;
}

/** How many rows and columns the grid offers: the used area, what was asked for, and some spare. */
function reach(sheet: Sheet, wanted: Reach): Reach {
  const used = sheet.used();
  const charts = chartReach(sheet);
  const rows = Math.max(used ? used.bottom + 1 : 0, wanted.rows, charts.rows);
  const columns = Math.max(used ? used.right + 1 : 0, wanted.columns, charts.columns);
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, rows + SPARE.rows)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, columns + SPARE.columns)),
  };
}

/** Enough rows and columns to lie under every chart. */
function chartReach(sheet: Sheet): Reach {
  const bottom = Math.max(0, ...sheet.charts.map((c) => c.position.top + c.position.height));
  const right = Math.max(0, ...sheet.charts.map((c) => c.position.left + c.position.width));
  let columns = 0;
  for (let x = 0; x < right * PIXELS_PER_POINT && columns < MAX_COLUMNS; columns++) {
    x += columnPixels(sheet, columns);
  }
  let rows = 0;
  for (let y = 0; y < bottom && rows < MAX_ROWS; rows++) {
    const layout = sheet.rows.get(rows);
    y += layout?.hidden || layout?.filtered ? 0 : (layout?.height ?? sheet.defaultRowHeight);
  }
  return { rows, columns };
}

export interface Geometry {
  rows: Axis;
  columns: Axis;
}

export function geometry(sheet: Sheet, fitted: FittedHeights, wanted: Reach): Geometry {
  const size = reach(sheet, wanted);
  return {
    rows: new Axis(size.rows, (row) => rowPixels(sheet, row, fitted)),
    columns: new Axis(size.columns, (column) => columnPixels(sheet, column)),
  };
}
