// Owns how a column of the plan is called on the screen: as the sheet names it.

import { columnLetters } from "../../text/cell";
import type { SheetValues } from "../plan";

/** "C 列", "C、E 列相加"; of a turned table "第 3 行". */
export function columnPlace(
  { firstRow, firstColumn }: SheetValues,
  turned: boolean,
  columns: readonly number[],
): string {
  const names = columns.map((column) =>
    turned ? String(firstRow + column + 1) : columnLetters(firstColumn + column),
  );
  const place = turned ? `第 ${names.join("、")} 行` : `${names.join("、")} 列`;
  return columns.length > 1 ? `${place}相加` : place;
}
