// One worksheet part: read into a sheet of the model, and patched where the sheet changed.
import { areaName } from "../../model/address";
import type { Book } from "../../model/book";
import type { StyleOverlay } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { readCells, type CellsContext, type CellsOrigin } from "../cells/cells-read";
import { writeCells, type CellsWriting } from "../cells/cells-write";
import { readCharts, type ChartsOrigin } from "../charts/charts-read";
import type { Colors } from "../styles/colors";
import { readConditionalFormats, type ConditionalFormatsOrigin } from "./conditional-formats-read";
import { writeConditionalFormats } from "./conditional-formats-write";
import { Elements } from "../elements";
import {
  isTabSelected,
  readLayout,
  writeLayout,
  writeTabColor,
  writeTabSelected,
  type ColumnsOrigin,
} from "./layout";
import { readSheetFilter, writeSheetFilter } from "./filters";
import type { Package } from "../package";
import { readPage, writePage } from "./page-setup";
import { readProtection, writeProtection } from "./protection";
import { SHEET_ORDER } from "./sheet-order";
import { readTables, type TablesOrigin } from "./tables-read";
import type { Aspect } from "../tracker";
import { readValidations, writeValidations, type ValidationsOrigin } from "./validations";
import { DECLARATION, MAIN, RELATIONSHIPS } from "../xml";

/** What the file had for a sheet beyond what the model holds. */
export interface SheetOrigin {
  part: string;
  tabSelected: boolean;
  cells: CellsOrigin;
  columns: ColumnsOrigin;
  validations: ValidationsOrigin;
  conditionalFormats: ConditionalFormatsOrigin;
  tables: TablesOrigin;
  charts: ChartsOrigin | undefined;
}

export const EMPTY_SHEET =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
  '<sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  "</worksheet>";

export interface ReadingContext extends CellsContext {
  overlays: readonly StyleOverlay[];
  colors: Colors;
}

export function readWorksheet(
  pkg: Package,
  part: string,
  book: Book,
  sheet: Sheet,
  context: ReadingContext,
): SheetOrigin {
  const elements = Elements.parse(pkg.text(part) ?? EMPTY_SHEET);
  const root = elements.rootWithout("sheetData");
  const columns = readLayout(root, sheet, context.colors);
  const cells = readCells(elements.get("sheetData") ?? "<sheetData/>", sheet, context);
  readSheetFilter(elements, root, sheet);
  readPage(root, sheet);
  readProtection(root, sheet);
  return {
    part,
    tabSelected: isTabSelected(elements),
    cells,
    columns,
    validations: readValidations(root, sheet),
    conditionalFormats: readConditionalFormats(elements, sheet, context),
    tables: readTables(pkg, part, book, sheet),
    charts: readCharts(pkg, part, sheet, context.colors),
  };
}

export interface SheetWriting extends CellsWriting {
  colors: Colors;
  /** Whether the tab is to be the selected one. */
  selected: boolean;
  /** New elements for the tables' and the drawing's relationships; null where they stay. */
  tableParts: string | null;
  drawing: string | null;
}

/** The part with the given aspects written anew; all other elements stay as they are. */
export function writeWorksheet(
  xml: string,
  sheet: Sheet,
  origin: SheetOrigin | undefined,
  aspects: ReadonlySet<Aspect>,
  writing: SheetWriting,
): string {
  const elements = Elements.parse(xml);
  if (aspects.has("cells") || aspects.has("layout")) {
    const used = sheet.used();
    elements.set("dimension", `<dimension ref="${used ? areaName(used) : "A1"}"/>`, SHEET_ORDER);
    elements.set("sheetData", writeCells(sheet, origin?.cells, writing), SHEET_ORDER);
  }
  if (aspects.has("layout")) {
    writeLayout(elements, sheet, origin?.columns);
  }
  if (aspects.has("view")) writeTabColor(elements, sheet, writing.colors);
  if (aspects.has("page")) writePage(elements, sheet);
  if (aspects.has("protection")) writeProtection(elements, sheet);
  if (aspects.has("autoFilter")) writeSheetFilter(elements, sheet);
  if (aspects.has("validations")) writeValidations(elements, sheet, origin?.validations);
  if (aspects.has("conditionalFormats")) {
    const dxf = (overlay: StyleOverlay): number => writing.styles.dxf(overlay);
    writeConditionalFormats(elements, sheet, origin?.conditionalFormats, dxf);
  }
  if (writing.tableParts !== null) {
    elements.set("tableParts", writing.tableParts || null, SHEET_ORDER);
  }
  if (writing.drawing !== null) elements.set("drawing", writing.drawing, SHEET_ORDER);
  writeTabSelected(elements, writing.selected);
  return elements.toString();
}
