// Range.autoFill: what dragging the fill handle over the cells beside a range does.
import type { RangeTarget } from "../../context";
import { carriedSerial, dayOf } from "../../../calc/serial";
import { writeCells } from "../../../edit/cells";
import type { Input } from "../../../edit/entry";
import { contains, type Area } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { apiNotFound } from "../../errors";
import { copiedInput } from "./range-copy";
import { eachCell, rangeArgument } from "./range-target";
import { requireFormattable } from "../format/style-writing";

const KINDS = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;
type Kind = (typeof KINDS)[number];

/** One row or column of the range, in the direction that is filled. */
interface Lane {
  /** Values of the source; null for what is no number. */
  numbers: (number | null)[];
  texts: (string | null)[];
  hasFormula: boolean;
  isDate: boolean;
}

/** The value at a distance (from 0) from the lane's first cell; null copies. */
type Continuation = (distance: number) => Input;

export function autoFill(target: RangeTarget, args: Arguments): undefined {
  const { host, sheet, area: source } = target;
  const kind = args.absent(1) ? "FillDefault" : args.oneOf(1, KINDS);
  if (kind === "FlashFill") throw apiNotFound(`${args.member} (FlashFill)`);
  const found = args.absent(0) ? null : rangeArgument(host, sheet, args, 0);
  if (!found || found.sheet !== sheet) throw args.invalid();
  const whole = found.area;
  const rows = whole.left === source.left && whole.right === source.right;
  const columns = whole.top === source.top && whole.bottom === source.bottom;
  const inside =
    contains(whole, source.top, source.left) && contains(whole, source.bottom, source.right);
  if (!inside || (!rows && !columns)) throw args.invalid();
  host.calculator.calculate();
  if (kind !== "FillValues") fillStyles(target, whole);
  if (kind !== "FillFormats") fillContents(target, whole, rows, kind);
  return undefined;
}

/** The place in the source that a place is filled from: the source repeats itself. */
function originOf(source: Area, row: number, column: number): { row: number; column: number } {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const wrap = (n: number, size: number): number => ((n % size) + size) % size;
  return {
    row: source.top + wrap(row - source.top, height),
    column: source.left + wrap(column - source.left, width),
  };
}

function fillStyles({ sheet, area: source }: RangeTarget, whole: Area): void {
  requireFormattable(sheet, "allowFormatCells");
  eachCell(whole, (row, column) => {
    if (contains(source, row, column)) return;
    const from = originOf(source, row, column);
    sheet.ensure(row, column).style = sheet.cell(from.row, from.column)?.style ?? 0;
  });
  sheet.changed({ kind: "styles", sheetId: sheet.id, area: whole });
}

function fillContents(target: RangeTarget, whole: Area, rows: boolean, kind: Kind): void {
  const { host, sheet, area: source } = target;
  const lanes = new Map<number, Continuation | null>();
  const laneOf = (row: number, column: number): Continuation | null => {
    const at = rows ? column : row;
    let known = lanes.get(at);
    if (known === undefined)
      lanes.set(at, (known = continuation(readLane(target, at, rows), kind)));
    return known;
  };
  const inputs: Input[][] = [];
  for (let row = whole.top; row <= whole.bottom; row++) {
    const line: Input[] = [];
    for (let column = whole.left; column <= whole.right; column++) {
      if (contains(source, row, column)) line.push(null);
      else {
        const distance = rows ? row - source.top : column - source.left;
        const from = originOf(source, row, column);
        const next = laneOf(row, column)?.(distance) ?? null;
        line.push(next ?? copiedInput(target, from, { row, column }));
      }
    }
    inputs.push(line);
  }
  writeCells(host.book, sheet, whole, inputs, "addin");
}

