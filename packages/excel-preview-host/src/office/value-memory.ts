// What cells held before a change: a change notice comes when the old value is gone already.
import { columnCount, rowCount, type Area } from "../model/address";
import type { Book } from "../model/book";
import { Sheet } from "../model/sheet";
import type { CellValue } from "../model/value";

/** Larger changes are taken over by remembering the sheet anew. */
const SMALL = 1000;

export class ValueMemory {
  private readonly sheets = new Map<string, Map<number, CellValue>>();
  private started = false;

  constructor(private readonly book: Book) {}

  /** Begins to remember; called when somebody first wants to know. */
  start(): void {
    if (this.started) return;
    this.started = true;
    for (const sheet of this.book.sheets) this.sheets.set(sheet.id, valuesOf(sheet));
  }

  /** What the area's first cell held before its last change; takes the area's new values over. */
  exchange(sheetId: string, area: Area): CellValue {
    const sheet = this.book.sheet(sheetId);
    if (!this.started || !sheet) return null;
    const memory = this.sheets.get(sheetId) ?? new Map<number, CellValue>();
    const before = memory.get(Sheet.key(area.top, area.left)) ?? null;
    if (rowCount(area) * columnCount(area) > SMALL) this.sheets.set(sheetId, valuesOf(sheet));
    else {
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++)
          memory.set(Sheet.key(row, column), sheet.value(row, column));
      this.sheets.set(sheetId, memory);
    }
    return before;
  }
}

function valuesOf(sheet: Sheet): Map<number, CellValue> {
  return new Map([...sheet.cells].map(([key, cell]) => [key, cell.value]));
}
