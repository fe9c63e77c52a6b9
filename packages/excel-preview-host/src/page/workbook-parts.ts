// The grid's wishes carried out by calculation and editing.
import type { Calculator } from "../calc/calculator";
import { conditionalLook } from "../calc/conditional";
import { displayColour, displayText } from "../calc/display";
import { EditError } from "../edit/errors";
import { columnValues, filterTableColumn } from "../edit/filter";
import { sortTable } from "../edit/table-rows";
import { FormulaSyntaxError } from "../calc/syntax";
import { clear, enter, paste } from "../edit/typing";
import { listItems } from "../edit/validation";
import { contains } from "../model/address";
import type { Book } from "../model/book";
import type { Table, TableColumn } from "../model/features";
import type { CellActions } from "./grid/cell-actions";
import type { PageParts } from "./page";

export function workbookParts(book: Book, calculator: Calculator): PageParts {
  return {
    book,
    source: {
      text: (sheet, row, column) => displayText(book, sheet, row, column),
      colour: (sheet, row, column) => displayColour(book, sheet, row, column),
      conditional: (sheet, row, column) => conditionalLook(book, calculator, sheet, row, column),
    },
    actions: cellActions(book, calculator),
    evaluate: (reference) => {
      try {
        return calculator.evaluate(reference, { sheetId: book.activeSheetId, row: 0, column: 0 });
      } catch (error) {
        // A chart's reference that cannot be read leaves its series empty, as in Excel.
        if (error instanceof FormulaSyntaxError) return [];
        throw error;
      }
    },
  };
}

function cellActions(book: Book, calculator: Calculator): CellActions {
  return {
    enter: (sheet, { row, column }, text) =>
      refusal(() => enter(book, calculator, sheet, row, column, text)),
    paste: (sheet, { row, column }, rows) =>
      refusal(() => paste(book, calculator, sheet, row, column, rows)),
    clear: (sheet, areas) => refusal(() => clear(book, sheet, areas)),
    listItems: (sheet, { row, column }) => {
      const validation = sheet.validations.find((v) =>
        v.areas.some((a) => contains(a, row, column)),
      );
      return validation?.inCellDropDown ? listItems(book, calculator, sheet, row, column) : null;
    },
    columnValues: (table, column) => columnValues(book, table, columnOf(table, column)),
    filter: (table, column, values) =>
      refusal(() =>
        filterTableColumn(book, table, columnOf(table, column), values && { on: "values", values }),
      ),
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
