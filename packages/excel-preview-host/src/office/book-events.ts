// Turns the book's change notices into the events that office.js hands to an add-in.
import { areaName, columnCount, intersect, rowCount, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Change, Resized } from "../model/change";
import type { Table } from "../model/features";
import type { CellValue } from "../model/value";
import { cellJson, valueType } from "./cell-json";
import { ValueMemory } from "./value-memory";
import { EventType, WORKBOOK_TARGET, type EventSource, type Events } from "./events";
import { FormulaMemory, SheetMemory } from "./change-memory";

type CellsChange = Extract<Change, { kind: "cells" }>;

/** "RowInserted" of a sheet's or a table's rows, "CellInserted" of other cells, and so on. */
function changeType(resized: Resized | undefined): string {
  if (!resized) return "RangeEdited";
  const { axis, lines, what } = resized;
  const kind = !lines ? "Cell" : axis === "rows" ? "Row" : "Column";
  return `${kind}${what === "inserted" ? "Inserted" : "Deleted"}`;
}

function shiftDirection(resized: Resized | undefined): string {
  if (!resized) return "None";
  const { axis, what } = resized;
  if (what === "inserted") return axis === "rows" ? "ShiftCellDown" : "ShiftCellRight";
  return axis === "rows" ? "ShiftCellUp" : "ShiftCellLeft";
}

