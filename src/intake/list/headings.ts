// Owns the headings of an older list (I5): one row, or two of which the upper one holds groups, as 采用情况
// stands over 市级 and 省级.

import type { CellValue } from "../../domain/text/cell";
import { nameKey } from "../../domain/text/text";
import { textOf } from "./cells";

type Cells = readonly CellValue[];

/** What stands over a column: in its own cell, and in the group's that spans it; "" where nothing does. */
export interface Heading {
  readonly own: string;
  readonly group: string;
}

export interface Headings {
  /** Zero-based rows, the upper first; [] = none. */
  readonly rows: readonly number[];
  /** By column. */
  readonly words: readonly Heading[];
  /** The first row beneath. */
  readonly end: number;
}

const LONGEST_HEADING = 12;

const isFilled = (cell: CellValue | undefined): boolean => textOf(cell ?? null) !== "";

function areHeadings(row: Cells): boolean {
  return row
    .filter(isFilled)
    .every(
      (cell) =>
        typeof cell === "string" &&
        nameKey(cell).length <= LONGEST_HEADING &&
        !/[:：\d]/u.test(cell),
    );
}

/** The group over each column: a merged cell has its words in its first. */
function groupsOver(upper: Cells, lower: Cells): readonly Heading[] {
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, own] = [textOf(upper[column] ?? null), textOf(lower[column] ?? null)];
    if (above !== "") group = above;
    // A heading merged downwards is the column's own.
    return own === "" ? { own: above, group: "" } : { own, group };
  });
}

/** Each cell stands under a group, and there is one that spans several columns. */
function isUnderGroups(upper: Cells, lower: Cells): boolean {
  if (!areHeadings(upper) || !areHeadings(lower) || !lower.some(isFilled)) return false;
  const under = lower.flatMap((cell, column) => (isFilled(cell) ? [column] : []));
  const isSpanned = (column: number): boolean => !isFilled(upper[column]);
  const isGroup = (column: number): boolean => isSpanned(column) || !isFilled(upper[column + 1]);
  return under.every(isGroup) && under.some(isSpanned) && isFilled(upper[under[0] ?? 0]);
}

/** A row of groups over a row of headings; one lone cell is the list's title. */
function isGroupRow(upper: Cells, lower: Cells): boolean {
  if (upper.filter(isFilled).length < 2 || !areHeadings(upper)) return false;
  return lower.some((cell, column) => isFilled(cell) && !isFilled(upper[column]));
}

/** @param headerRow where headings stand, in either of two rows; −1 = nowhere */
export function headingsOf(rows: readonly Cells[], headerRow: number): Headings {
  const own = rows[headerRow] ?? [];
  const [above = [], below = []] = [rows[headerRow - 1], rows[headerRow + 1]];
  if (headerRow < 0) return { rows: [], words: [], end: 0 };
  if (isUnderGroups(own, below)) {
    return { rows: [headerRow, headerRow + 1], words: groupsOver(own, below), end: headerRow + 2 };
  }
  const end = headerRow + 1;
  if (isGroupRow(above, own)) {
    return { rows: [headerRow - 1, headerRow], words: groupsOver(above, own), end };
  }
  return { rows: [headerRow], words: own.map((cell) => ({ own: textOf(cell), group: "" })), end };
}
