// Owns reading back what was written: a save counts only if the cells hold what was meant (pitfall 11).

import { cellAddress, type CellValue } from "../../domain/text/cell";
import { isBlank, type Cell } from "../../tables/schema/cells";
import { fieldsOf } from "../../tables/schema/table";
import { WorkbookError } from "../../tables/schema/workbook-error";
import type { TableEnd } from "./table-end";
import { TEXTS } from "./texts";

/**
 * Compares rows written from sheet row `first` on with what the cells hold after the sync. Cells
 * written as null (left alone) are not looked at. Throws WorkbookError "not-kept" for the first cell
 * that differs; the caller may be called again.
 */
export function requireKept<R>(
  end: TableEnd<R>,
  first: number,
  written: readonly (readonly CellValue[])[],
  kept: readonly (readonly Cell[])[],
): void {
  for (const [row, cells] of written.entries()) {
    const column = cells.findIndex((cell, at) => cell !== null && !isKept(cell, kept[row]?.[at]));
    if (column === -1) continue;
    const field = fieldsOf(end.schema).find((each) => end.located[each] === column);
    const header = field === undefined ? "" : end.schema.columns[field].header;
    const address = cellAddress(first + row, end.firstColumn + column);
    throw new WorkbookError("not-kept", TEXTS.notKept(end.sheet, address, header));
  }
}

function isKept(written: CellValue, kept: Cell): boolean {
  if (typeof written === "number" && typeof kept === "number") {
    return Math.abs(written - kept) < 1e-7;
  }
  if (written === kept || (written === "" && isBlank(kept))) return true;
  // Some builds of Excel take a leading apostrophe as "this is text" even in a text cell.
  return typeof written === "string" && written.startsWith("'") && written.slice(1) === kept;
}
