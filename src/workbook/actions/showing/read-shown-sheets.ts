// Owns reading the sheets that go into 对外副本 (O7): 季度考核 and the reports that are there, as they stand: values,
// whoever has written them.

import type { CellValue } from "../../../domain/text/cell";
import type { CopySheet } from "../../../tables/blocks/copy-sheet";
import type { ReportName } from "../../../tables/blocks/output-sheet";
import { QUARTERLY_COLUMNS } from "../../../tables/blocks/quarterly";
import { QUARTERLY_SHEET } from "../../../tables/declarations/registry";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { placeOfName, requestBook, type Book } from "../../excel/book/book";
import { asFarAsItGoes, requestValues, valuesOf, type Mode } from "../../excel/pieces";
import { evenIfOvertaken, inWorkbook } from "../../excel/run";
import { OUTPUT_HEADER_ROW } from "../../sheets/output-sheet";
import { HEADER_ROW } from "../../sheets/quarterly-fit";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import { charactersOf } from "../../sheets/sheet-building";
import { copySheetOf } from "../../sheets/shown-cells";
import { ANNUAL_SHEETS } from "../reports/annual-sheet";

/** Of each sheet from its first cell on; a stray cell far out is none of the report's (pitfall 34). */
const MOST_COLUMNS = 40;
const MOST_ROWS = 60_000;

interface Source {
  readonly name: string;
  readonly headerRow: number;
  readonly columns: number;
}

/**
 * O7: 季度考核 first, then those of the `outputs` and of the year's sheets that there are. Throws WorkbookError where 季度考核 shows no table: a copy of
 * #NAME? is no copy.
 */
export function readShownSheets(outputs: readonly ReportName[]): Promise<CopySheet[]> {
  const reports = [...outputs, ...ANNUAL_SHEETS];
  return evenIfOvertaken(() =>
    asFarAsItGoes((mode) => inWorkbook((context) => readAll(context, reports, mode))),
  );
}

function sourcesIn(book: Book, reports: readonly ReportName[]): Source[] {
  const there = reports.flatMap(({ anchor }) => placeOfName(book, anchor)?.name ?? []);
  const report = { headerRow: OUTPUT_HEADER_ROW, columns: MOST_COLUMNS };
  return [
    { name: QUARTERLY_SHEET, headerRow: HEADER_ROW, columns: QUARTERLY_COLUMNS.length },
    ...there.map((name) => ({ name, ...report })),
  ];
}

interface Asked extends Source {
  readonly range: Excel.Range;
  readonly formats: Excel.Range;
  readonly formatsOfColumns: readonly Excel.RangeFormat[];
}

async function readAll(
  context: Excel.RequestContext,
  reports: readonly ReportName[],
  mode: Mode,
): Promise<CopySheet[]> {
  const request = requestBook(context);
  await context.sync();
  const sized = sourcesIn(request(), reports).map((source) => {
    const sheet = context.workbook.worksheets.getItem(source.name);
    const room = sheet.getRangeByIndexes(0, 0, MOST_ROWS, source.columns);
    return { ...source, sheet, used: room.getUsedRangeOrNullObject(true).load(USED) };
  });
  await context.sync();
  const asked = sized.map(({ sheet, used, ...source }): Asked => {
    const rows = used.isNullObject ? 1 : used.rowIndex + used.rowCount;
    const columns = used.isNullObject ? 1 : used.columnIndex + used.columnCount;
    const cells = (top: number, left: number, height: number, width: number) =>
      sheet.getRangeByIndexes(top, left, height, width);
    return {
      ...source,
      range: requestValues(cells(0, 0, rows, columns), mode),
      formats: cells(0, 0, source.headerRow + 2, columns).load("numberFormat"),
      formatsOfColumns: Array.from({ length: columns }, (_, column) =>
        cells(0, column, 1, 1).format.load("columnWidth"),
      ),
    };
  });
  await context.sync();
  return sheetsOf(asked, mode);
}

const USED = "rowIndex,rowCount,columnIndex,columnCount";

/** One after the other: a long one comes in pieces. */
async function sheetsOf([asked, ...rest]: readonly Asked[], mode: Mode): Promise<CopySheet[]> {
  if (asked === undefined) return [];
  const { name, headerRow, range, formats, formatsOfColumns } = asked;
  const values = await valuesOf(range, mode);
  if (name === QUARTERLY_SHEET) requireTable(values);
  const sheet = copySheetOf({
    name,
    headerRow,
    values,
    formats: formats.numberFormat as string[][],
    widths: formatsOfColumns.map(({ columnWidth }) => charactersOf(columnWidth)),
  });
  return [sheet, ...(await sheetsOf(rest, mode))];
}

function requireTable(values: readonly (readonly CellValue[])[]): void {
  if (values[HEADER_ROW]?.[0] === QUARTERLY_COLUMNS[0]?.header) return;
  throw new WorkbookError("bad-input", TEXTS.nothingToCopy);
}
