// Saving: a copy of the file's package in which the changed parts are patched.
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import type { Colors } from "./styles/colors";
import { writeCharts } from "./charts/drawings-write";
import { ensureDynamicArrayMark } from "./cells/metadata";
import { MINIMAL_STYLES } from "./new-workbook";
import { OFFICE_TYPE, type Package } from "./package";
import { writeProperties } from "./properties";
import type { StringTable } from "./cells/strings";
import { StyleWriter } from "./styles/style-write";
import { writeTables } from "./sheet/tables-write";
import type { Aspect, ChangeTracker } from "./tracker";
import { arrangeSheets, writeWorkbook, type WorkbookOrigin } from "./workbook-part";
import { EMPTY_SHEET, writeWorksheet, type SheetOrigin } from "./sheet/worksheet";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const ALL_ASPECTS: ReadonlySet<Aspect> = new Set<Aspect>([
  "cells",
  "layout",
  "page",
  "protection",
  "validations",
  "conditionalFormats",
  "charts",
  "autoFilter",
  "tables",
  "view",
]);
/** Aspects that stand in the worksheet part itself. */
const IN_SHEET_PART: readonly Aspect[] = [
  "cells",
  "layout",
  "page",
  "protection",
  "validations",
  "conditionalFormats",
  "autoFilter",
  "view",
];

/** What was read from the file, as far as saving needs it. */
export interface Opened {
  pkg: Package;
  book: Book;
  workbook: WorkbookOrigin;
  sheets: ReadonlyMap<string, SheetOrigin>;
  /** Kept from one saving to the next: an unchanged sheet refers to the same entries again. */
  strings: StringTable;
  colors: Colors;
}

export function save(opened: Opened, tracker: ChangeTracker): Uint8Array {
  return new Saver(opened, tracker).save();
}

class Saver {
  private readonly pkg: Package;
  private readonly strings: StringTable;
  private readonly styles: StyleWriter;
  private readonly stylesPart: string;
  private readonly stringsPart: string;
  private readonly newParts = new Map<string, { part: string; relationship: string }>();
  private dynamicMark: number | null = null;

  constructor(
    private readonly opened: Opened,
    private readonly tracker: ChangeTracker,
  ) {
    this.pkg = opened.pkg.copy();
    this.strings = opened.strings;
    this.stylesPart = this.related("styles") ?? "xl/styles.xml";
    this.stringsPart = this.related("sharedStrings") ?? "xl/sharedStrings.xml";
    const styles = this.pkg.text(this.stylesPart) ?? MINIMAL_STYLES;
    this.styles = new StyleWriter(styles, opened.book.styles);
  }

  save(): Uint8Array {
    const { book, workbook } = this.opened;
    this.dropRemovedSheets();
    for (const sheet of book.sheets) if (!this.opened.sheets.has(sheet.id)) this.addPart(sheet);
    const active = this.activeSheet();
    for (const sheet of book.sheets) this.writeSheet(sheet, sheet.id === active);
    const locked = book.protection !== workbook.protection;
    if (this.tracker.sheets || this.tracker.names || locked || active !== workbook.activeSheetId) {
      const places = arrangeSheets(
        book,
        workbook,
        (id) => this.newParts.get(id)?.relationship ?? "",
      );
      const xml = this.pkg.text(workbook.part) ?? "";
      this.pkg.write(workbook.part, writeWorkbook(xml, book, workbook, places, active));
    }
    this.writeStrings();
    this.writeStyles();
    if (this.tracker.properties) writeProperties(this.pkg, book);
    return this.pkg.pack();
  }

  private related(type: string): string | undefined {
    return this.pkg.relationships(this.opened.workbook.part).find((r) => r.type === type)?.target;
  }

  private dropRemovedSheets(): void {
    const { book, workbook } = this.opened;
    const relationships = this.pkg.relationships(workbook.part);
    for (const { sheetId, part } of workbook.entries) {
      if (sheetId === null || book.sheet(sheetId)) continue;
      const id = relationships.find((r) => r.target === part)?.id;
      if (id !== undefined) this.pkg.unrelate(workbook.part, id);
      this.pkg.remove(part);
      this.dropCalculationChain();
    }
  }

