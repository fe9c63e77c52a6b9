// Owns understanding one sheet as a plan (P0, P1): its blocks brought together, the year, and how sure it is.
// The same sheet with another choice is read again by the same code.

import { doubtsOf } from "./doubts";
import { gridOf, span, type Grid } from "./cells/grid";
import { hiddenDoubts } from "./hidden";
import { headingsOf } from "./shape/headings";
import type { SheetValues } from "./plan";
import { pointedShape } from "./shape/pointed";
import { problemsOf } from "./problems";
import { findShapes, type Shape } from "./shape/shapes";
import { readShape, type ReadShape } from "./read-shape";
import { yearsBelow } from "./shape/titles";
import { sumOf, totalsOf } from "./rows/totals";
import type {
  ColumnOption,
  PlanChoices,
  Understanding,
  UnderstoodBlock,
  YearOption,
} from "./understanding";
import { isCertain } from "./certainty";
import { columnPlace } from "./shape/places";
import { speaksOfArticles, speaksOfPlan } from "./cells/words";
import { yearsIn } from "./cells/year-words";
import type { NameGround } from "./shape/columns";

const NOTHING_KNOWN: ReadonlySet<string> = new Set();

/**
 * Reads a sheet as a plan, or null where it holds nothing of that shape.
 * @param known keys (nameKey) of units that the workbook knows already.
 */
export function understandSheet(
  sheet: SheetValues,
  choices: PlanChoices = {},
  known: ReadonlySet<string> = NOTHING_KNOWN,
): Understanding | null {
  const read = (turned: boolean, ground: NameGround) =>
    understandGrid(sheet, turned, ground, choices, known);
  if (choices.turned !== undefined || choices.pointed !== undefined) {
    const turned = choices.turned ?? false;
    return read(turned, turned ? "units" : "headed") ?? read(turned, "texts");
  }
  const upright = read(false, "headed");
  if (upright?.certain) return upright;
  const turned = canBeTurned(sheet) ? read(true, "units") : null;
  return (turned?.certain ? turned : upright) ?? turned ?? withOddNames(read(false, "texts"));
}

/** Texts that are no units, without a heading: only where the table itself says that it is a plan. */
function withOddNames(plan: Understanding | null): Understanding | null {
  const says = plan !== null && speaksOfArticles(plan.title) && speaksOfPlan(plan.title);
  return says ? plan : null;
}

/** A table on its side has a few long rows; anything long is not looked at twice. */
const MOST_TURNED_ROWS = 40;

function canBeTurned(sheet: SheetValues): boolean {
  return sheet.values.length <= MOST_TURNED_ROWS;
}

function understandGrid(
  sheet: SheetValues,
  turned: boolean,
  ground: NameGround,
  choices: PlanChoices,
  known: ReadonlySet<string>,
): Understanding | null {
  const grid = gridOf(sheet, turned);
  const shapes =
    choices.pointed === undefined
      ? findShapes(grid, known, ground)
      : pointedShape(grid, choices.pointed);
  const pointed = choices.pointed !== undefined;
  const areas = areasOf(grid, shapes, pointed).sort(byNewest);
  const area = Math.min(choices.area ?? 0, areas.length - 1);
  const chosen = areas[area]?.map(({ shape }, block) =>
    readShape(grid, shape, endOf(shape, shapes), block, choices),
  );
  if (chosen === undefined) return null;
  return assemble(sheet, grid, chosen, { choices, known, areas, area });
}

/** Where another block begins in the same columns, this one ends. */
function endOf(shape: Shape, shapes: readonly Shape[]): number {
  const below = shapes
    .filter((other) => other.headingRow > shape.headingRow)
    .filter((other) => other.start <= shape.end && other.end >= shape.start)
    .map((other) => other.headingRow);
  return Math.min(shape.band.bottom, ...below);
}

/** Blocks that can stand in one plan: of one year, and with units of their own. Others are another area. */
function areasOf(grid: Grid, shapes: readonly Shape[], pointed: boolean): ReadShape[][] {
  const areas: ReadShape[][] = [];
  for (const shape of shapes) {
    const read = readShape(grid, shape, endOf(shape, shapes), 0, {});
    if (!hasFigures(read) && !pointed) continue;
    const home = areas.find((area) => area.every((other) => standTogether(read, other)));
    if (home === undefined) areas.push([read]);
    else home.push(read);
  }
  return areas;
}

/** A figure that cannot be read still makes a plan: it is reported (P2), not overlooked. */
function hasFigures({ reading }: ReadShape): boolean {
  return reading.rows.some((row) => row.name !== "" && row.rawQuota !== null);
}

function standTogether(read: ReadShape, other: ReadShape): boolean {
  const [year, before] = [yearOf(read), yearOf(other)];
  if (year !== null && before !== null && year !== before) return false;
  const names = new Set(other.reading.rows.map((row) => row.name));
  const twice = read.reading.rows.filter((row) => row.name !== "" && names.has(row.name)).length;
  return twice * 2 < read.reading.rows.length;
}

