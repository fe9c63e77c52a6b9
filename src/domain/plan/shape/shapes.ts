// Owns finding the blocks of a sheet by what the cells are (P0): a column of names, the columns of
// figures that belong to it, and where its rows begin. Words only break ties.

import { bandsOf, type Band } from "./bands";
import { isFigure, isTitleRow, filledColumns } from "../cells/cells";
import {
  columnFacts,
  couldBeFigures,
  couldBeNames,
  type ColumnFacts,
  type NameGround,
} from "./columns";
import { span, type Grid } from "../cells/grid";
import { headingsOf } from "./headings";
import { columnHint, type ColumnHint } from "../cells/words";

export interface Shape {
  readonly band: Band;
  /** Columns of the block, both included. */
  readonly start: number;
  readonly end: number;
  readonly name: number;
  readonly nameOptions: readonly number[];
  /** Columns in which its figures could stand. */
  readonly figures: readonly number[];
  /** First row of its headings, and first row below them. */
  readonly headingRow: number;
  readonly firstRow: number;
  readonly facts: readonly ColumnFacts[];
}

/** The shapes of a sheet, from top to bottom and from left to right. */
export function findShapes(grid: Grid, known: ReadonlySet<string>, ground: NameGround): Shape[] {
  return bandsOf(grid).flatMap((band) => shapesIn(grid, band, known, ground));
}

function shapesIn(grid: Grid, band: Band, known: ReadonlySet<string>, ground: NameGround): Shape[] {
  const facts = span(0, grid.width).map((column) => columnFacts(grid, band, column, known));
  const named = facts.filter((each) => couldBeNames(each, ground));
  const rows = new Set(named.flatMap((each) => each.names));
  if (rows.size === 0) return [];
  const figures = facts.filter(
    (each) => couldBeFigures(grid, each, rows) && !(named.includes(each) && each.units > 0),
  );
  const names = named.filter((each) => !figures.includes(each));
  const groups = groupNames(names, figures);
  return assign(groups, figures, facts).flatMap((parts) => {
    const shape = shapeOf(grid, band, parts, facts);
    return shape === null ? [] : [shape];
  });
}

/** Columns of names with no figures between them are one block's: 牵头单位 beside 协办单位. */
function groupNames(
  names: readonly ColumnFacts[],
  figures: readonly ColumnFacts[],
): ColumnFacts[][] {
  const groups: ColumnFacts[][] = [];
  for (const each of names) {
    const last = groups.at(-1)?.at(-1);
    const apart =
      last === undefined ||
      figures.some(({ column }) => column > last.column && column < each.column);
    if (apart) groups.push([each]);
    else groups.at(-1)?.push(each);
  }
  return groups;
}

