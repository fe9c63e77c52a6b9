// Range.find: the first cell whose shown text matches.
import type { RangeTarget } from "../../context";
import type { Area } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { displayText } from "../../../calc/display";
import { clipped } from "./range-target";

/** Looks row by row, as Excel does by default. */
export function findInRange(target: RangeTarget, args: Arguments): Area | null {
  target.host.calculator.calculate();
  const criteria = args.objectOr(1, {});
  const matchCase = criteria["matchCase"] === true;
  const wanted = fold(args.text(0), matchCase);
  const area = clipped(target);
  if (!area) return null;
  const rows = order(area.top, area.bottom, criteria["searchDirection"] === "Backwards");
  const columns = order(area.left, area.right, criteria["searchDirection"] === "Backwards");
  for (const row of rows)
    for (const column of columns) {
      const text = fold(displayText(target.host.book, target.sheet, row, column), matchCase);
      const found = criteria["completeMatch"] === true ? text === wanted : text.includes(wanted);
      if (found) return { top: row, left: column, bottom: row, right: column };
    }
  return null;
}

function fold(text: string, matchCase: boolean): string {
  return matchCase ? text : text.toLowerCase();
}

function order(first: number, last: number, backwards: boolean): number[] {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return backwards ? lines.reverse() : lines;
}
