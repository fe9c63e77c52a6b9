// The workbook: sheets in order, tables, names, styles, selection, and who is told of changes.
import { area, type Area } from "./address";
import type { Change, ChangeListener } from "./change";
import type { DefinedName, Table } from "./features";
import { DocumentProperties } from "./properties";
import { Sheet } from "./sheet";
import { DEFAULT_STYLE, StyleTable } from "./style";

export class Book {
  /** The file's name, as the add-in is told; where it lies the host does not know. */
  name = "workbook.xlsx";
  readonly styles = new StyleTable();
  sheets: Sheet[] = [];
  tables: Table[] = [];
  names: DefinedName[] = [];
  /** The add-in's own settings (Office.context.document.settings, workbook.settings). */
  readonly settings = new Map<string, unknown>();
  /** Whether sheets can be added, deleted, moved, renamed or hidden; a password as Protection has it. */
  protection: { password?: string } | null = null;
  readonly properties = new DocumentProperties();
  activeSheetId = "";
  selection: { sheetId: string; areas: Area[] } = { sheetId: "", areas: [area(0, 0)] };
  /** The user is typing into a cell; Excel refuses add-in batches meanwhile (pitfall 10). */
  editing = false;
  private readonly listeners = new Set<ChangeListener>();
  private nextSheet = 1;
  private nextTable = 1;

  /** Returns the function that ends the subscription. */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Appends a sheet; the caller has checked the name. */
  addSheet(name: string): Sheet {
    if (this.styles.size === 0) this.styles.append(DEFAULT_STYLE);
    const id = `{${String(this.nextSheet++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
    const sheet = new Sheet(id, name, (change) => this.announce(change));
    this.sheets.push(sheet);
    if (!this.activeSheetId) {
      this.activeSheetId = id;
      this.selection = { sheetId: id, areas: [area(0, 0)] };
    }
    this.announce({ kind: "sheets", sheetId: id, what: "added" });
    return sheet;
  }

  sheet(id: string): Sheet | undefined {
    return this.sheets.find((s) => s.id === id);
  }

  /** Sheet names ignore case, as in Excel. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((s) => s.name.toLowerCase() === wanted);
  }

  tableByName(name: string): Table | undefined {
    const wanted = name.toLowerCase();
    return this.tables.find((t) => t.name.toLowerCase() === wanted);
  }

  tableAt(sheetId: string, row: number, column: number): Table | undefined {
    return this.tables.find(
      ({ sheetId: id, area: a }) =>
        id === sheetId && row >= a.top && row <= a.bottom && column >= a.left && column <= a.right,
    );
  }

  /** Table ids grow and are never reused; a file's own ids are taken into account. */
  newTableId(): number {
    this.nextTable = Math.max(this.nextTable, ...this.tables.map((t) => t.id + 1));
    return this.nextTable++;
  }

  activate(sheetId: string): void {
    this.activeSheetId = sheetId;
    this.announce({ kind: "activated", sheetId });
  }

  select(sheetId: string, areas: Area[]): void {
    this.selection = { sheetId, areas };
    this.announce({ kind: "selection", sheetId, areas });
  }
}