/** The newest year that a block itself gives. */
function yearOf({ figures, heading }: ReadShape): number | null {
  return figures.year ?? heading.year;
}

/** The surest, newest and longest first. */
function byNewest(a: ReadShape[], b: ReadShape[]): number {
  const year = (area: ReadShape[]) => Math.max(0, ...area.map((read) => yearOf(read) ?? 0));
  const count = (area: ReadShape[]) =>
    area.reduce((sum, { reading }) => sum + reading.rows.length, 0);
  const sure = (area: ReadShape[]) => Number(isCertain("", area));
  return sure(b) - sure(a) || year(b) - year(a) || count(b) - count(a);
}

interface Context {
  readonly choices: PlanChoices;
  readonly known: ReadonlySet<string>;
  readonly areas: readonly ReadShape[][];
  readonly area: number;
}

function assemble(
  sheet: SheetValues,
  grid: Grid,
  read: readonly ReadShape[],
  { choices, known, areas, area }: Context,
): Understanding {
  const rows = read.flatMap(({ reading }) => reading.rows);
  const blocks = read.map((each): UnderstoodBlock => blockOf(sheet, grid, each, rows));
  const title = read.find(({ heading }) => heading.title !== "")?.heading.title ?? "";
  const { year, years } = yearsOf(sheet, grid, read);
  const certain = choices.pointed !== undefined || isCertain(sheet.name, read);
  return {
    sheetName: sheet.name,
    title,
    year: choices.year ?? year,
    blocks,
    rows,
    problems: problemsOf(rows),
    sheet,
    known,
    choices,
    lines: read.flatMap(({ reading }) => reading.lines),
    turned: grid.turned,
    years,
    areas: areas.map((each) => ({ label: labelOf(each) })),
    area,
    certain,
    doubts: [
      ...doubtsOf(read, { year, years, areas: areas.length, certain }),
      ...hiddenDoubts({ sheet, turned: grid.turned, rows, blocks }),
    ],
  };
}

function labelOf(area: readonly ReadShape[]): string {
  const rows = area.flatMap(({ reading }) => reading.rows);
  const title = area.find(({ heading }) => heading.title !== "")?.heading.title ?? "";
  return `${title === "" ? "没有标题的表" : title}（${rows.length} 个单位，${sumOf(rows)} 篇）`;
}

function blockOf(
  sheet: SheetValues,
  grid: Grid,
  { shape, name, figures, candidates, reading }: ReadShape,
  all: Understanding["rows"],
): UnderstoodBlock {
  const headings = headingsOf(grid, shape);
  const option = (columns: readonly number[], heading: string): ColumnOption => ({
    columns,
    heading,
    place: columnPlace(sheet, grid.turned, columns),
  });
  return {
    headerAddress: grid.address(shape.headingRow, name),
    header: headings(name),
    totals: totalsOf(reading.totals, reading.rows, all),
    names: option([name], headings(name)),
    nameOptions: shape.nameOptions.map((column) => option([column], headings(column))),
    figures: option(figures.columns, figures.heading),
    figureOptions: candidates.map(({ columns, heading }) => option(columns, heading)),
  };
}

/** The figures' own year, then the lines over the table, the sheet's name; what lies below is only offered. */
function yearsOf(
  sheet: SheetValues,
  grid: Grid,
  read: readonly ReadShape[],
): { year: number | null; years: YearOption[] } {
  const headed = read.flatMap(({ figures }): YearOption[] =>
    figures.year === null
      ? []
      : [{ year: figures.year, why: `篇数的表头写着“${figures.heading}”` }],
  );
  const over = read.flatMap(({ heading }) => heading.years);
  const named = yearsIn(sheet.name).map((year): YearOption => ({
    year,
    why: `工作表的名称是“${sheet.name}”`,
  }));
  const strong = [...headed, ...over.filter(({ why }) => !why.startsWith("文号")), ...named];
  const end = Math.max(...read.map(({ shape }) => shape.band.bottom));
  const start = Math.min(...read.map(({ shape }) => shape.firstRow));
  const weak = [
    ...yearsBelow(grid, start, end),
    ...over.filter(({ why }) => why.startsWith("文号")),
  ];
  const years = [...strong, ...weak].filter(
    (option, at, all) => all.findIndex(({ year }) => year === option.year) === at,
  );
  return { year: strong[0]?.year ?? null, years };
}

/** Columns of a sheet (rows, where it is `turned`) that hold anything, for the clerk to point at two of them. */
export function columnsOf(sheet: SheetValues, turned: boolean): ColumnOption[] {
  const grid = gridOf(sheet, turned);
  return span(0, grid.width).flatMap((column) => {
    const words = span(0, grid.height)
      .map((row) => grid.key(row, column))
      .filter((key) => key !== "");
    if (words.length === 0) return [];
    return [
      {
        columns: [column],
        heading: words.slice(0, 3).join("、"),
        place: columnPlace(sheet, turned, [column]),
      },
    ];
  });
}
