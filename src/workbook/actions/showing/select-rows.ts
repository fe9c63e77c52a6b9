// Owns showing submissions in the ledger: selecting their rows (E5 "leads to its rows").

import type { CellValue } from "../../../domain/text/cell";
import { inWorkbook } from "../../excel/run";
import { numberOf, textOf } from "../../../tables/schema/cells";
import { LEDGER } from "../../../tables/declarations/ledger";

export interface ShownRows {
  /** Selected and to be seen. */
  readonly selected: number;
  /** Selected too, but hidden by a filter or by hand: to be said, not changed. */
  readonly hidden: number;
}

/**
 * Activates 台账 and selects the rows of these 编号. Add-ins can select one block of cells only: rows
 * that lie apart are brought together by a filter on 编号, which the next call takes off again.
 */
export async function selectSubmissions(ids: readonly string[]): Promise<ShownRows> {
  return inWorkbook(
    async (context) => {
      const table = context.workbook.tables.getItem(LEDGER.name);
      const column = table.columns.getItem(LEDGER.columns.id.header);
      const cells = column.getDataBodyRange().load("values,rowIndex");
      const filter = column.filter.load("criteria");
      await context.sync();
      const wanted = new Set(ids);
      const found = (cells.values as CellValue[][]).flatMap(([cell], index) =>
        wanted.has(numberOf(cell)) ? [{ row: cells.rowIndex + index, shown: textOf(cell) }] : [],
      );
      const rows = found.map(({ row }) => row);
      if (filter.criteria?.filterOn === Excel.FilterOn.values) column.filter.clear();
      if (!areTogether(rows)) column.filter.applyValuesFilter(found.map(({ shown }) => shown));
      const { worksheet } = table;
      const looks = rows.map((row) => worksheet.getCell(row, 0).load("rowHidden"));
      worksheet.activate();
      const [first] = rows;
      const last = rows.at(-1);
      if (first !== undefined && last !== undefined) {
        worksheet.getRange(`${first + 1}:${last + 1}`).select();
      }
      await context.sync();
      const hidden = looks.filter((look) => look.rowHidden).length;
      return { selected: rows.length - hidden, hidden };
    },
    [LEDGER.name],
  );
}

function areTogether(rows: readonly number[]): boolean {
  return rows.every((row, index) => index === 0 || row === (rows[index - 1] ?? 0) + 1);
}