/** A table's area with what was taken out of it. */
function regrown(area: Area, { axis, area: gone }: Resized): Area {
  return axis === "rows"
    ? { ...area, bottom: area.bottom + rowCount(gone) }
    : { ...area, right: area.right + columnCount(gone) };
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export class BookEvents {
  /** Who is editing: "Remote" while a co-author's edit is played in. */
  source: EventSource = "Local";
  private readonly sheetsBefore: SheetMemory;
  private readonly formulas: FormulaMemory;
  private readonly tableNames = new Map<number, string>();
  private readonly memory: ValueMemory;
  private activeSheetId: string;
  private readonly stop: () => void;

  constructor(
    private readonly book: Book,
    private readonly events: Events,
    /** A reference id for cells, by which a handler gets at them as a range. */
    private readonly refer: (sheetId: string, area: Area) => string,
  ) {
    this.activeSheetId = book.activeSheetId;
    this.memory = new ValueMemory(book);
    this.formulas = new FormulaMemory(book);
    this.sheetsBefore = new SheetMemory(book);
    events.registering = (type) => {
      if (type === EventType.worksheetFormulaChanged) this.formulas.start();
      if (type === EventType.worksheetChanged || type === EventType.tableChanged)
        this.memory.start();
    };
    this.remember();
    this.stop = book.subscribe((change) => {
      this.follow(change);
      this.remember();
    });
  }

  close(): void {
    this.stop();
  }

  private remember(): void {
    this.sheetsBefore.remember();
    for (const table of this.book.tables) this.tableNames.set(table.id, table.name);
  }

  private follow(change: Change): void {
    switch (change.kind) {
      case "cells":
        return this.cells(change);
      case "styles":
        return this.sheet(EventType.worksheetFormatChanged, change.sheetId, {
          address: areaName(change.area),
          source: this.source,
        });
      case "sheets":
        return this.sheets(change.sheetId, change.what);
      case "tables":
        return this.tables(change.sheetId, change.tableId, change.what);
      case "activated":
        return this.activated(change.sheetId);
      case "selection":
        return this.selection(change.sheetId, change.areas);
      case "protection":
        return this.sheet(EventType.worksheetProtectionChanged, change.sheetId, {
          isProtected: !!this.book.sheet(change.sheetId)?.protection,
          source: this.source,
        });
    }
  }

  private sheet(type: number, sheetId: string, args: Record<string, unknown>): void {
    this.events.raise(type, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId, ...args });
  }

  private cells({ sheetId, area, origin, resized }: CellsChange): void {
    const before = this.memory.exchange(sheetId, area);
    const formulaDetails = this.formulas.exchange(sheetId, area);
    if (formulaDetails.length > 0)
      this.sheet(EventType.worksheetFormulaChanged, sheetId, {
        source: this.source,
        formulaDetails,
      });
    if (origin === "calculation")
      return this.sheet(EventType.worksheetCalculated, sheetId, { address: areaName(area) });
    const changed = resized?.area ?? area;
    const args = {
      changeType: changeType(resized),
      source: this.source,
      shiftDirection: shiftDirection(resized),
      ...(origin === "addin" && this.source === "Local" ? { triggerSource: "ThisLocalAddin" } : {}),
      ...(resized ? {} : this.details(sheetId, area, before)),
    };
    const targets = [sheetId, WORKBOOK_TARGET];
    if (this.events.wanted(EventType.worksheetChanged, targets))
      this.sheet(EventType.worksheetChanged, sheetId, {
        ...args,
        address: areaName(changed),
        referenceId: this.refer(sheetId, changed),
      });
    this.tableCells(sheetId, changed, resized, args);
  }

  private tableCells(
    sheetId: string,
    area: Area,
    resized: Resized | undefined,
    args: Record<string, unknown>,
  ): void {
    for (const table of this.book.tables) {
      const whole = resized?.what === "deleted" ? regrown(table.area, resized) : table.area;
      const touched = table.sheetId === sheetId && intersect(whole, area);
      const tableId = String(table.id);
      const targets = [tableId, sheetId, WORKBOOK_TARGET];
      if (!touched || !this.events.wanted(EventType.tableChanged, targets)) continue;
      this.events.raise(EventType.tableChanged, targets, {
        ...args,
        address: areaName(touched),
        referenceId: this.refer(sheetId, touched),
        tableId,
        worksheetId: sheetId,
      });
    }
  }

  /** Values before and after, which Excel tells of single cells only. */
  private details(sheetId: string, area: Area, before: CellValue): Record<string, unknown> {
    if (area.top !== area.bottom || area.left !== area.right) return {};
    const after = this.book.sheet(sheetId)?.value(area.top, area.left) ?? null;
    return {
      valueBefore: cellJson(before),
      valueAfter: cellJson(after),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    };
  }

  private sheets(sheetId: string, what: string): void {
    const source = this.source;
    if (what === "added") return this.sheet(EventType.worksheetAdded, sheetId, { source });
    if (what === "removed") return this.sheet(EventType.worksheetDeleted, sheetId, { source });
    if (what === "renamed")
      this.sheet(EventType.worksheetNameChanged, sheetId, {
        source,
        nameBefore: this.sheetsBefore.of(sheetId)?.name,
        nameAfter: this.book.sheet(sheetId)?.name,
      });
    if (what === "moved") this.moved(sheetId);
    if (what === "changed") this.visibility(sheetId);
  }

  private moved(sheetId: string): void {
    const positionAfter = this.book.sheets.findIndex(({ id }) => id === sheetId);
    const positionBefore = this.sheetsBefore.of(sheetId)?.position ?? positionAfter;
    if (positionAfter === positionBefore) return;
    const { source } = this;
    this.sheet(EventType.worksheetMoved, sheetId, { source, positionBefore, positionAfter });
  }

  private visibility(sheetId: string): void {
    const [before, after] = [this.sheetsBefore.of(sheetId), this.book.sheet(sheetId)];
    if (!before || !after || before.visibility === after.visibility) return;
    this.sheet(EventType.worksheetVisibilityChanged, sheetId, {
      source: this.source,
      visibilityBefore: VISIBILITY[before.visibility],
      visibilityAfter: VISIBILITY[after.visibility],
    });
  }

  private tables(sheetId: string, id: number, what: string): void {
    const tableId = String(id);
    const args = { source: this.source, tableId, worksheetId: sheetId };
    const targets = [sheetId, WORKBOOK_TARGET];
    if (what === "added") this.events.raise(EventType.tableAdded, targets, args);
    if (what === "removed")
      this.events.raise(EventType.tableDeleted, targets, {
        ...args,
        tableName: this.tableNames.get(id),
      });
  }

  private selection(sheetId: string, areas: Area[]): void {
    const address = areas.map(areaName).join(",");
    this.sheet(EventType.worksheetSelectionChanged, sheetId, { address });
    for (const table of this.book.tables) this.tableSelection(table, sheetId, areas);
    this.events.raiseAlways(EventType.selectionChanged, "", {});
  }

  /** A table hears of every selection; of one outside it, without an address. */
  private tableSelection(table: Table, sheetId: string, areas: Area[]): void {
    const inside = table.sheetId === sheetId ? areas.map((a) => intersect(a, table.area)) : [];
    const address = inside.flatMap((area) => (area ? [areaName(area)] : [])).join(",");
    const tableId = String(table.id);
    const args = { worksheetId: table.sheetId, tableId, address };
    this.events.raise(EventType.tableSelectionChanged, [tableId], args);
  }

  private activated(sheetId: string): void {
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    if (before === sheetId) return;
    this.sheet(EventType.worksheetDeactivated, before, {});
    this.sheet(EventType.worksheetActivated, sheetId, {});
  }
}
