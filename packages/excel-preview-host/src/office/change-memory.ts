// What sheets and formulas were before a change: a notice comes when that is gone already.
import { MAX_COLUMNS, cellName, contains, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";

interface SheetBefore {
  name: string;
  position: number;
  visibility: Sheet["visibility"];
}

export class SheetMemory {
  private readonly sheets = new Map<string, SheetBefore>();

  constructor(private readonly book: Book) {}

  remember(): void {
    for (const [position, { id, name, visibility }] of this.book.sheets.entries())
      this.sheets.set(id, { name, position, visibility });
  }

  of(sheetId: string): SheetBefore | undefined {
    return this.sheets.get(sheetId);
  }
}

export interface ChangedFormula {
  cellAddress: string;
  /** With its "="; "" where there was none. */
  previousFormula: string;
}

type Formulas = Map<number, string>;

/** The sheets' formulas; remembered only once somebody listens. */
export class FormulaMemory {
  private readonly sheets = new Map<string, Formulas>();
  private started = false;

  constructor(private readonly book: Book) {}

  start(): void {
    if (this.started) return;
    this.started = true;
    for (const sheet of this.book.sheets) this.sheets.set(sheet.id, formulasOf(sheet));
  }

  /** Which formulas of an area have become others, or have come or gone; takes the new ones over. */
  exchange(sheetId: string, area: Area): ChangedFormula[] {
    const sheet = this.book.sheet(sheetId);
    if (!this.started || !sheet) return [];
    const [before, after] = [this.sheets.get(sheetId) ?? new Map(), formulasOf(sheet)];
    this.sheets.set(sheetId, after);
    const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a - b);
    return keys.flatMap((key) => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (!contains(area, row, column) || before.get(key) === after.get(key)) return [];
      return [{ cellAddress: cellName(row, column), previousFormula: before.get(key) ?? "" }];
    });
  }
}

function formulasOf(sheet: Sheet): Formulas {
  const formulas: Formulas = new Map();
  for (const [key, { formula }] of sheet.cells) if (formula) formulas.set(key, formula);
  return formulas;
}
