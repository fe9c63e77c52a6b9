// Owns the mark by which a sheet is known as ours, and as whose of us (T4): a hidden name of the sheet's own
// that holds the token of the run that made it. It goes where the sheet goes, renamed or copied; a sheet of
// the clerk's is never taken for ours because of a word (issue 10).

const MARK = "信息报送台账自用";
/** Until it is whole, a new sheet has such a name: cut short, it is in nobody's way. */
const PROVISIONAL = "未完成 ";

/**
 * Queues adding a sheet for a run of this token. It is to be filled, and given its name last.
 * @param nth which of the ledger's sheets it is, from 0; null = it stands alone
 */
export function queueNewSheet(
  context: Excel.RequestContext,
  run: string,
  nth: number | null = null,
): Excel.Worksheet {
  const name = `${provisionalNameOf(run)}${nth === null ? "" : ` ${nth + 1}`}`;
  const sheet = context.workbook.worksheets.add(name);
  sheet.names.add(MARK, `="${run}"`).visible = false;
  return sheet;
}

function provisionalNameOf(run: string): string {
  return `${PROVISIONAL}${run.slice(0, 8)}`;
}

/** True for a sheet of this run, also where it was cut short before it got its mark: its name says so then. */
export function isMadeBy(
  run: string,
  sheet: { readonly name: string; readonly run: string | null },
) {
  return sheet.run === run || (sheet.run === "" && sheet.name.startsWith(provisionalNameOf(run)));
}

/** True for a sheet that stands alone and whose run did not get to naming it: nobody was told of it. */
export function isLeftover(name: string): boolean {
  return isProvisional(name) && nthOf(name) === -1;
}

export function isProvisional(name: string): boolean {
  return name.startsWith(PROVISIONAL);
}

/** Which of the ledger's sheets one is that has not got its name; -1 = none of them. */
export function nthOf(name: string): number {
  const nth = isProvisional(name) ? name.split(" ")[2] : undefined;
  return nth === undefined ? -1 : Number(nth) - 1;
}

/** What is to be loaded of the worksheets for `isOwnSheet`. */
export const OWN_MARK_PATHS = "items/name,items/names/items/name";

export function isOwnSheet(sheet: Excel.Worksheet): boolean {
  return isProvisional(sheet.name) || sheet.names.items.some((item) => item.name === MARK);
}

/** What is to be loaded of the worksheets for `runOf`. */
export const RUN_PATHS = `${OWN_MARK_PATHS},items/names/items/formula`;

/** The token of the run that made a sheet, "" where it is ours but does not say; null = not ours. */
export function runOf(sheet: Excel.Worksheet): string | null {
  const mark = sheet.names.items.find((item) => item.name === MARK);
  if (mark === undefined) return isProvisional(sheet.name) ? "" : null;
  return /^="(.+)"$/u.exec(String(mark.formula))?.[1] ?? "";
}
