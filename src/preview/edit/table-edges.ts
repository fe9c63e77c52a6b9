// The first and last row of a table: headers and totals, shown and hidden.
import { area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import { clearContents, isFree, type Origin } from "./cells";
import { applyFilters } from "./filter";
import { showColumnName } from "./headers";
import { requireUnprotected } from "./protection";
import { shiftCells } from "./shift";
import { announceCells, announceTable, sheetOf } from "./table-notices";
import { texts } from "./texts";

/** Shows or hides the header row; the cells of a hidden one are emptied. */
export function showTableHeaders(book: Book, table: Table, show: boolean, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  if (table.showHeaders === show) return;
  const { top, left, right } = table.area;
  let changed = table.area;
  if (show) {
    const above = area(top - 1, left, top - 1, right);
    if (top > 0 && isFree(sheet, above)) table.area = { ...table.area, top: top - 1 };
    else {
      changed = shiftCells(book, {
        sheet,
        axis: "rows",
        at: top,
        count: 1,
        first: left,
        last: right,
      });
      table.area = { ...table.area, top };
    }
    table.showHeaders = true;
    for (const place of table.columns.keys()) showColumnName(sheet, table, place);
  } else {
    table.showHeaders = false;
    table.area = { ...table.area, top: top + 1 };
    clearContents(book, sheet, area(top, left, top, right), origin);
    for (const column of table.columns) delete column.filterValues;
    applyFilters(book, table);
  }
  announceTable(book, table, "changed");
  announceCells(sheet, [table.area, changed], origin);
}

/** Shows or hides the totals row: 汇总 in the first column, the columns' own formulas beside it. */
export function showTableTotals(book: Book, table: Table, show: boolean, origin: Origin): void {
  const sheet = sheetOf(book, table);
  requireUnprotected(sheet);
  if (table.showTotals === show) return;
  const { bottom, left, right } = table.area;
  let changed = area(bottom, left, bottom + 1, right);
  if (show) {
    if (!isFree(sheet, area(bottom + 1, left, bottom + 1, right))) {
      const lanes = { first: left, last: right };
      changed = shiftCells(book, { sheet, axis: "rows", at: bottom + 1, count: 1, ...lanes });
    }
    table.area = { ...table.area, bottom: bottom + 1 };
    table.showTotals = true;
    fillTotals(sheet, table);
  } else {
    table.showTotals = false;
    table.area = { ...table.area, bottom: bottom - 1 };
    clearContents(book, sheet, area(bottom, left, bottom, right), origin);
  }
  announceTable(book, table, "changed");
  announceCells(sheet, [changed], origin);
}

function fillTotals(sheet: Sheet, table: Table): void {
  for (const [place, column] of table.columns.entries()) {
    const cell = sheet.ensure(table.area.bottom, table.area.left + place);
    const formula = column.totalsFormula;
    cell.formula = formula ? (formula.startsWith("=") ? formula : `=${formula}`) : null;
    cell.value = !formula && place === 0 ? texts.total : null;
  }
}
