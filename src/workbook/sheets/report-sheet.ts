// Owns sheets that are written whole: 个人, 年度考核, 更正, and the look they share with snapshots.
// Such a sheet is found by a defined name of ours, so that a sheet of the clerk's is never overwritten.

import { isSumName } from "../../tables/blocks/sums";
import { placeOfName, queueAway, queueNameAway, type Book } from "../excel/book/book";
import { isLeftover, queueNewSheet } from "../excel/book/own-mark";
import { areaAddress, columnsAddress, type CellValue } from "../../domain/text/cell";
import type { Look } from "../excel/looks/look";
import { putValues } from "../excel/pieces";
import type { OutputColumn, ReportName } from "../../tables/blocks/output-sheet";
import { WorkbookError } from "../../tables/schema/workbook-error";
import {
  BODY_FONT,
  HEADING_COLORS,
  HEADING_FONT,
  HEADING_HEIGHT,
  LINE_COLOR,
  NOTE_COLOR,
  SUM_FILL,
  TITLE,
} from "../../tables/blocks/report-look";
import { pointsOf, setFormat } from "./sheet-building";
import { REPORT_TEXTS as TEXTS } from "./report-texts";

export interface Report {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/**
 * The sheets of these reports, emptied, to be filled in the same batch; made anew where they are not
 * there. Sheets that an earlier run did not get to naming go. Throws WorkbookError "name-taken" for a
 * sheet of such a name that is not ours.
 * @param run the token of this run
 */
export function emptyReports(
  context: Excel.RequestContext,
  book: Book,
  reports: readonly ReportName[],
  run: string,
): Report[] {
  const rest = queueAway(context, book, ({ name }) => isLeftover(name));
  return reports.map((report) => emptyReport(context, rest, report, run));
}

function emptyReport(
  context: Excel.RequestContext,
  book: Book,
  { name, anchor }: ReportName,
  run: string,
): Report {
  const { names, worksheets } = context.workbook;
  const known = placeOfName(book, anchor);
  if (known !== null) return { sheet: emptied(worksheets.getItem(known.name)), name: known.name };
  const there = book.sheets.find((sheet) => sheet.name === name);
  if (there?.run === null) throw new WorkbookError("name-taken", TEXTS.sheetTaken(name));
  queueNameAway(context, book, anchor);
  const sheet =
    there === undefined ? queueNewSheet(context, run) : emptied(worksheets.getItem(name));
  names.add(anchor, sheet.getRange("A1"));
  sheet.name = name;
  return { sheet, name };
}

function emptied(sheet: Excel.Worksheet): Excel.Worksheet {
  const all = sheet.getRange();
  all.clear();
  return sheet;
}

/** Queues widths and fonts of the columns from `left` on. */
export function queueColumnLook(
  sheet: Excel.Worksheet,
  columns: readonly Pick<OutputColumn, "width">[],
  left = 0,
): void {
  for (const [index, { width }] of columns.entries()) {
    const whole = sheet.getRange(columnsAddress(left + index));
    whole.format.columnWidth = pointsOf(width);
    whole.format.font.name = BODY_FONT;
    whole.format.verticalAlignment = "Center";
  }
}

/** Queues a large heading in A1; a formula begins with "=". */
export function queueTitle(sheet: Excel.Worksheet, title: string): void {
  const cell = sheet.getRange("A1");
  cell.formulas = [[title]];
  cell.format.font.name = HEADING_FONT;
  cell.format.font.size = TITLE.size;
  cell.format.font.bold = true;
  cell.format.rowHeight = TITLE.height;
}

/** Queues one line of small text; it is text whatever it looks like. */
export function queueNote(sheet: Excel.Worksheet, address: string, text: string): void {
  const cell = sheet.getRange(address);
  setFormat(cell, "@");
  cell.values = [[text]];
  cell.format.font.color = NOTE_COLOR;
}

/** Queues the look of a heading row. */
function queueHeaderLook(header: Excel.Range): void {
  header.format.font.name = HEADING_FONT;
  header.format.font.bold = true;
  header.format.font.color = HEADING_COLORS.text;
  header.format.fill.color = HEADING_COLORS.fill;
  header.format.horizontalAlignment = "Center";
  header.format.wrapText = true;
  header.format.rowHeight = HEADING_HEIGHT;
}

/** True for a row of sums, by the name in its second cell. */
export function isSumRow([, name]: readonly CellValue[]): boolean {
  return isSumName(name ?? null);
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export interface Place {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

/**
 * Queues a block of values (header row first) as a printed table; a long one goes in pieces. Texts go into
 * text cells. `strong` tells the rows of sums.
 */
export async function putGrid(
  sheet: Excel.Worksheet,
  { row, column }: Place,
  columns: readonly OutputColumn[],
  block: readonly (readonly CellValue[])[],
  strong: (cells: readonly CellValue[]) => boolean = () => false,
): Promise<void> {
  const whole = sheet.getRangeByIndexes(row, column, block.length, columns.length);
  for (const [index, { format }] of columns.entries()) {
    const cells = sheet.getRangeByIndexes(row, column + index, block.length, 1);
    setFormat(cells, format);
    cells.format.horizontalAlignment = format === "@" ? "Left" : "Center";
    cells.format.wrapText = format === "@";
  }
  await putValues(whole, block);
  for (const edge of EDGES) {
    const border = whole.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = LINE_COLOR;
  }
  queueHeaderLook(sheet.getRangeByIndexes(row, column, 1, columns.length));
  // Said, because a reader that is not Excel leaves rows as low as they were, and texts lie over one another. With
  // what stands to the left: a row is as high as the highest of its tables.
  if (block.length > 1) {
    const width = column + columns.length;
    sheet.getRangeByIndexes(row + 1, 0, block.length - 1, width).format.autofitRows();
  }
  for (const [index, cells] of block.entries()) {
    if (index === 0 || !strong(cells)) continue;
    const line = sheet.getRangeByIndexes(row + index, column, 1, columns.length);
    line.format.font.bold = true;
    line.format.fill.color = SUM_FILL;
  }
}

export interface ReportPage {
  /** Zero-based. */
  readonly headerRow: number;
  readonly area?: { readonly rows: number; readonly columns: number };
  readonly onePage?: boolean;
}

/**
 * The looks of a report: A4 landscape, row `headerRow` (zero-based) in sight and on every page. Without an
 * `area` Excel prints what there is, however far a formula spills.
 */
export function reportLooks(
  sheet: string,
  { headerRow, area, onePage = false }: ReportPage,
): Look[] {
  const rows = headerRow + 1;
  const printed =
    area === undefined
      ? null
      : areaAddress({ row: 0, column: 0, rows: Math.max(area.rows, 1), columns: area.columns });
  return [
    { kind: "freeze", sheet, rows, gridlines: false },
    { kind: "print", sheet, titleRow: rows, area: printed, centred: true, margin: null, onePage },
  ];
}
