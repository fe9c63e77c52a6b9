// Owns showing submissions in the ledger: selecting their rows (E5 "leads to its rows").

import type { CellValue } from "../domain/cell";
import { inWorkbook } from "./run";
import { textOf } from "./schema/cells";
import { LEDGER } from "./schema/ledger";

export interface ShownRows {
  readonly selected: number;
  /** Rows that are there but hidden, by a filter or by hand: to be said, not changed. */
  readonly hidden: number;
}

/** An address list longer than this is refused by Excel. */
const LONGEST_ADDRESS = 8000;

/** Activates 台账 and selects the rows of these 编号, as far as they are there and visible. */
export async function selectSubmissions(ids: readonly string[]): Promise<ShownRows> {
  return inWorkbook(
    async (context) => {
      const table = context.workbook.tables.getItem(LEDGER.name);
      const column = table.columns.getItem(LEDGER.columns.id.header).getDataBodyRange();
      column.load("values,rowIndex");
      const visible = column.getVisibleView().load("cellAddresses");
      await context.sync();
      const shown = new Set(visible.cellAddresses.flat().map(rowInAddress));
      const wanted = new Set(ids);
      const rows = (column.values as CellValue[][]).flatMap(([cell], index) =>
        wanted.has(textOf(cell)) ? [column.rowIndex + index + 1] : [],
      );
      const visibleRows = rows.filter((row) => shown.has(row));
      table.worksheet.activate();
      if (visibleRows.length > 0) table.worksheet.getRanges(addressOf(visibleRows)).select();
      await context.sync();
      return { selected: visibleRows.length, hidden: rows.length - visibleRows.length };
    },
    [LEDGER.name],
  );
}

function rowInAddress(address: unknown): number {
  return Number(/(\d+)$/u.exec(String(address))?.[1]);
}

/** "2:2,5:7": runs of rows, cut where Excel would refuse the length. */
function addressOf(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  let address = "";
  for (const [from, to] of runs) {
    const next = `${address === "" ? "" : `${address},`}${from}:${to}`;
    if (next.length > LONGEST_ADDRESS) break;
    address = next;
  }
  return address;
}
