// The grid's wishes carried out by calculation and editing.
import type { Calculator } from "../calc/calculator";
import { displayText } from "../calc/display";
import { clearContents, writeCells } from "../edit/cells";
import { EditError } from "../edit/errors";
import { columnValues, filterTableColumn } from "../edit/filter";
import { sortTable } from "../edit/table-rows";
import { area } from "../model/address";
import type { Book } from "../model/book";
import type { Table, TableColumn } from "../model/features";
import type { CellActions } from "./grid/cell-actions";
import type { PageParts } from "./page";

export function workbookParts(book: Book, calculator: Calculator): PageParts {
  return {
    book,
    source: {
      text: (sheet, row, column) => displayText(book, sheet, row, column),
      conditional: () => null,
    },
    actions: cellActions(book),
    evaluate: (reference) =>
      calculator.evaluate(reference, { sheetId: book.activeSheetId, row: 0, column: 0 }),
  };
}

function cellActions(book: Book): CellActions {
  return {
    enter: (sheet, { row, column }, text) =>
      refusal(() => writeCells(book, sheet, area(row, column), [[text]], "local")),
    paste: (sheet, { row, column }, rows) =>
      refusal(() => {
        const width = Math.max(1, ...rows.map((r) => r.length));
        const square = rows.map((r) => Array.from({ length: width }, (_, i) => r[i] ?? ""));
        const target = area(row, column, row + rows.length - 1, column + width - 1);
        writeCells(book, sheet, target, square, "local");
      }),
    clear: (sheet, areas) =>
      refusal(() => {
        for (const chosen of areas) clearContents(book, sheet, chosen, "local");
      }),
    listItems: () => null,
    columnValues: (table, column) => columnValues(book, table, columnOf(table, column)),
    filter: (table, column, values) =>
      refusal(() => filterTableColumn(book, table, columnOf(table, column), values)),
    sort: (table, column, ascending) =>
      refusal(() => sortTable(book, table, [{ column, ascending }], "local")),
  };
}

/** An edit that Excel refuses comes back as its sentence; anything else is a fault of ours. */
function refusal(edit: () => void): string | null {
  try {
    edit();
    return null;
  } catch (error) {
    if (error instanceof EditError) return error.message;
    throw error;
  }
}

function columnOf(table: Table, index: number): TableColumn {
  const column = table.columns[index];
  if (!column) throw new RangeError(`${table.name} has no column ${index}`);
  return column;
}
