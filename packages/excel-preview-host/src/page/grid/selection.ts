// Which cells are selected on each sheet, and which one is active. The book is told of every change.
import { type Area, area, contains } from "../../model/address";
import type { Book } from "../../model/book";
import type { Sheet } from "../../model/sheet";
import { type Spot, mergedArea, spanned } from "./moves";
import type { SelectionMarks } from "./row-painter";

interface SheetSelection {
  active: Spot;
  /** The corner opposite the active cell, which Shift moves. */
  far: Spot;
  areas: Area[];
}

export class CellSelection implements SelectionMarks {
  private readonly bySheet = new Map<string, SheetSelection>();

  constructor(private readonly book: Book) {}

  private get current(): SheetSelection {
    const id = this.book.activeSheetId;
    let selection = this.bySheet.get(id);
    if (!selection) {
      selection = {
        active: { row: 0, column: 0 },
        far: { row: 0, column: 0 },
        areas: [area(0, 0)],
      };
      this.bySheet.set(id, selection);
    }
    return selection;
  }

  get active(): Spot {
    return this.current.active;
  }

  get far(): Spot {
    return this.current.far;
  }

  get areas(): readonly Area[] {
    return this.current.areas;
  }

  /** Selects a cell, or with `far` the area from the cell to there. */
  select(sheet: Sheet, active: Spot, far: Spot = active): void {
    const block = mergedArea(sheet, active);
    const first = { row: block.top, column: block.left };
    this.bySheet.set(sheet.id, { active: first, far, areas: [spanned(sheet, first, far)] });
    this.book.select(sheet.id, [...this.areas]);
  }

  selectArea(sheet: Sheet, chosen: Area): void {
    this.bySheet.set(sheet.id, {
      active: { row: chosen.top, column: chosen.left },
      far: { row: chosen.bottom, column: chosen.right },
      areas: [chosen],
    });
    this.book.select(sheet.id, [chosen]);
  }

  /** Takes over what an add-in selected; false when it is what is selected already. */
  adopt(sheetId: string, areas: readonly Area[]): boolean {
    const first = areas[0];
    if (!first || JSON.stringify(areas) === JSON.stringify(this.bySheet.get(sheetId)?.areas)) {
      return false;
    }
    this.bySheet.set(sheetId, {
      active: { row: first.top, column: first.left },
      far: { row: first.bottom, column: first.right },
      areas: [...areas],
    });
    return true;
  }

  /** Tells the book where the selection is after another sheet came to the front. */
  announce(): void {
    this.book.select(this.book.activeSheetId, [...this.areas]);
  }

  isActive(row: number, column: number): boolean {
    return this.active.row === row && this.active.column === column;
  }

  edges(row: number, column: number): string | null {
    const inside = this.areas.filter((a) => contains(a, row, column));
    if (inside.length === 0) return null;
    return [
      inside.some((a) => a.top === row) && "edge-top",
      inside.some((a) => a.bottom === row) && "edge-bottom",
      inside.some((a) => a.left === column) && "edge-left",
      inside.some((a) => a.right === column) && "edge-right",
    ]
      .filter(Boolean)
      .join(" ");
  }
}
