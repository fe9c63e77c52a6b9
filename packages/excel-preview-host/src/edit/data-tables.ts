// What-if data tables are edited as a whole or not at all.
import { contains, intersect, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { EditError } from "./errors";
import { texts } from "./texts";

/** @throws EditError InvalidOperation when the edit would change a part of a data table */
export function requireNoPartOfDataTable(sheet: Sheet, isTorn: (area: Area) => boolean): void {
  if (sheet.dataTables.some((table) => isTorn(table.area)))
    throw new EditError("InvalidOperation", texts.dataTablePart);
}

function isWithin(inner: Area, outer: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** Writing over whole data tables removes them. @throws EditError InvalidOperation */
export function overwriteDataTables(sheet: Sheet, written: Area): void {
  if (sheet.dataTables.length === 0) return;
  requireNoPartOfDataTable(sheet, (a) => intersect(a, written) !== null && !isWithin(a, written));
  sheet.dataTables = sheet.dataTables.filter((table) => !isWithin(table.area, written));
}
