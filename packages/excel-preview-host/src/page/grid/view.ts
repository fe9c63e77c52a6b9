// The scrolling grid: only rows and columns near the window are in the document.
import { cellName } from "../../model/address";
import type { Book } from "../../model/book";
import type { Sheet } from "../../model/sheet";
import { texts } from "../texts";
import { Looks } from "./cell-look";
import type { CellSource } from "./cell-source";
import { FittedHeights, type Geometry, type Reach, geometry } from "./geometry";
import { type Spot, mergedArea } from "./moves";
import {
  type ColumnWindow,
  RowPainter,
  type SelectionMarks,
  paintColumnHeaders,
} from "./row-painter";

const HEAD_HEIGHT = 22;
const ROW_HEADER_WIDTH = 46;
/** Drawn beyond the window, so that scrolling shows no gaps. */
const SPARE_ROWS = 12;
const SPARE_PIXELS = 800;

export class GridView {
  /** Holds the scroller and what floats over it (editor, lists). */
  readonly area = document.createElement("div");
  readonly scroller = document.createElement("div");
  /** Scrolls with the sheet: charts. */
  readonly floats = document.createElement("div");
  sheet: Sheet;
  size: Geometry;
  private readonly canvas = document.createElement("div");
  private readonly head = document.createElement("div");
  private readonly frozen = document.createElement("div");
  private readonly body = document.createElement("div");
  private readonly rows = new Map<number, HTMLElement>();
  private readonly painter: RowPainter;
  private readonly scrolls = new Map<string, { top: number; left: number }>();
  private heights: FittedHeights;
  private wanted: Reach = { rows: 0, columns: 0 };
  private due = false;
  private readonly painted = new Set<() => void>();

  constructor(
    private readonly book: Book,
    source: CellSource,
    marks: SelectionMarks,
    sheet: Sheet,
  ) {
    this.painter = new RowPainter(new Looks(book, source), marks);
    this.sheet = sheet;
    this.heights = new FittedHeights(book, sheet);
    this.size = geometry(sheet, this.heights, this.wanted);
    this.area.className = "grid-area";
    this.scroller.className = "grid";
    this.scroller.setAttribute("role", "grid");
    this.scroller.tabIndex = -1;
    this.canvas.className = "canvas";
    this.canvas.style.setProperty("--row-header", `${ROW_HEADER_WIDTH}px`);
    this.head.className = "head";
    this.head.setAttribute("role", "row");
    this.frozen.className = "frozen-rows";
    this.body.className = "body";
    for (const group of [this.frozen, this.body]) group.setAttribute("role", "rowgroup");
    this.floats.className = "floats";
    this.canvas.append(this.head, this.frozen, this.body, this.floats);
    this.scroller.append(this.canvas);
    this.area.append(this.scroller);
    this.scroller.addEventListener("scroll", () => this.refresh());
    new ResizeObserver(() => this.refresh()).observe(this.scroller);
  }

  /** `listener` is called after each painting. */
  onPainted(listener: () => void): void {
    this.painted.add(listener);
  }

  show(sheet: Sheet): void {
    this.scrolls.set(this.sheet.id, {
      top: this.scroller.scrollTop,
      left: this.scroller.scrollLeft,
    });
    this.sheet = sheet;
    this.wanted = { rows: 0, columns: 0 };
    this.relayout();
    const scroll = this.scrolls.get(sheet.id);
    this.scroller.scrollTo({ top: scroll?.top ?? 0, left: scroll?.left ?? 0, behavior: "instant" });
  }

  /** After widths, heights, merges, frozen panes or hidden rows changed. */
  relayout(): void {
    this.heights = new FittedHeights(this.book, this.sheet);
    this.resize();
  }

  /** After cells changed: heights that fit themselves follow. */
  cellsChanged(top: number, bottom: number): void {
    this.heights.renew(top, bottom);
    this.resize();
  }

  private resize(): void {
    this.size = geometry(this.sheet, this.heights, this.wanted);
    this.refresh();
  }

