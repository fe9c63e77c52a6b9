// One worksheet: a sparse grid of cells and what lies around it. Every setter announces its change.
import { MAX_COLUMNS, area, type Area } from "./address";
import type { Change } from "./change";
import type { Chart } from "./charts";
import type { ConditionalFormat, DataTable, PageSetup, Protection, Validation } from "./features";
import type { SheetFilter } from "./filters";
import type { CellValue } from "./value";

export interface Cell {
  value: CellValue;
  /** With "=", English function names, A1 and structured references; null for a constant. */
  formula: string | null;
  style: number;
  /** Typed with a leading apostrophe. */
  quotePrefix?: boolean;
  /** On the cell that holds a spilling formula: the area its result takes. */
  spill?: Area;
  /** On a cell that shows part of a spilled result: where the formula is. */
  spillAnchor?: { row: number; column: number };
  /** The host cannot calculate it (an unknown function, a data table); `value` is what the file had. */
  stale?: boolean;
}

export interface RowLayout {
  /** points */
  height?: number;
  hidden?: boolean;
  /** Hidden by a table's filter rather than by hand. */
  filtered?: boolean;
}

export interface ColumnLayout {
  /** characters, as the file has it */
  width?: number;
  hidden?: boolean;
  style?: number;
}

export const DEFAULT_PAGE: PageSetup = {
  orientation: "portrait",
  paperSize: 9,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centerHorizontally: false,
};

export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly rows = new Map<number, RowLayout>();
  readonly columns = new Map<number, ColumnLayout>();
  merges: Area[] = [];
  /** Rows above and columns left of the split. */
  frozen = { rows: 0, columns: 0 };
  visibility: "visible" | "hidden" | "veryHidden" = "visible";
  tabColor: string | null = null;
  showGridlines = true;
  defaultRowHeight = 15;
  /** characters */
  defaultColumnWidth = 8.43;
  protection: Protection | null = null;
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  charts: Chart[] = [];
  dataTables: DataTable[] = [];
  autoFilter: SheetFilter | null = null;
  page: PageSetup = DEFAULT_PAGE;
  private extent: Area | null = null;

  constructor(
    /** Stable for the life of the book, like office.js's worksheet id. */
    readonly id: string,
    public name: string,
    private readonly announce: (change: Change) => void,
  ) {}

  static key(row: number, column: number): number {
    return row * MAX_COLUMNS + column;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(Sheet.key(row, column));
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** The cell to write into; made with the column's style where there was none. */
  ensure(row: number, column: number): Cell {
    const there = this.cell(row, column);
    if (there) return there;
    const cell: Cell = { value: null, formula: null, style: this.columns.get(column)?.style ?? 0 };
    this.put(row, column, cell);
    return cell;
  }

  /** Puts a cell in a place, instead of what was there. */
  put(row: number, column: number, cell: Cell): void {
    this.cells.set(Sheet.key(row, column), cell);
    this.extent = this.extent && {
      top: Math.min(this.extent.top, row),
      left: Math.min(this.extent.left, column),
      bottom: Math.max(this.extent.bottom, row),
      right: Math.max(this.extent.right, column),
    };
    if (this.cells.size === 1) this.extent = area(row, column);
  }

  remove(row: number, column: number): void {
    if (this.cells.delete(Sheet.key(row, column))) this.extent = null;
  }

  /** The smallest area around all cells (with values or styles), null for an empty sheet. */
  used(): Area | null {
    if (!this.extent && this.cells.size > 0) {
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      for (const key of this.cells.keys()) {
        const row = Math.floor(key / MAX_COLUMNS);
        const column = key % MAX_COLUMNS;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
      this.extent = { top, left, bottom, right };
    }
    return this.extent;
  }

  /** Tells the book what was changed on this sheet; call it once per action, after the change. */
  changed(change: Change): void {
    this.announce(change);
  }
}
