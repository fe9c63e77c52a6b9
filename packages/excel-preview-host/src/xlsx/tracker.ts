// What the book's change notices say has to be written: per sheet which of its aspects.
import type { Book } from "../model/book";
import type { Change } from "../model/change";

export type Aspect =
  | "cells"
  | "layout"
  | "page"
  | "protection"
  | "validations"
  | "conditionalFormats"
  | "charts"
  | "autoFilter"
  | "tables"
  | "view";

const ASPECT_OF: Partial<Record<Change["kind"], Aspect>> = {
  cells: "cells",
  styles: "cells",
  layout: "layout",
  page: "page",
  protection: "protection",
  validations: "validations",
  conditionalFormats: "conditionalFormats",
  charts: "charts",
  autoFilter: "autoFilter",
  tables: "tables",
};

/** Listens to a book from now on. */
export class ChangeTracker {
  private readonly aspects = new Map<string, Set<Aspect>>();
  /** Sheets were added, removed, renamed, moved or hidden. */
  sheets = false;
  /** Names, or what the file keeps as names (print areas and titles, a sheet's filter). */
  names = false;
  /** What the workbook says of itself. */
  properties = false;

  constructor(book: Book) {
    book.subscribe((change) => this.note(change));
  }

  of(sheetId: string): ReadonlySet<Aspect> {
    return this.aspects.get(sheetId) ?? new Set();
  }

  private note(change: Change): void {
    const aspect = ASPECT_OF[change.kind];
    if (aspect && "sheetId" in change) this.add(change.sheetId, aspect);
    if (change.kind === "properties") this.properties = true;
    if (["names", "page", "autoFilter"].includes(change.kind)) this.names = true;
    // A filter hides rows, and those are written with the cells.
    if (change.kind === "tables" && change.what === "filtered") this.add(change.sheetId, "layout");
    if (change.kind === "sheets") {
      this.sheets = true;
      this.names = true;
      if (change.what === "changed") this.add(change.sheetId, "view");
    }
  }

  private add(sheetId: string, aspect: Aspect): void {
    const known = this.aspects.get(sheetId) ?? new Set<Aspect>();
    known.add(aspect);
    this.aspects.set(sheetId, known);
  }
}
