// Finding and replacing text in cells: the first one, all of them, with Excel's wildcards.
import type { RangeTarget } from "../../context";
import { hasWildcards, wildcardPattern } from "../../../calc/functions/criteria";
import { displayText } from "../../../calc/display";
import { numberText } from "../../../calc/operand";
import { writeCells } from "../../../edit/cells";
import type { Input } from "../../../edit/entry";
import { CellError } from "../../../model/value";
import type { Area } from "../../../model/address";
import type { Arguments } from "../../arguments";
import type { JsonObject } from "../../wire";
import { clipped, grid } from "./range-target";

/** Looks row by row, as Excel does by default. */
export function findInRange(target: RangeTarget, args: Arguments): Area | null {
  const criteria = args.objectOr(1, {});
  const matches = matcher(args.text(0), criteria);
  const area = clipped(target);
  if (!area) return null;
  target.host.calculator.calculate();
  const backwards = criteria["searchDirection"] === "Backwards";
  const rows = order(area.top, area.bottom, backwards);
  const columns = order(area.left, area.right, backwards);
  for (const row of rows)
    for (const column of columns) {
      const text = displayText(target.host.book, target.sheet, row, column);
      if (matches(text)) return { top: row, left: column, bottom: row, right: column };
    }
  return null;
}

/** All cells that match, those beside or under each other as one area. */
export function findAllIn(target: RangeTarget, args: Arguments): Area[] {
  const matches = matcher(args.text(0), args.objectOr(1, {}));
  const area = clipped(target);
  if (!area) return [];
  target.host.calculator.calculate();
  return areasWhere(area, (row, column) =>
    matches(displayText(target.host.book, target.sheet, row, column)),
  );
}

/**
 * Replaces in what the cells hold, formulas among it.
 * @returns how many cells it changed
 */
export function replaceAllIn(target: RangeTarget, args: Arguments): number {
  const criteria = args.objectOr(2, {});
  const replaced = replacer(args.text(0), args.text(1), criteria);
  const area = clipped(target);
  if (!area) return 0;
  const { host, sheet } = target;
  let count = 0;
  const inputs = grid(area, (row, column): Input => {
    const cell = sheet.cell(row, column);
    if (!cell || cell.spillAnchor) return null;
    const value = cell.value instanceof CellError ? cell.value.code : cell.value;
    const held =
      cell.formula ?? (typeof value === "number" ? numberText(value) : String(value ?? ""));
    const after = held === "" ? held : replaced(held);
    if (after === held) return null;
    count++;
    return after;
  });
  if (count > 0) writeCells(host.book, sheet, area, inputs, "addin");
  return count;
}

type Matches = (text: string) => boolean;

function matcher(wanted: string, criteria: JsonObject): Matches {
  const whole = criteria["completeMatch"] === true;
  const caseful = criteria["matchCase"] === true;
  if (hasWildcards(wanted)) {
    const { source } = wildcardPattern(whole ? wanted : `*${wanted}*`);
    const pattern = new RegExp(source, caseful ? "" : "i");
    return (text) => text !== "" && pattern.test(text);
  }
  const sought = fold(wanted, caseful);
  return (text) => {
    const shown = fold(text, caseful);
    return whole ? shown === sought : shown.includes(sought);
  };
}

function replacer(wanted: string, by: string, criteria: JsonObject): (text: string) => string {
  const whole = criteria["completeMatch"] === true;
  const caseful = criteria["matchCase"] === true;
  // A wildcard in the middle of a text takes as little as it can, so that all places are found.
  const inner = wildcardPattern(wanted).source.slice(1, -1).replaceAll("[\\s\\S]*", "[\\s\\S]*?");
  const pattern = new RegExp(whole ? `^${inner}$` : inner, caseful ? "g" : "gi");
  return (text) => (wanted === "" ? text : text.replace(pattern, () => by));
}

function fold(text: string, caseful: boolean): string {
  return caseful ? text : text.toLowerCase();
}

function order(first: number, last: number, backwards: boolean): number[] {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return backwards ? lines.reverse() : lines;
}

/** The cells of an area that are wanted, as few rectangles: runs in rows, those of one width joined. */
export function areasWhere(area: Area, wanted: (row: number, column: number) => boolean): Area[] {
  const found: Area[] = [];
  const above = new Map<string, number>();
  for (let row = area.top; row <= area.bottom; row++)
    for (const { left, right } of runsIn(area, (column) => wanted(row, column))) {
      const key = `${left}:${right}`;
      const at = above.get(key);
      const over = at === undefined ? undefined : found[at];
      if (at !== undefined && over?.bottom === row - 1) found[at] = { ...over, bottom: row };
      else above.set(key, found.push({ top: row, left, bottom: row, right }) - 1);
    }
  return found;
}

function runsIn(
  area: Area,
  wanted: (column: number) => boolean,
): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (let column = area.left; column <= area.right; column++) {
    if (!wanted(column)) continue;
    const run = runs.at(-1);
    if (run?.right === column - 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}