  /**
   * Paints at the end of the turn, so that several changes make one painting, and what a key press
   * has done is on the screen when the next one comes.
   */
  refresh(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      this.paint();
    });
  }

  private get frozenSize(): { height: number; width: number } {
    const { rows, columns } = this.sheet.frozen;
    return { height: this.size.rows.offset(rows), width: this.size.columns.offset(columns) };
  }

  private paint(): void {
    const { size, sheet } = this;
    const frozen = this.frozenSize;
    this.scroller.setAttribute("aria-label", `${texts.grid} ${sheet.name}`);
    this.scroller.setAttribute("aria-rowcount", String(size.rows.count + 1));
    this.scroller.setAttribute("aria-colcount", String(size.columns.count + 1));
    this.canvas.style.width = `${ROW_HEADER_WIDTH + size.columns.total}px`;
    this.body.style.height = `${size.rows.total - frozen.height}px`;
    // What scrolls into view must not end under the headings.
    this.scroller.style.scrollPadding = `${HEAD_HEIGHT + frozen.height}px 0 0 ${ROW_HEADER_WIDTH + frozen.width}px`;
    // A chart that begins beside frozen rows lies over them until the rest scrolls away below.
    this.floats.classList.toggle("above", this.scroller.scrollTop === 0);
    this.frozen.classList.toggle("empty", sheet.frozen.rows === 0);
    const { first, last } = this.rowWindow();
    const wanted = this.rowsToPaint(first, last);
    const columns = this.columnWindow(first, last);
    paintColumnHeaders(this.head, size, columns);
    for (const [row, element] of this.rows) {
      if (!wanted.has(row)) {
        element.remove();
        this.rows.delete(row);
      }
    }
    for (const row of [...wanted].sort((a, b) => a - b)) this.paintRow(row, columns);
    for (const listener of this.painted) listener();
  }

  private paintRow(row: number, columns: ColumnWindow): void {
    const parent = row < this.sheet.frozen.rows ? this.frozen : this.body;
    let element = this.rows.get(row);
    if (!element) {
      element = document.createElement("div");
      element.className = "row";
      element.setAttribute("role", "row");
      this.rows.set(row, element);
    }
    if (element.parentElement !== parent) {
      const next = [...this.rows]
        .filter(([r, e]) => r > row && e.parentElement === parent)
        .sort(([a], [b]) => a - b)[0]?.[1];
      parent.insertBefore(element, next ?? null);
    }
    const top = this.size.rows.offset(row) - (parent === this.body ? this.frozenSize.height : 0);
    element.style.top = `${top}px`;
    this.painter.paint(this.sheet, this.size, row, element, columns);
  }

  private rowWindow(): { first: number; last: number } {
    const { rows } = this.size;
    const top = this.scroller.scrollTop + this.frozenSize.height;
    const bottom = this.scroller.scrollTop + this.scroller.clientHeight - HEAD_HEIGHT;
    return {
      first: Math.max(this.sheet.frozen.rows, rows.at(top) - SPARE_ROWS),
      last: Math.min(rows.count - 1, rows.at(Math.max(top, bottom)) + SPARE_ROWS),
    };
  }

  /** Frozen rows, the visible ones, and those whose merged cells reach into the window. */
  private rowsToPaint(first: number, last: number): Set<number> {
    const wanted = new Set<number>();
    for (let row = 0; row < this.sheet.frozen.rows; row++) wanted.add(row);
    for (const m of this.sheet.merges) {
      if (m.top < first && m.bottom >= first) wanted.add(m.top);
    }
    for (let row = first; row <= last; row++) wanted.add(row);
    for (const row of wanted) if (this.size.rows.size(row) === 0) wanted.delete(row);
    return wanted;
  }

  private columnWindow(firstRow: number, lastRow: number): ColumnWindow {
    const { columns } = this.size;
    const frozen = this.sheet.frozen.columns;
    const left = this.scroller.scrollLeft + this.frozenSize.width;
    const right = this.scroller.scrollLeft + this.scroller.clientWidth - ROW_HEADER_WIDTH;
    let first = Math.max(frozen, columns.at(left - SPARE_PIXELS));
    for (const m of this.sheet.merges) {
      const cut = m.left < first && m.right >= first && m.top <= lastRow && m.bottom >= firstRow;
      if (cut) first = Math.max(frozen, m.left);
    }
    const last = columns.at(Math.max(left, right) + SPARE_PIXELS);
    return { frozen, first, last: Math.max(first, Math.min(last, columns.count - 1)) };
  }

  /** Scrolls as little as needed to show a cell, and offers more rows and columns at the edge. */
  reveal(spot: Spot): void {
    if (spot.row >= this.size.rows.count - 1 || spot.column >= this.size.columns.count - 1) {
      this.wanted = { rows: spot.row + 1, columns: spot.column + 1 };
      this.resize();
      this.canvas.style.width = `${ROW_HEADER_WIDTH + this.size.columns.total}px`;
      this.body.style.height = `${this.size.rows.total - this.frozenSize.height}px`;
    }
    const block = mergedArea(this.sheet, spot);
    const { rows, columns } = this.size;
    const frozen = this.frozenSize;
    const { scroller } = this;
    if (block.top >= this.sheet.frozen.rows) {
      const room = scroller.clientHeight - HEAD_HEIGHT;
      const end = rows.offset(block.bottom + 1) - room;
      const top = rows.offset(block.top) - frozen.height;
      scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, end));
    }
    if (block.left >= this.sheet.frozen.columns) {
      const room = scroller.clientWidth - ROW_HEADER_WIDTH;
      const end = columns.offset(block.right + 1) - room;
      const left = columns.offset(block.left) - frozen.width;
      scroller.scrollLeft = Math.min(left, Math.max(scroller.scrollLeft, end));
    }
    this.refresh();
  }

  /** The element of a cell, where it is drawn. */
  cell({ row, column }: Spot): HTMLElement | null {
    return this.scroller.querySelector(`[data-address="${cellName(row, column)}"]`);
  }

  /** Where a cell is now, in pixels from the corner of `area`. */
  place(spot: Spot): { left: number; top: number; width: number; height: number } {
    const block = mergedArea(this.sheet, spot);
    const { rows, columns } = this.size;
    const { frozen } = this.sheet;
    const scrolledX = block.left < frozen.columns ? 0 : this.scroller.scrollLeft;
    const scrolledY = block.top < frozen.rows ? 0 : this.scroller.scrollTop;
    return {
      left: ROW_HEADER_WIDTH + columns.offset(block.left) - scrolledX,
      top: HEAD_HEIGHT + rows.offset(block.top) - scrolledY,
      width: columns.offset(block.right + 1) - columns.offset(block.left),
      height: rows.offset(block.bottom + 1) - rows.offset(block.top),
    };
  }

  /** How many rows a page is. */
  get pageRows(): number {
    const first = this.size.rows.at(this.scroller.scrollTop + this.frozenSize.height);
    const last = this.size.rows.at(
      this.scroller.scrollTop + this.scroller.clientHeight - HEAD_HEIGHT,
    );
    return Math.max(1, last - first - 1);
  }

  /** The cell, row header or column header under a pointer event's target. */
  static hit(target: EventTarget | null): HTMLElement | null {
    return target instanceof Element
      ? target.closest<HTMLElement>("[data-address],[data-row],[data-column]")
      : null;
  }
}
