// What a cell shows, as Range.text answers it.
import { formatValue } from "../calc/number-format";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { CellError } from "../model/value";

export function displayText(book: Book, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return "";
  const { numberFormat } = book.styles.get(cell.style);
  const shown = formatValue(cell.value, numberFormat);
  if (shown !== null) return shown;
  return cell.value instanceof CellError ? cell.value.code : String(cell.value ?? "");
}
