// Owns rows that two clerks have added at once, meaning the same one (T4): their token says what they are. Of those that
// stand in the same words the first stays, and the others are blank again.

import { isBlank } from "../../../tables/schema/cells";
import { inWorkbook } from "../run";
import type { Readings, SetCell, TableWork } from "./outstanding";
import type { TableReading, TableRow } from "./table-reading";
import { tokenAt } from "./view";
import { write } from "./writing";

/** @param tables read whole. @returns whether there were any: what was read is to be read again. */
export async function settleDoubles(
  tables: readonly string[],
  readings: Readings,
): Promise<boolean> {
  const work = tables.flatMap((name) => {
    const reading = readings.get(name);
    return reading === undefined ? [] : workOn(reading);
  });
  if (work.length > 0) await inWorkbook((context) => write(context, work), tables);
  return work.length > 0;
}

function workOn(reading: TableReading): TableWork[] {
  const seen = new Set<string>();
  const doubled = reading.rows.filter((row) => {
    // A clerk's copy has its original's token too; what he made of it is his.
    const words = tokenAt(reading, row.cells) === "" ? "" : JSON.stringify(row.cells);
    const isAgain = words !== "" && seen.has(words);
    seen.add(words);
    return isAgain;
  });
  if (doubled.length === 0) return [];
  return [
    { reading, rows: [], cells: doubled.flatMap((row) => blanked(reading, row)), pending: [] },
  ];
}

function blanked({ shape, places }: TableReading, { cells, sheetRow }: TableRow): SetCell[] {
  return shape.columns.flatMap(({ header, format }) => {
    const was = cells[places.get(header) ?? -1] ?? "";
    return isBlank(was) ? [] : [{ sheetRow, header, format, was, value: "" }];
  });
}
