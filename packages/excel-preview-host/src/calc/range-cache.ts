// Reads of larger areas, kept until a cell in them changes, so that many formulas share one read.
import { MAX_COLUMNS, MAX_ROWS, contains, intersect, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { CellValue } from "../model/value";
import type { Matrix } from "./operand";

interface Entry {
  area: Area;
  matrix: Matrix;
  /** Whole columns or rows end where the sheet's used area ends, which any change may move. */
  open: boolean;
}

const SMALL = 16;

/** An area cut to what the sheet uses where it is a whole column or row; others keep their size. */
function cut(sheet: Sheet, area: Area): Area {
  const used = sheet.used();
  const { top, left } = area;
  const bottom = area.bottom < MAX_ROWS - 1 ? area.bottom : Math.max(top, used?.bottom ?? 0);
  const right = area.right < MAX_COLUMNS - 1 ? area.right : Math.max(left, used?.right ?? 0);
  return { top, left, bottom, right };
}

function readCells(sheet: Sheet, wanted: Area): CellValue[][] {
  const { top, left, bottom, right } = cut(sheet, wanted);
  const rows: CellValue[][] = [];
  for (let r = top; r <= bottom; r++) {
    const row: CellValue[] = [];
    for (let c = left; c <= right; c++) row.push(sheet.value(r, c));
    rows.push(row);
  }
  return rows;
}

export class RangeCache {
  private readonly sheets = new Map<string, Map<string, Entry>>();

  read(sheet: Sheet, area: Area): Matrix {
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) <= SMALL) return readCells(sheet, area);
    let entries = this.sheets.get(sheet.id);
    if (!entries) this.sheets.set(sheet.id, (entries = new Map()));
    const key = `${top}:${left}:${bottom}:${right}`;
    let entry = entries.get(key);
    if (!entry) {
      const open = bottom === MAX_ROWS - 1 || right === MAX_COLUMNS - 1;
      entries.set(key, (entry = { area, matrix: readCells(sheet, area), open }));
    }
    return entry.matrix;
  }

  cellChanged(sheetId: string, row: number, column: number): void {
    const entries = this.sheets.get(sheetId);
    if (!entries) return;
    for (const [key, entry] of entries) {
      if (entry.open || contains(entry.area, row, column)) entries.delete(key);
    }
  }

  areaChanged(sheetId: string, area: Area): void {
    const entries = this.sheets.get(sheetId);
    if (!entries) return;
    for (const [key, entry] of entries) {
      if (entry.open || intersect(entry.area, area)) entries.delete(key);
    }
  }

  clear(): void {
    this.sheets.clear();
  }
}
