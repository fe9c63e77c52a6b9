// Owns what the figures of the shown period leave out (E11), each with its cell where that is known.

import type { Evaluation } from "../../domain/evaluation/types";
import { leftOutPhrase, type LeftOut } from "../../domain/records/left-out";
import { cellAddress } from "../../domain/text/cell";
import { LEDGER } from "../../tables/declarations/ledger";
import { problemSentence, type RowProblem } from "../../tables/reading/read-table";
import { numberOf } from "../../tables/schema/cells";
import { findHeader } from "../../tables/schema/table";
import type { Tracker } from "./tracker";

/**
 * E11: cells that could not be read, then rows that belong to nobody. `address` is "" where a row is
 * known by its 编号 or name alone. @param evaluation of this tracker.
 */
export function leftOutOf(tracker: Tracker, evaluation: Evaluation): RowProblem[] {
  const read = new Map<LeftOut, RowProblem>(tracker.leftOut.map((each) => [each, each]));
  const placeOf = createPlaces(tracker);
  return evaluation.leftOut.map((each) => read.get(each) ?? withPlace(each, placeOf(each)));
}

/** What the pane names: of what is left out some cannot be read, and of what cannot be read some is beside the figures. */
export function problemsOf({ problems }: Tracker, leftOut: readonly RowProblem[]): RowProblem[] {
  return [...new Set([...problems, ...leftOut])];
}

function withPlace(each: LeftOut, address: string): RowProblem {
  const whatNow = "请核对后改正。";
  const sentence =
    address === "" ? `${leftOutPhrase(each)}。${whatNow}` : problemSentence(each, address, whatNow);
  return { ...each, address, sentence };
}

/** Finds the cell of a row of 台账 by its 编号. */
function createPlaces({ ledger }: Tracker): (each: LeftOut) => string {
  const [header = [], ...rows] = ledger.rows;
  const idAt = findHeader(LEDGER.columns.id.header, header);
  let places: Map<string, number> | undefined;
  return ({ table, header: column, subject }) => {
    if (table !== LEDGER.name) return "";
    places ??= new Map(rows.map((row, index) => [numberOf(row[idAt]), index]));
    const index = places.get(subject);
    const at = findHeader(column, header);
    if (index === undefined || at === -1) return "";
    return cellAddress(ledger.origin.row + 1 + index, ledger.origin.column + at);
  };
}