function readLane({ host, sheet, area }: RangeTarget, at: number, rows: boolean): Lane {
  const lane: Lane = { numbers: [], texts: [], hasFormula: false, isDate: false };
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  for (let place = first; place <= last; place++) {
    const cell = rows ? sheet.cell(place, at) : sheet.cell(at, place);
    lane.hasFormula ||= cell?.formula !== null && cell !== undefined;
    lane.numbers.push(typeof cell?.value === "number" ? cell.value : null);
    lane.texts.push(typeof cell?.value === "string" ? cell.value : null);
    const { numberFormat } = host.book.styles.get(cell?.style ?? 0);
    lane.isDate ||= /[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
  }
  return lane;
}

/** Null where the lane is to be copied. */
function continuation(lane: Lane, kind: Kind): Continuation | null {
  if (kind === "FillCopy" || kind === "FillValues" || lane.hasFormula) return null;
  const numbers = lane.numbers.filter((n) => n !== null);
  if (numbers.length === lane.numbers.length) return numberSeries(numbers, lane.isDate, kind);
  if (kind === "LinearTrend" || kind === "GrowthTrend") return null;
  return lane.texts.every((text) => text !== null) ? textSeries(lane.texts) : null;
}

function numberSeries(numbers: number[], isDate: boolean, kind: Kind): Continuation | null {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  const step = numbers.length > 1 ? (numbers[1] ?? 0) - first : 1;
  switch (kind) {
    case "FillDays":
      return (distance) => first + distance * step;
    case "FillWeekdays":
      return (distance) => weekday(last, distance - numbers.length + 1);
    case "FillMonths":
      return (distance) => months(last, distance - numbers.length + 1);
    case "FillYears":
      return (distance) => months(last, 12 * (distance - numbers.length + 1));
    case "GrowthTrend": {
      if (numbers.some((n) => n <= 0)) return null;
      const fit = line(numbers.map(Math.log));
      return (distance) => Math.exp(fit(distance));
    }
    default: {
      // One number by itself is copied, one date goes on by days.
      const single = numbers.length === 1;
      if (single && kind !== "FillSeries" && kind !== "LinearTrend" && !isDate) return null;
      const fit = single ? (distance: number) => first + distance : line(numbers);
      return (distance) => Number(fit(distance).toPrecision(15));
    }
  }
}

/** The straight line nearest to the values at 0, 1, 2 … */
function line(values: number[]): (at: number) => number {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  let [over, under] = [0, 0];
  values.forEach((value, i) => {
    over += (i - middle) * (value - mean);
    under += (i - middle) ** 2;
  });
  const slope = under === 0 ? 0 : over / under;
  return (at) => mean + slope * (at - middle);
}

/** So many working days on; Excel's serial 1 was taken for a Sunday. */
function weekday(from: number, days: number): number {
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day += Math.sign(days);
    if (((Math.floor(day) % 7) + 7) % 7 > 1) left--;
  }
  return day;
}

/** The same day so many months on, or the month's last. */
function months(from: number, count: number): number {
  const day = dayOf(from);
  if (!day) return from;
  const first = carriedSerial(day.year, day.month + count, 1) ?? 0;
  const next = carriedSerial(day.year, day.month + count + 1, 1) ?? 0;
  return Math.min(first + day.day - 1, next - 1) + (from - Math.floor(from));
}

/** Texts that end in a number count on; all others are copied. */
function textSeries(texts: string[]): Continuation | null {
  const parts = texts.map((text) => /^(.*?)(\d+)$/s.exec(text));
  const [head] = parts;
  if (!head || parts.some((part) => part?.[1] !== head[1])) return null;
  const numbers = parts.map((part) => Number(part?.[2]));
  const step = numbers.length > 1 ? (numbers[1] ?? 0) - (numbers[0] ?? 0) : 1;
  const digits = head[2]?.startsWith("0") ? head[2].length : 0;
  return (distance) => {
    const number = Math.abs((numbers[0] ?? 0) + distance * step);
    return `${head[1]}${String(number).padStart(digits, "0")}`;
  };
}