  private addPart(sheet: Sheet): void {
    const part = this.pkg.freeName("xl/worksheets/sheet", ".xml");
    this.pkg.add(part, EMPTY_SHEET, `${SPREADSHEET}worksheet+xml`);
    const { part: workbook } = this.opened.workbook;
    const relationship = this.pkg.relate(workbook, `${OFFICE_TYPE}worksheet`, part);
    this.newParts.set(sheet.id, { part, relationship });
  }

  private aspectsOf(sheet: Sheet): ReadonlySet<Aspect> {
    return this.newParts.has(sheet.id) ? ALL_ASPECTS : this.tracker.of(sheet.id);
  }

  private isRewritten(sheet: Sheet): boolean {
    const aspects = this.aspectsOf(sheet);
    return IN_SHEET_PART.some((aspect) => aspects.has(aspect));
  }

  /**
   * The sheet that the file opens with. Another one than before only if the sheets selected so far
   * are written anyway: a second selected tab would make Excel edit both sheets at once, and being
   * looked at is no reason to alter an unchanged sheet.
   */
  private activeSheet(): string | null {
    const { book, workbook, sheets } = this.opened;
    const { activeSheetId: before } = workbook;
    if (book.activeSheetId === before) return before;
    const hindered = book.sheets.some(
      (sheet) =>
        sheet.id !== book.activeSheetId &&
        sheets.get(sheet.id)?.tabSelected === true &&
        !this.isRewritten(sheet),
    );
    const isThere = before !== null && book.sheet(before) !== undefined;
    return hindered && isThere ? before : book.activeSheetId;
  }

  private writeSheet(sheet: Sheet, selected: boolean): void {
    const origin = this.opened.sheets.get(sheet.id);
    const part = origin?.part ?? this.newParts.get(sheet.id)?.part ?? "";
    const { pkg } = this;
    const { book, colors } = this.opened;
    const aspects = this.aspectsOf(sheet);
    const tableParts = writeTables(pkg, part, book, sheet, origin?.tables);
    const drawing = writeCharts(pkg, part, book, sheet, origin?.charts);
    if (!this.isRewritten(sheet) && tableParts === null && drawing === null) return;
    const xml = writeWorksheet(pkg.text(part) ?? EMPTY_SHEET, sheet, origin, aspects, {
      book,
      colors,
      strings: this.strings,
      styles: this.styles,
      dynamicMark: () => this.mark(),
      selected,
      tableParts,
      drawing,
    });
    pkg.write(part, xml);
    if (aspects.has("cells") || aspects.has("layout")) this.dropCalculationChain();
  }

  private mark(): number {
    this.dynamicMark ??= ensureDynamicArrayMark(this.pkg, this.opened.workbook.part);
    return this.dynamicMark;
  }

  /** It lists the cells with formulas; Excel makes it again, but refuses one that is wrong. */
  private dropCalculationChain(): void {
    const { part } = this.opened.workbook;
    const chain = this.pkg.relationships(part).find((r) => r.type === "calcChain");
    if (!chain) return;
    this.pkg.unrelate(part, chain.id);
    this.pkg.remove(chain.target);
  }

  private writeStrings(): void {
    if (!this.strings.grew) return;
    const old = this.pkg.text(this.stringsPart);
    const xml = this.strings.write(old);
    this.put(this.stringsPart, xml, old !== undefined, "sharedStrings");
  }

  private writeStyles(): void {
    const xml = this.styles.write();
    if (xml !== null) this.put(this.stylesPart, xml, this.pkg.has(this.stylesPart), "styles");
  }

  private put(part: string, xml: string, exists: boolean, type: string): void {
    if (exists) return this.pkg.write(part, xml);
    this.pkg.add(part, xml, `${SPREADSHEET}${type}+xml`);
    this.pkg.relate(this.opened.workbook.part, OFFICE_TYPE + type, part);
  }
}
