// Owns choosing the column of the year's figures among a block's columns of numbers (P0, P1): the sum of
// the others rather than its parts, the task rather than what was done, the newest of two years.

import { isFigure, isSmallFigure } from "../cells/cells";
import { readFigure } from "../cells/figure";
import { span, type Grid } from "../cells/grid";
import { headingsOf } from "./headings";
import type { Shape } from "./shapes";
import { speaksOfArticles } from "../cells/words";
import { yearsIn } from "../cells/year-words";

const TASK = /篇|条|稿|任务|指标|计划|目标|应报|应完成|定额|基数|分配|分解|信息数?$/u;
const WHOLE = /全年|年度|年任务|合计|总计|总数|总篇|总量|小计|共计/u;
const QUARTER = /季/u;
const HALF = /半年/u;
const MONTH = /\d月|[一二三四五六七八九十]月|月份|每月|月度/u;
const PART_OF = /其中/u;
const CATEGORY = /[^分]类(?:信息)?$/u;
const DONE =
  /(?<![应须需要])完成(?!目标|任务)|已|实报|实际|实到|[采录]用(?!任务|指标|目标|计划)|得分|分值|积分|计分|加分|排名|名次|率|%|占比|比例|增|减|差额|欠/u;
const EARLIER = /上年|去年|往年|上一年|历年|上期/u;
/** A figure of one of many: never the unit's own. */
const AVERAGE = /人均|平均|均数|每人|每篇|单篇/u;
const OTHER =
  /元|金额|经费|预算|人|编制|户|台|辆|车|天|场|案|岁|年龄|电话|手机|号码|账号|帐号|名额|工资|成绩|分数|分机|份|岗位|应到|件/u;

export type FigureFlag = "whole" | "quarter" | "half" | "month" | "done" | "earlier" | "other";

export interface FigureCandidate {
  /** One column, or several to be added up. */
  readonly columns: readonly number[];
  readonly heading: string;
  readonly flags: ReadonlySet<FigureFlag>;
  readonly isSum: boolean;
  /** The year in its heading; null = none. */
  readonly year: number | null;
  readonly score: number;
}

function flagsOf(heading: string): Set<FigureFlag> {
  const flags = new Set<FigureFlag>();
  if (WHOLE.test(heading)) flags.add("whole");
  else if (HALF.test(heading)) flags.add("half");
  else if (QUARTER.test(heading)) flags.add("quarter");
  else if (MONTH.test(heading)) flags.add("month");
  if (DONE.test(heading)) flags.add("done");
  if (EARLIER.test(heading)) flags.add("earlier");
  if (AVERAGE.test(heading) || (OTHER.test(heading) && !speaksOfArticles(heading))) {
    flags.add("other");
  }
  return flags;
}

const WEIGHTS: Readonly<Record<FigureFlag, number>> = {
  whole: 2,
  quarter: -4,
  half: -4,
  month: -4,
  done: -7,
  earlier: -6,
  other: -5,
};

/** A column that holds numbers but is something else by all signs: only for the clerk to choose. */
const UNLIKELY = -20;

/** The columns of numbers of a block, the likeliest first; sums of columns after single ones. */
export function figureCandidates(
  grid: Grid,
  shape: Shape,
  titleYear: number | null,
): FigureCandidate[] {
  const headings = headingsOf(grid, shape);
  const rows = namedRows(shape);
  const years = shape.figures.flatMap((column) => yearsIn(headings(column)).slice(0, 1));
  const current = years.includes(titleYear ?? 0) ? titleYear : Math.max(0, ...years);
  const others = span(shape.start, shape.end + 1).filter(
    (column) =>
      column !== shape.name &&
      !shape.figures.includes(column) &&
      rows.some((row) => isFigure(grid, row, column)),
  );
  const singles = [...shape.figures, ...others].map((column): FigureCandidate => {
    const heading = headings(column);
    const flags = flagsOf(heading);
    const year = yearsIn(heading)[0] ?? null;
    const isSum = sumsOthers(grid, shape.figures, column, rows);
    const filled = rows.filter((row) => isSmallFigure(grid, row, column)).length;
    const weights = [...flags].reduce((sum, flag) => sum + WEIGHTS[flag], 0);
    const score =
      weights +
      (others.includes(column) ? UNLIKELY : 0) +
      (TASK.test(heading) ? 3 : 0) +
      (isSum ? 5 : 0) +
      (PART_OF.test(heading) ? -3 : 0) +
      (year !== null && year !== current ? -6 : 0) +
      (2 * filled) / Math.max(1, rows.length) -
      3 * fractions(grid, column, rows);
    return { columns: [column], heading, flags, isSum, year, score };
  });
  const ranked = [...singles].sort((a, b) => b.score - a.score);
  return [...ranked, ...sumsOf(singles.slice(0, shape.figures.length))].sort(
    (a, b) => b.score - a.score,
  );
}

function namedRows(shape: Shape): number[] {
  const facts = shape.facts[shape.name];
  return (facts?.names ?? []).filter((row) => row >= shape.firstRow);
}

function valueAt(grid: Grid, row: number, column: number): number | null {
  const reading = readFigure(grid.raw(row, column));
  return reading.kind === "figure" ? reading.value : null;
}

function fractions(grid: Grid, column: number, rows: readonly number[]): number {
  const broken = rows.filter((row) => readFigure(grid.raw(row, column)).kind === "notWhole");
  return broken.length / Math.max(1, rows.length);
}

/** True where the column is, in every row, the sum of two or more columns right beside it. */
function sumsOthers(
  grid: Grid,
  figures: readonly number[],
  column: number,
  rows: readonly number[],
): boolean {
  const at = figures.indexOf(column);
  const runs = [...figures.keys()].flatMap((first) =>
    [...figures.keys()]
      .filter(
        (last) =>
          last > first && (last === at - 1 || first === at + 1) && (last < at || first > at),
      )
      .map((last) => figures.slice(first, last + 1)),
  );
  const checked = rows.filter((row) => (valueAt(grid, row, column) ?? 0) > 0);
  if (checked.length === 0) return false;
  return runs.some((run) =>
    checked.every((row) => {
      const sum = run.reduce((total, each) => total + (valueAt(grid, row, each) ?? 0), 0);
      return sum === valueAt(grid, row, column);
    }),
  );
}

/** Columns that make up a year together where none states it: four quarters, two halves, twelve months, the categories. */
function sumsOf(singles: readonly FigureCandidate[]): FigureCandidate[] {
  const together = (members: readonly FigureCandidate[], score: number): FigureCandidate[] =>
    members.length < 2
      ? []
      : [
          {
            columns: members.flatMap(({ columns }) => columns),
            heading: members.map(({ heading }) => heading).join("+"),
            flags: new Set(),
            isSum: true,
            year: members[0]?.year ?? null,
            score,
          },
        ];
  const flagged = (flag: FigureFlag, count: number) => {
    const members = singles.filter(({ flags }) => flags.has(flag) && !flags.has("done"));
    return members.length === count ? together(members, 2) : [];
  };
  const categories = singles.filter(({ heading }) => CATEGORY.test(heading));
  const tasks = singles.filter(({ heading, flags }) => TASK.test(heading) && flags.size === 0);
  return [
    ...flagged("quarter", 4),
    ...flagged("half", 2),
    ...flagged("month", 12),
    ...(categories.length >= 2 ? together(categories, 2) : []),
    ...(tasks.length >= 2 && categories.length === 0 ? together(tasks, -1) : []),
  ];
}
