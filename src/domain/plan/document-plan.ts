// Owns which tables of a document are the plan (P1): those that say so, with the rest of a table that the
// paper cut in two; where none does and there are several, the clerk is asked.

import type { CellValue } from "../text/cell";
import type { SheetValues } from "./plan";
import { understandSheet } from "./understand";
import type { Understanding } from "./understanding";

export type DocumentPlan =
  { readonly taken: readonly SheetValues[] } | { readonly ask: readonly SheetValues[] };

export function planAmong(tables: readonly SheetValues[]): DocumentPlan {
  const read = tables.map((table) => understandSheet(table));
  const taken = tables.filter((_, at) => read[at]?.certain || continues(tables, read, at));
  if (taken.length > 0) return { taken };
  const possible = tables.filter((_, at) => read[at] !== null && read[at] !== undefined);
  const meant = possible.length > 0 ? possible : tables;
  return meant.length === 1 ? { taken: meant } : { ask: meant };
}

/** Of the width of the plan right before it, with units and figures too: its second page. */
function continues(
  tables: readonly SheetValues[],
  read: readonly (Understanding | null)[],
  at: number,
): boolean {
  const [table, before] = [tables[at], tables[at - 1]];
  if (table === undefined || before === undefined || !read[at]) return false;
  const follows = read[at - 1]?.certain || continues(tables, read, at - 1);
  return follows && widthOf(table) === widthOf(before);
}

function widthOf({ values }: SheetValues): number {
  return values.reduce((most, row) => Math.max(most, row.length), 0);
}

/** Tables below one another as the cells of one sheet, a blank row between. */
export function stacked(tables: readonly SheetValues[]): CellValue[][] {
  return tables.flatMap(({ values }, at) => [
    ...(at === 0 ? [] : [[]]),
    ...values.map((row) => [...row]),
  ]);
}
