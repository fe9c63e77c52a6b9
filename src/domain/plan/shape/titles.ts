// Owns a table's title and year (P1): the lines over it, the nearest first; never a document number, and
// of several years every one with where it stands.

import { isTitle, filledColumns, rowText } from "../cells/cells";
import { span, type Grid } from "../cells/grid";
import type { Shape } from "./shapes";
import type { YearOption } from "../understanding";
import { documentYear, yearsIn } from "../cells/year-words";
import { speaksOfPlan } from "../cells/words";

/** The lines over a block, from the nearest up: of lines cut in two by another block, its own part. */
function linesOver(grid: Grid, shape: Shape): string[] {
  return span(0, shape.headingRow)
    .reverse()
    .flatMap((row) => {
      const filled = filledColumns(grid, row);
      const dated = filled.filter((column) => yearsIn(grid.key(row, column)).length > 0);
      const own = filled.filter((column) => column >= shape.start && column <= shape.end);
      if (dated.length >= 2) return own.map((column) => grid.key(row, column)).join("");
      const titled = own.some((column) => isTitle(grid.key(row, column)));
      // With another table's title beside it: this block's own words alone.
      return titled ? own.map((column) => grid.key(row, column)) : rowText(grid, row);
    })
    .filter((line) => line !== "");
}

/** Lines inside a turned or untitled table count too: whatever its first row says beside the headings. */
function ownLines(grid: Grid, shape: Shape): string[] {
  return span(shape.band.top, shape.firstRow)
    .flatMap((row) => span(0, grid.width).map((column) => grid.key(row, column)))
    .filter(isTitle);
}

export interface Heading {
  /** "" where there is none. */
  readonly title: string;
  /** All lines over the table. */
  readonly text: string;
  /** A year that the table's own lines give. */
  readonly year: number | null;
  readonly years: readonly YearOption[];
}

export function headingOf(grid: Grid, shape: Shape): Heading {
  const over = linesOver(grid, shape);
  const lines = over.length > 0 ? over : ownLines(grid, shape);
  const about = lines.filter((line) => isTitle(line) && speaksOfPlan(line));
  const title = about[0] ?? lines.find(isTitle) ?? lines.find(speaksOfPlan) ?? "";
  const ordered = [title, ...lines.filter((line) => line !== title)];
  const named = ordered.flatMap((line) =>
    yearsIn(line).map((year): YearOption => ({ year, why: `表上方写着“${shorten(line)}”` })),
  );
  const numbered = ordered.flatMap((line): YearOption[] => {
    const year = documentYear(line);
    return year === null ? [] : [{ year, why: `文号“${shorten(line)}”，不一定是计划的年度` }];
  });
  return {
    title,
    text: lines.join(" "),
    year: named[0]?.year ?? null,
    years: [...named, ...numbered],
  };
}

/** Years under a table: of a signature, only to be offered. */
export function yearsBelow(grid: Grid, from: number, to: number): YearOption[] {
  return span(from, to).flatMap((row) => {
    const text = rowText(grid, row);
    return yearsIn(text).map((year) => ({ year, why: `表下方写着“${shorten(text)}”` }));
  });
}

function shorten(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}
