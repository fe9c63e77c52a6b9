// Owns asking for what stands beneath a table: rows typed after a blank one are no part of it.

/** In the columns of the table; to be given to `addressBeneath` after a sync. */
export function requestBeneath(table: Excel.Table): Excel.Range {
  const range = table.getRange();
  const first = range.getLastRow().getOffsetRange(1, 0);
  const under = first.getBoundingRect(range.getEntireColumn().getLastRow());
  return under.getUsedRangeOrNullObject(true).load("address");
}

/** A1 address on its sheet, "" = nothing stands there. */
export function addressBeneath(range: Excel.Range): string {
  return range.isNullObject ? "" : (range.address.split("!").at(-1) ?? "");
}
