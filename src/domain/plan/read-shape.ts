// Owns reading one block: its columns as the clerk chose them, else the likeliest, and its rows.

import { readBlock, type BlockReading } from "./rows/block-rows";
import { figureCandidates, type FigureCandidate } from "./shape/figure-columns";
import type { Grid } from "./cells/grid";
import type { Shape } from "./shape/shapes";
import { headingOf, type Heading } from "./shape/titles";
import type { PlanChoices } from "./understanding";

/** A block with its columns chosen and its rows read. */
export interface ReadShape {
  readonly shape: Shape;
  readonly heading: Heading;
  readonly name: number;
  readonly figures: FigureCandidate;
  readonly candidates: readonly FigureCandidate[];
  readonly reading: BlockReading;
}

/** Reads a block down to row `end`, exclusive; `block` = its position among those of its area. */
export function readShape(
  grid: Grid,
  shape: Shape,
  end: number,
  block: number,
  choices: PlanChoices,
): ReadShape {
  const heading = headingOf(grid, shape);
  const candidates = figureCandidates(grid, shape, heading.year);
  const wanted = choices.figures?.[block];
  const chosen = wanted && candidates.find(({ columns }) => columns.join() === wanted.join());
  const figures = chosen ?? candidates[0] ?? NO_FIGURES;
  const name = choices.names?.[block] ?? shape.name;
  const columns = { shape, name, figures: figures.columns, block };
  const reading = readBlock(grid, columns, end, (key) => choices.roles?.[key]);
  return { shape, heading, name, figures, candidates, reading };
}

const NO_FIGURES: FigureCandidate = {
  columns: [],
  heading: "",
  flags: new Set(),
  isSum: false,
  year: null,
  score: 0,
};
