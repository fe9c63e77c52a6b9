// Owns putting a figure into the cell that the clerk has selected, as a formula that goes on with the
// figures: the short forms of the functions, over the table of 季度考核.

import type { CellValue } from "../../../domain/text/cell";
import { QUARTERLY_COLUMNS, type QuarterlyField } from "../../../tables/blocks/quarterly";
import { TABLE_NAMES } from "../../../tables/declarations/registry";
import { isSealSheet } from "../../../tables/declarations/seal-records";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { inOrder } from "../../excel/queue";
import { inWorkbook } from "../../excel/run";
import { TEXTS } from "../../excel/texts";
import { figureFormula } from "../../sheets/figure-formula";
import { TABLE_ANCHOR } from "../../sheets/quarterly-sheet";

/**
 * Writes the formula into the selected cell and answers its address. Throws WorkbookError "bad-input" where
 * more than one cell is selected, "blocked-cells" where the cell holds something or lies in a column of the
 * tracker's own tables, "unsupported" where this Excel does not run the add-in's functions; nothing is written then.
 */
export function insertFigure(department: string, field: QuarterlyField): Promise<string> {
  return inOrder(() =>
    inWorkbook(async (context) => {
      const cell = context.workbook.getSelectedRange();
      cell.load("address,cellCount,formulas,rowIndex,columnIndex,worksheet/name");
      const anchor = context.workbook.names.getItemOrNullObject(TABLE_ANCHOR);
      const table = anchor.getRangeOrNullObject().load("address,formulas,values");
      const spill = table
        .getSpillingToRangeOrNullObject()
        .load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
      // Above and beneath as well: a table that grows would meet it.
      const tables = cell.getEntireColumn().getTables(false).load("items/name");
      await context.sync();
      refuseCell(cell, tables.items);
      if (lies(cell, spill)) throw blocked(TEXTS.figureInOwnTable);
      if (!isAnswering(table)) throw new WorkbookError("unsupported", TEXTS.noFunctions);
      cell.numberFormat = [[formatOf(field)]];
      cell.formulas = [[figureFormula(department, field, `${table.address}#`)]];
      await context.sync();
      return cell.address;
    }),
  );
}

function lies(cell: Excel.Range, within: Excel.Range): boolean {
  if (within.isNullObject || within.worksheet.name !== cell.worksheet.name) return false;
  const [row, column] = [cell.rowIndex - within.rowIndex, cell.columnIndex - within.columnIndex];
  return row >= 0 && row < within.rowCount && column >= 0 && column < within.columnCount;
}

function refuseCell(cell: Excel.Range, tables: readonly Excel.Table[]): void {
  if (cell.cellCount !== 1) throw new WorkbookError("bad-input", TEXTS.oneCell);
  const isOwn = tables.some(({ name }) => TABLE_NAMES.includes(name));
  if (isOwn || isSealSheet(cell.worksheet.name)) throw blocked(TEXTS.figureInOwnTable);
  if ((cell.formulas as CellValue[][])[0]?.[0] !== "") throw blocked(TEXTS.cellTaken(cell.address));
}

function blocked(sentence: string): WorkbookError {
  return new WorkbookError("blocked-cells", sentence);
}

/** The table is there, and by a formula: where it is plain values, no function would answer here either. */
function isAnswering(table: Excel.Range): boolean {
  if (table.isNullObject) return false;
  const [formula, value] = [table.formulas, table.values].map((rows) =>
    String((rows as CellValue[][])[0]?.[0] ?? ""),
  );
  return formula?.startsWith("=") === true && value === QUARTERLY_COLUMNS[0]?.header;
}

/** Of a cell formatted as text Excel would show the formula itself. */
function formatOf(field: QuarterlyField): string {
  const format = QUARTERLY_COLUMNS.find((column) => column.field === field)?.format ?? "@";
  return format === "@" ? "General" : format;
}
