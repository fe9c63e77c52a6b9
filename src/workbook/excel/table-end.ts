// Owns adding rows at the end of a table, at a cost that does not depend on how long the table is.
// The cells are written under the table in one block and the table is resized over them (pitfall 11);
// filters, hidden or moved columns and a totals row make no difference (pitfall 12).

import { cellAddress, type CellValue } from "../../domain/text/cell";
import { isBlank, type Cell } from "../../tables/schema/cells";
import { locate, rowFormats, type Located, type TableSchema } from "../../tables/schema/table";
import { WorkbookError } from "../../tables/schema/workbook-error";
import { protectedSheet } from "./run";
import { TEXTS } from "./texts";

/** What is asked of Excel before the first sync. */
export interface TableEndRequest<R> {
  readonly schema: TableSchema<R>;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  /** The last row of the body and `room` rows beneath it. */
  readonly end: Excel.Range;
}

/** The end of a table as it was at the first sync. Rows and columns are zero-based on the sheet. */
export interface TableEnd<R> {
  readonly schema: TableSchema<R>;
  readonly table: Excel.Table;
  readonly sheet: string;
  readonly located: Located<R>;
  readonly width: number;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  /** Cells of the last row. */
  readonly last: readonly Cell[];
  /** Cells of the rows beneath; without meaning where the table has totals. */
  readonly beneath: readonly (readonly Cell[])[];
  readonly totals: boolean;
}

/** @param room how many rows the action may add at most. */
export function requestTableEnd<R>(
  context: Excel.RequestContext,
  schema: TableSchema<R>,
  room: number,
): TableEndRequest<R> {
  const table = context.workbook.tables.getItem(schema.name);
  table.load("showTotals,worksheet/name,worksheet/protection/protected");
  const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex,columnCount");
  const body = table.getDataBodyRange();
  const end = body.getLastRow().getResizedRange(room, 0).load("values,rowIndex");
  return { schema, table, header, body, end };
}

/** To be called after the first sync. Throws WorkbookError for protected sheets, missing columns. */
export function readTableEnd<R>(request: TableEndRequest<R>): TableEnd<R> {
  const { schema, table, header, end } = request;
  if (table.worksheet.protection.protected) throw protectedSheet([table.worksheet.name]);
  const values = end.values as CellValue[][];
  return {
    schema,
    table,
    sheet: table.worksheet.name,
    located: locate(schema, (header.values as CellValue[][])[0] ?? []),
    width: header.columnCount,
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    lastRow: end.rowIndex,
    last: values[0] ?? [],
    beneath: values.slice(1),
    totals: table.showTotals,
  };
}

/** The sheet row on which the next row of the table goes: the last one as long as it is empty. */
export function nextRow<R>(end: TableEnd<R>): number {
  return end.last.every(isBlank) ? end.lastRow : end.lastRow + 1;
}

/**
 * Queues writing `rows` from sheet row `first` on, and the table's growth over them. The returned
 * range is loaded with what the cells then hold, for comparison after the sync.
 * Throws WorkbookError "blocked-cells" rather than overwrite something beneath the table.
 */
export function queueRows<R>(
  end: TableEnd<R>,
  first: number,
  rows: readonly (readonly CellValue[])[],
  mayOverwrite: (cells: readonly Cell[]) => boolean = () => false,
): Excel.Range {
  const last = first + rows.length - 1;
  const grown = last - end.lastRow;
  if (grown > 0 && !end.totals) refuseBlocked(end, grown, mayOverwrite);
  const sheet = end.table.worksheet;
  if (grown > 0 && end.totals) {
    const blanks = Array.from({ length: grown }, () => new Array<string>(end.width).fill(""));
    end.table.rows.add(undefined, blanks);
  }
  const target = sheet.getRangeByIndexes(first, end.firstColumn, rows.length, end.width);
  const formats = rowFormats(end.schema, end.located, end.width);
  target.numberFormat = rows.map(() => formats);
  target.values = rows.map((row) => [...row]);
  if (grown > 0 && !end.totals) {
    const height = last - end.headerRow + 1;
    end.table.resize(sheet.getRangeByIndexes(end.headerRow, end.firstColumn, height, end.width));
  }
  return target.load("values");
}

function refuseBlocked<R>(
  end: TableEnd<R>,
  grown: number,
  mayOverwrite: (cells: readonly Cell[]) => boolean,
): void {
  for (let index = 0; index < grown; index += 1) {
    const cells = end.beneath[index] ?? [];
    const column = cells.findIndex((cell) => !isBlank(cell));
    if (column === -1 || mayOverwrite(cells)) continue;
    const address = cellAddress(end.lastRow + 1 + index, end.firstColumn + column);
    throw new WorkbookError("blocked-cells", TEXTS.blocked(end.sheet, address));
  }
}
