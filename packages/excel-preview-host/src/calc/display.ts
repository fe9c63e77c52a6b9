// What a cell shows: its value in its number format.
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { formatColour, formatValue } from "./number-format";
import { toText } from "./operand";

/** The text of a cell as Excel shows it; "" for an empty one. Column width is not considered. */
export function displayText(book: Book, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return "";
  const { numberFormat } = book.styles.get(cell.style);
  return formatValue(cell.value, numberFormat) ?? String(toText(cell.value));
}

/** The colour that the number format asks for (`[Red]`), as "#rrggbb"; null for the font's own. */
export function displayColour(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
): string | null {
  const cell = sheet.cell(row, column);
  return cell ? formatColour(cell.value, book.styles.get(cell.style).numberFormat) : null;
}