interface Parts {
  readonly names: readonly ColumnFacts[];
  readonly figures: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Figures belong to the names on their left; to those on their right where the last names have none. */
function assign(
  groups: readonly ColumnFacts[][],
  figures: readonly ColumnFacts[],
  facts: readonly ColumnFacts[],
): Parts[] {
  const leftOf = (group: ColumnFacts[] | undefined) => group?.[0]?.column ?? facts.length;
  const rightOf = (group: ColumnFacts[] | undefined) => group?.at(-1)?.column ?? -1;
  const between = (from: number, to: number) =>
    figures.map(({ column }) => column).filter((column) => column > from && column < to);
  const behind = groups.map((group, at) => between(rightOf(group), leftOf(groups[at + 1])));
  const before = groups.map((group, at) => between(rightOf(groups[at - 1]), leftOf(group)));
  const onTheLeft = behind.at(-1)?.length === 0 && (before[0]?.length ?? 0) > 0;
  const chosen = onTheLeft ? before : behind;
  let start = 0;
  return groups.flatMap((names, at): Parts[] => {
    const own = chosen[at] ?? [];
    if (own.length === 0) return [];
    const next = groups.findIndex((_, other) => other > at && (chosen[other] ?? []).length > 0);
    const last = Math.max(rightOf(names), ...own);
    const limit =
      next === -1 ? facts.length : Math.min(leftOf(groups[next]), ...(chosen[next] ?? []));
    const end = next === -1 ? lastBeforeGap(last, facts) : endBefore(last, limit, facts);
    const parts = { names, figures: own, start, end };
    start = end + 1;
    return [parts];
  });
}

/** A column with nothing in it ends the table: what stands behind it is another one's. */
function lastBeforeGap(last: number, facts: readonly ColumnFacts[]): number {
  const gap = span(last + 1, facts.length).find((column) => facts[column]?.isBlank);
  return (gap ?? facts.length) - 1;
}

/** Between two blocks the next one's 序 begins it; everything before it is the former's. */
function endBefore(last: number, limit: number, facts: readonly ColumnFacts[]): number {
  const sequence = span(last + 1, limit).find((column) => facts[column]?.isSequence);
  return (sequence ?? limit) - 1;
}

function shapeOf(
  grid: Grid,
  band: Band,
  parts: Parts,
  facts: readonly ColumnFacts[],
): Shape | null {
  const options = [...parts.names].sort((a, b) => likeness(grid, b) - likeness(grid, a));
  const [best] = options;
  if (best === undefined) return null;
  const first = best.names.find((row) =>
    parts.figures.some((column) => isFigure(grid, row, column)),
  );
  const rows = startOf(grid, band, best.column, parts.figures, first);
  if (rows === null) return null;
  return {
    band,
    start: parts.start,
    end: parts.end,
    name: best.column,
    nameOptions: [
      ...options.map(({ column }) => column),
      ...textColumns(parts, facts).filter((column) => column !== best.column),
    ],
    figures: parts.figures,
    ...rows,
    facts,
  };
}

/** Further columns of a block with texts in them: the clerk may mean one of those. */
function textColumns({ names, start, end }: Parts, facts: readonly ColumnFacts[]): number[] {
  return facts
    .filter(({ column, names: texts }) => column >= start && column <= end && texts.length > 0)
    .filter((each) => !names.includes(each))
    .map(({ column }) => column);
}

/** How much a column looks like that of the departments: headed so, filled, every name once. */
function likeness(grid: Grid, { hint, names, column, units }: ColumnFacts): number {
  const distinct = new Set(names.map((row) => grid.key(row, column))).size;
  return (hint === "name" ? 2 : 0) + distinct * 2 + units;
}

/**
 * Where headings and rows begin: at the heading over the names, else at the last words over the
 * figures, else at the first row of a name and a figure.
 */
function startOf(
  grid: Grid,
  band: Band,
  name: number,
  figures: readonly number[],
  first: number | undefined,
): { headingRow: number; firstRow: number } | null {
  const above = span(band.top, first ?? band.bottom).reverse();
  const headed = above.find((row) => headsNames(grid, row, name, figures));
  const worded = above.find(
    (row) =>
      // Of a turned table the title stands in the row of its headings.
      (grid.turned || !isTitleRow(grid, row)) &&
      figures.some((column) => isHeadingText(grid, row, column)),
  );
  const heading = headed ?? worded;
  if (heading === undefined)
    return first === undefined ? null : { headingRow: first, firstRow: first };
  let firstRow = heading + 1;
  while (firstRow < (first ?? band.bottom) && isFurtherHeading(grid, firstRow, name, figures)) {
    firstRow += 1;
  }
  const headingRow = isGroupHeading(grid, heading - 1, band, name, figures) ? heading - 1 : heading;
  return { headingRow, firstRow };
}

function headsNames(grid: Grid, row: number, name: number, figures: readonly number[]): boolean {
  if (columnHint(grid.key(row, name)) !== "name") return false;
  return figures.some(
    (column) => isHeadingText(grid, row, column) || isHeadingText(grid, row + 1, column),
  );
}

function isHeadingText(grid: Grid, row: number, column: number): boolean {
  const key = grid.key(row, column);
  return key !== "" && (columnHint(key) !== null || !isFigure(grid, row, column));
}

/** A second row of headings: nothing over the names, words over the figures. */
function isFurtherHeading(
  grid: Grid,
  row: number,
  name: number,
  figures: readonly number[],
): boolean {
  const over = grid.key(row, name);
  if (over !== "" && columnHint(over) !== "name") return false;
  return figures.some((column) => columnHint(grid.key(row, column)) !== null);
}

/** A row over the headings that says something of columns of figures alone: 2021年 | 2022年. */
function isGroupHeading(
  grid: Grid,
  row: number,
  band: Band,
  name: number,
  figures: readonly number[],
): boolean {
  if (row < band.top) return false;
  const filled = filledColumns(grid, row);
  return filled.length > 0 && filled.every((column) => column > name && figures.includes(column));
}

/** The column of a block that holds something else, by its heading; −1 = none. */
export function extraColumn(grid: Grid, shape: Shape, hint: ColumnHint): number {
  const headings = headingsOf(grid, shape);
  return (
    span(shape.start, shape.end + 1).find(
      (column) =>
        column !== shape.name &&
        (shape.facts[column]?.hint === hint || columnHint(headings(column)) === hint),
    ) ?? -1
  );
}
