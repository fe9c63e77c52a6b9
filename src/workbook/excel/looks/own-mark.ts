// Owns the mark by which a sheet is known as ours: a hidden name of the sheet's own. It goes where the sheet
// goes, renamed or copied; a sheet of the clerk's is never taken for ours because of a word (issue 10).

const MARK = "信息报送台账自用";

/** Queues marking a sheet that the add-in makes. */
export function queueOwnMark(sheet: Excel.Worksheet): void {
  sheet.names.add(MARK, "=TRUE").visible = false;
}

/** What is to be loaded of the worksheets for `isOwnSheet`. */
export const OWN_MARK_PATHS = "items/name,items/names/items/name";

export function isOwnSheet(sheet: Excel.Worksheet): boolean {
  return sheet.names.items.some((item) => item.name === MARK);
}
