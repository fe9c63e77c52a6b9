// Owns what the columns of one band are (P0): where names stand, where figures, where 序.

import { isFigure, isName, isSmallFigure, isTitleRow } from "../cells/cells";
import { readFigure } from "../cells/figure";
import { span, type Grid } from "../cells/grid";
import type { Band } from "./bands";
import { columnHint, isChineseNumeral, isUnitName, type ColumnHint } from "../cells/words";

export interface ColumnFacts {
  readonly column: number;
  /** What its heading says; null where there is none or it says nothing. */
  readonly hint: ColumnHint | null;
  /** Rows with a text that could be a unit's name. */
  readonly names: readonly number[];
  readonly units: number;
  /** Rows with a figure. */
  readonly figures: readonly number[];
  readonly isSequence: boolean;
  /** Nothing in it below its titles. */
  readonly isBlank: boolean;
}

/** Headings that say what else a column holds; a name found among them is not a department's. */
const NOT_NAMES: readonly (ColumnHint | null)[] = [
  "sequence",
  "phone",
  "liaison",
  "head",
  "leader",
  "remark",
  "kind",
  "other",
];

/** The heading's hint: looked for from the top down to the first unit or figure of the column. */
function hintOf(grid: Grid, band: Band, column: number): ColumnHint | null {
  const hints: ColumnHint[] = [];
  for (let row = band.top; row < band.bottom; row += 1) {
    const key = grid.key(row, column);
    if (key === "") continue;
    if (isUnitName(key) || (isSmallFigure(grid, row, column) && columnHint(key) === null)) break;
    const hint = columnHint(key);
    if (hint !== null) hints.push(hint);
    else if (hints.length > 0) break;
  }
  return (
    hints.find((hint) => NOT_NAMES.includes(hint)) ??
    hints.find((hint) => hint === "name") ??
    hints.at(-1) ??
    null
  );
}

/** 1, 2, 3 … one by one (in Chinese too), from 1 again in a new section. */
function runsInSequence(grid: Grid, band: Band, column: number): boolean {
  const values = span(band.top, band.bottom).flatMap((row) => {
    const key = grid.key(row, column);
    const reading = readFigure(grid.raw(row, column));
    if (reading.kind === "figure") return [reading.value];
    return isChineseNumeral(key) ? ["", ...`一二三四五六七八九十`].indexOf(key) : [];
  });
  const steps = values
    .slice(1)
    .filter((value, index) => value === (values[index] ?? 0) + 1 || value === 1);
  return (
    values.length >= 3 && values[0] === 1 && steps.length === values.length - 1 && values[1] === 2
  );
}

export function columnFacts(
  grid: Grid,
  band: Band,
  column: number,
  known: ReadonlySet<string>,
): ColumnFacts {
  const rows = span(band.top, band.bottom);
  const hint = hintOf(grid, band, column);
  const names = rows.filter((row) => isName(grid, row, column));
  const isUnit = (row: number) =>
    isUnitName(grid.key(row, column)) || known.has(grid.key(row, column));
  const sequential = (hint === null || hint === "sequence") && runsInSequence(grid, band, column);
  return {
    column,
    hint,
    names,
    units: names.filter(isUnit).length,
    figures: rows.filter((row) => isFigure(grid, row, column)),
    isSequence: hint === "sequence" || sequential,
    isBlank: rows.every((row) => grid.key(row, column) === "" || isTitleRow(grid, row)),
  };
}

/** A column in which figures of units could stand; `named` = rows with a name. */
export function couldBeFigures(
  grid: Grid,
  facts: ColumnFacts,
  named: ReadonlySet<number>,
): boolean {
  if (
    facts.isSequence ||
    (facts.hint !== null && facts.hint !== "figure" && facts.hint !== "name")
  ) {
    return false;
  }
  const figures = facts.figures.filter((row) => named.has(row));
  if (figures.length > 0) {
    const years = figures.filter((row) => isYearFigure(grid, row, facts.column));
    return years.length < figures.length && facts.units < figures.length;
  }
  // Only words under a heading that counts articles: each is to be decided by the clerk (P2).
  return facts.hint === "figure" && countsUnderHeading(grid, facts, named);
}

function isYearFigure(grid: Grid, row: number, column: number): boolean {
  return /^(?:19|20)\d{2}年?$/u.test(grid.key(row, column));
}

function countsUnderHeading(
  grid: Grid,
  { column }: ColumnFacts,
  named: ReadonlySet<number>,
): boolean {
  const heading = span(0, Math.min(...named)).some((row) =>
    /[篇条稿]|数$/u.test(grid.key(row, column)),
  );
  return heading && [...named].some((row) => typeof grid.raw(row, column) === "string");
}

/**
 * What makes a column one of names: its cells are units; or a heading says so as well; or, where nothing
 * better is found and the clerk is asked, they are texts.
 */
export type NameGround = "units" | "headed" | "texts";

export function couldBeNames(facts: ColumnFacts, ground: NameGround): boolean {
  const { names, figures, hint } = facts;
  if (names.length === 0 || names.length < figures.length || NOT_NAMES.includes(hint)) return false;
  if (ground === "texts") return names.length >= 2;
  return (ground === "headed" && hint === "name") || !areOddNames(facts);
}

/** Fewer than half of them end as names of units do. */
export function areOddNames({ names, units }: ColumnFacts): boolean {
  return units * 2 < names.length;
}
