// Where Ctrl and an arrow key lead from a cell: the edge of its data.
import type { RangeTarget } from "../../context";
import { MAX_COLUMNS, MAX_ROWS, contains, type Area } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import type { Arguments } from "../../arguments";
import type { Members } from "../../object-type";
import { rangeArgument } from "./range-target";

const STEPS = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] } as const;
type Direction = keyof typeof STEPS;
const DIRECTIONS = Object.keys(STEPS) as Direction[];

interface Place {
  row: number;
  column: number;
}

function isFilled(sheet: Sheet, { row, column }: Place): boolean {
  const cell = sheet.cell(row, column);
  return !!cell && (cell.value !== null || cell.formula !== null);
}

/** The last cell of the block; from its end, or from an empty cell, the next filled one, or the sheet's end. */
function edge(sheet: Sheet, from: Place, direction: Direction): Place {
  const used = sheet.used();
  if (!used) return lastPlace(from, direction);
  const [down, right] = STEPS[direction];
  const step = down + right;
  const [first, last] = down !== 0 ? [used.top, used.bottom] : [used.left, used.right];
  const own = down !== 0 ? from.row : from.column;
  const at = (line: number): Place =>
    down !== 0 ? { ...from, row: line } : { ...from, column: line };
  const filled = (line: number): boolean => isFilled(sheet, at(line));
  let line = own + step;
  if (filled(own) && filled(line)) {
    while (filled(line + step)) line += step;
    return at(line);
  }
  // What lies before the used cells is empty.
  line = step > 0 ? Math.max(line, first) : Math.min(line, last);
  while (line >= first && line <= last && !filled(line)) line += step;
  return filled(line) ? at(line) : lastPlace(from, direction);
}

function lastPlace({ row, column }: Place, direction: Direction): Place {
  if (direction === "Up") return { row: 0, column };
  if (direction === "Down") return { row: MAX_ROWS - 1, column };
  return { row, column: direction === "Left" ? 0 : MAX_COLUMNS - 1 };
}

/** The cell that the key starts from: the top left one, or one of the range's own. */
function start(target: RangeTarget, args: Arguments): Place {
  const { area } = target;
  if (args.absent(1)) return { row: area.top, column: area.left };
  const given = rangeArgument(target.host, target.sheet, args, 1);
  const { top: row, left: column } = given.area;
  if (given.sheet !== target.sheet || !contains(area, row, column)) throw args.invalid();
  return { row, column };
}

function found(target: RangeTarget, args: Arguments): Place {
  target.host.calculator.calculate();
  return edge(target.sheet, start(target, args), args.oneOf(0, DIRECTIONS));
}

/** The range, stretched so that it takes the place in. */
function extended({ top, left, bottom, right }: Area, { row, column }: Place): Area {
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}

export const rangeEdges: NonNullable<Members<RangeTarget>["methods"]> = {
  getRangeEdge: (t, args) => {
    const { row, column } = found(t, args);
    return t.host.make.range({
      ...t,
      area: { top: row, left: column, bottom: row, right: column },
    });
  },
  getExtendedRange: (t, args) =>
    t.host.make.range({ ...t, area: extended(t.area, found(t, args)) }),
};
