// Range.removeDuplicates: of rows that show the same in the named columns the first one stays.
import type { RangeTarget } from "../../context";
import { displayText } from "../../../calc/display";
import { clearContents, writeCells } from "../../../edit/cells";
import type { Input } from "../../../edit/entry";
import { columnCount } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { hostType } from "../../object-type";
import { copiedInput } from "./range-copy";
import { clipped } from "./range-target";

interface Result {
  removed: number;
  uniqueRemaining: number;
}

const removeDuplicatesResult = hostType<Result>({
  name: "RemoveDuplicatesResult",
  get: { removed: (r) => r.removed, uniqueRemaining: (r) => r.uniqueRemaining },
});

function columnsOf(args: Arguments, most: number): number[] {
  const given = args.json(0);
  if (!Array.isArray(given) || given.length === 0) throw args.invalid();
  return given.map((column) => {
    const wrong = typeof column !== "number" || !Number.isInteger(column);
    if (wrong || column < 0 || column >= most) throw args.invalid();
    return column;
  });
}

/** What stays moves up within the range; the cells around it do not move. */
export function removeDuplicates(target: RangeTarget, args: Arguments) {
  const columns = columnsOf(args, columnCount(target.area));
  const hasHeader = args.boolean(1);
  const area = clipped(target);
  if (!area) return removeDuplicatesResult({ removed: 0, uniqueRemaining: 0 });
  const { host, sheet } = target;
  host.calculator.calculate();
  const top = area.top + Number(hasHeader);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = top; row <= area.bottom; row++) {
    const texts = columns.map((at) => displayText(host.book, sheet, row, area.left + at));
    const key = JSON.stringify(texts).toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = area.bottom - top + 1 - kept.length;
  if (removed > 0) {
    const inputs = kept.map((row, i): Input[] =>
      Array.from({ length: columnCount(area) }, (_, c) => {
        const from = { row, column: area.left + c };
        if (row === top + i) return null;
        return copiedInput(target, from, { row: top + i, column: area.left + c });
      }),
    );
    const end = top + kept.length - 1;
    writeCells(host.book, sheet, { ...area, top, bottom: end }, inputs, "addin");
    clearContents(host.book, sheet, { ...area, top: end + 1 }, "addin");
  }
  return removeDuplicatesResult({ removed, uniqueRemaining: kept.length });
}
