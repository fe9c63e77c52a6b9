// Owns a block that the clerk has pointed at (P0): two columns, whatever their cells are.

import { isSmallFigure } from "../cells/cells";
import { columnFacts } from "./columns";
import { span, type Grid } from "../cells/grid";
import type { Shape } from "./shapes";
import type { PlanChoices } from "../understanding";
import { columnHint } from "../cells/words";

type Pointed = NonNullable<PlanChoices["pointed"]>;

/** One shape over the whole sheet: rows begin at the first that has something in both columns and is no heading. */
export function pointedShape(grid: Grid, { names, figures }: Pointed): Shape[] {
  const band = { top: 0, bottom: grid.height };
  const isRow = (row: number) =>
    grid.key(row, names) !== "" &&
    columnHint(grid.key(row, names)) !== "name" &&
    figures.some((column) => isSmallFigure(grid, row, column));
  const firstRow = span(0, grid.height).find(isRow);
  if (firstRow === undefined) return [];
  const facts = span(0, grid.width).map((column) => columnFacts(grid, band, column, new Set()));
  return [
    {
      band,
      start: 0,
      end: grid.width - 1,
      name: names,
      nameOptions: [names],
      figures: figures,
      headingRow: Math.max(0, firstRow - 1),
      firstRow,
      facts,
    },
  ];
}
