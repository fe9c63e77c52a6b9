// Protected sheets: only cells whose style is not locked take an edit.
import type { Area } from "../model/address";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { EditError } from "./errors";
import { texts } from "./texts";

/** @throws EditError AccessDenied when the sheet is protected and a cell of the area is locked */
export function requireUnlocked(book: Book, sheet: Sheet, area: Area): void {
  if (!sheet.protection) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const style = sheet.cell(row, column)?.style ?? sheet.columns.get(column)?.style ?? 0;
      if (book.styles.get(style).locked) throw new EditError("AccessDenied", texts.accessDenied);
    }
  }
}

/** For actions that change the sheet's structure. @throws EditError AccessDenied */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection) throw new EditError("AccessDenied", texts.accessDenied);
}

/** Filtering is allowed on a protected sheet where its protection says so. @throws EditError AccessDenied */
export function requireFilterAllowed(sheet: Sheet): void {
  if (sheet.protection && sheet.protection.options["allowAutoFilter"] !== true)
    throw new EditError("AccessDenied", texts.accessDenied);
}

/** For actions on the list of sheets. @throws EditError AccessDenied where the workbook's structure is protected */
export function requireOpenStructure({ protection }: Book): void {
  if (protection) throw new EditError("AccessDenied", texts.accessDenied);
}
