// Owns what a sheet of 对外副本 is, as plain data (O7): its cells as the tracker shows them, and how they look.

import { type Quarter, quarterName } from "../../domain/calendar/quarter";
import type { CellValue } from "../../domain/text/cell";

export interface CopyCell {
  readonly value: CellValue;
  readonly format: string;
  /** What it is on the sheet; a cell of no table and without a text is "plain". */
  readonly role: "title" | "heading" | "body" | "sum" | "plain";
  /** Colours of its own, as a conditional format gives them. */
  readonly look?: { readonly color: string; readonly fill: string; readonly bold?: boolean };
}

export interface CopySheet {
  readonly name: string;
  /** Zero-based row of the tables' headings. */
  readonly headerRow: number;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CopyCell[])[];
}

/** A title begins with the year, or with the year and the quarter, that its sheet is of. */
const TIME = /^(\d{4})年(第.季度)?/u;

/** Names of the sheets whose title says another year or quarter: made then, and not made anew since. */
export function sheetsOfOtherTimes(
  sheets: readonly CopySheet[],
  { year, quarter }: { readonly year: number; readonly quarter: Quarter },
): string[] {
  return sheets.flatMap(({ name, rows }) => {
    const [, ofYear, ofQuarter] = TIME.exec(String(rows[0]?.[0]?.value ?? "")) ?? [];
    if (ofYear === undefined) return [];
    const isOfTime =
      Number(ofYear) === year && [undefined, quarterName(quarter)].includes(ofQuarter);
    return isOfTime ? [] : [name];
  });
}
