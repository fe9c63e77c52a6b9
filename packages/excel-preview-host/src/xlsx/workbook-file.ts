// The door of this part: an .xlsx file as a book, and back into bytes.
import { Book } from "../model/book";
import { area } from "../model/address";
import { WorkbookError } from "./errors";
import { dynamicArrayMarks } from "./cells/metadata";
import { Package } from "./package";
import { readProperties } from "./properties";
import { save, type Opened } from "./saver";
import { readSharedStrings, StringTable } from "./cells/strings";
import { readStyles } from "./styles/style-read";
import { TEXTS } from "./texts";
import { ChangeTracker } from "./tracker";
import { readSheetList, readWorkbook, workbookPart } from "./workbook-part";
import { readWorksheet, type SheetOrigin } from "./sheet/worksheet";

export { newWorkbook } from "./new-workbook";

export interface WorkbookFile {
  readonly book: Book;
  /** The workbook as it stands. Parts that no change notice speaks of keep their bytes. */
  save(): Uint8Array;
}

/** Opens an .xlsx file; throws a WorkbookError with a sentence for the user. */
export function openWorkbook(bytes: Uint8Array): WorkbookFile {
  const opened = read(Package.open(bytes));
  const tracker = new ChangeTracker(opened.book);
  return { book: opened.book, save: () => save(opened, tracker) };
}

/** Whether the bytes are a package with a workbook in it; its sheets are not looked at. */
export function isWorkbook(bytes: Uint8Array): boolean {
  try {
    workbookPart(Package.open(bytes));
    return true;
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

function read(pkg: Package): Opened {
  const book = new Book();
  const part = workbookPart(pkg);
  const related = (type: string): string | undefined => {
    const target = pkg.relationships(part).find((r) => r.type === type)?.target;
    return target === undefined ? undefined : pkg.text(target);
  };
  const styles = reading("styles.xml", () => readStyles(related("styles"), related("theme")));
  for (const style of styles.styles) book.styles.append(style);
  const strings = reading("sharedStrings.xml", () => readSharedStrings(related("sharedStrings")));
  const entries = reading(part, () => readSheetList(pkg, part, book));
  const context = { ...styles, strings, dynamicMarks: dynamicArrayMarks(pkg) };
  const sheets = new Map<string, SheetOrigin>();
  for (const entry of entries) {
    const sheet = entry.sheetId === null ? undefined : book.sheet(entry.sheetId);
    if (!sheet) continue;
    const origin = reading(entry.part, () => readWorksheet(pkg, entry.part, book, sheet, context));
    sheets.set(sheet.id, origin);
  }
  const workbook = reading(part, () => readWorkbook(pkg, part, book, entries));
  reading("docProps", () => readProperties(pkg, book));
  book.activeSheetId = workbook.activeSheetId ?? book.activeSheetId;
  book.selection = { sheetId: book.activeSheetId, areas: [area(0, 0)] };
  const { colors } = styles;
  return { pkg, book, workbook, sheets, strings: new StringTable(strings), colors };
}

function reading<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkbookError(TEXTS.brokenPart(part, reason), { cause: error });
  }
}
