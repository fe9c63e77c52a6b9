// The sheet under a table, and the notices that table actions give.
import type { Area } from "../model/address";
import type { Book } from "../model/book";
import type { Resized } from "../model/change";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import type { Origin } from "./cells";

export function sheetOf(book: Book, table: Table): Sheet {
  const sheet = book.sheet(table.sheetId);
  if (!sheet) throw new Error(`The sheet of table ${table.name} is gone`);
  return sheet;
}

export function announceTable(
  book: Book,
  table: Table,
  what: "added" | "changed" | "removed" | "filtered",
): void {
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what });
}

/** One notice for the smallest area around all that an action may have changed. */
export function announceCells(
  sheet: Sheet,
  areas: readonly Area[],
  origin: Origin,
  resized?: Resized,
): void {
  const change = { kind: "cells", sheetId: sheet.id, area: around(areas), origin } as const;
  sheet.changed(resized ? { ...change, resized } : change);
}

function around(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map((a) => a.top)),
    left: Math.min(...areas.map((a) => a.left)),
    bottom: Math.max(...areas.map((a) => a.bottom)),
    right: Math.max(...areas.map((a) => a.right)),
  };
}
