// Owns the columns of 年度考核 and its block: one line a department, sums per 类别 and over all.

import type { CellValue } from "../../domain/text/cell";
import type { Annual } from "../../domain/evaluation/annual";
import { balanceOf, noPlanOf } from "../../domain/evaluation/sentence";
import type { EvaluationTotals, Figures } from "../../domain/evaluation/types";
import { quarterName, QUARTERS } from "../../domain/calendar/quarter";
import { metSentence, subtotalName, TOTAL } from "./sums";

/** One line of the table: a department's, a 小计's or the 合计's. */
interface Line {
  readonly order: CellValue;
  readonly name: string;
  readonly kind: string;
  readonly figures: Figures;
  /** Articles counted, by the quarter of their receipt: four numbers. */
  readonly counts: readonly number[];
  readonly status: string;
  readonly points: number;
  readonly sentence: string;
}

export interface AnnualColumn {
  readonly header: string;
  readonly format: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (line: Line) => CellValue;
}

const NOTHING = "—";

function column(header: string, width: number, format: string, cell: AnnualColumn["cell"]) {
  return { header, width, format, cell };
}

const BEFORE_POINTS: readonly AnnualColumn[] = [
  column("序", 6, "0", (line) => line.order),
  column("部门", 24, "@", (line) => line.name),
  column("类别", 12, "@", (line) => line.kind),
  column("年度任务", 10, "0", (line) => line.figures.quota),
  ...QUARTERS.map((quarter, index) =>
    column(quarterName(quarter), 10, "0", (line) => line.counts[index] ?? 0),
  ),
  column("全年已报", 10, "0", (line) => line.figures.countedToDate),
  column("欠报", 8, "0", (line) => line.figures.shortfall),
  column("完成率", 10, "0%", (line) => line.figures.completion ?? NOTHING),
  column("采用篇数", 10, "0", (line) => line.figures.adoptedToDate),
  column("采用次数", 10, "0", (line) => line.figures.adoptionsToDate),
  column("采用率", 10, "0%", (line) => line.figures.adoptionRateToDate ?? NOTHING),
  column("状态", 12, "@", (line) => line.status),
];
const POINTS = column("积分", 8, "0", (line) => line.points);
const SENTENCE = column("说明", 36, "@", (line) => line.sentence);

/** The year's columns; with 积分 (E10) where that setting is on. */
export function annualColumns(withPoints: boolean): readonly AnnualColumn[] {
  return withPoints ? [...BEFORE_POINTS, POINTS, SENTENCE] : [...BEFORE_POINTS, SENTENCE];
}

/** Header row, one row a department grouped by 类别, a 小计 per 类别, 合计. */
export function annualBlock(annual: Annual, columns: readonly AnnualColumn[]): CellValue[][] {
  const { evaluation } = annual;
  const lines = departmentLines(annual);
  const grouped = evaluation.subtotals.flatMap(({ label }) =>
    lines.filter((line) => line.kind === label),
  );
  const all = [
    ...grouped.map((line, index) => ({ ...line, order: index + 1 })),
    ...evaluation.subtotals.map((totals) =>
      sumLine(
        totals,
        subtotalName(totals.label),
        lines.filter((line) => line.kind === totals.label),
      ),
    ),
    { ...sumLine(evaluation.total, TOTAL, lines), ...noPlan(evaluation) },
  ];
  return [
    columns.map((each) => each.header),
    ...all.map((line) => columns.map((each) => each.cell(line))),
  ];
}

function sentenceOf(quota: number, counted: number): string {
  if (quota === 0) return counted === 0 ? "本年无任务。" : `本年无任务，已报${counted}篇。`;
  return `全年任务${quota}篇，已报${counted}篇，${balanceOf(quota, counted)}。`;
}

function sumSentence(totals: EvaluationTotals): string {
  return totals.assessed === 0 ? "本年无任务。" : metSentence(totals, "本年");
}

/** E12: what 合计 says of a year without a plan. */
function noPlan({ planned, year }: Annual["evaluation"]): Partial<Line> {
  return planned ? {} : { sentence: `${noPlanOf(year)}。` };
}

function departmentLines({ evaluation, counts, people }: Annual): Line[] {
  return evaluation.departments.map((row): Line => {
    const { name, kind, status, quota, countedToDate } = row;
    // Without a status there is more to say: merged into another, or not assessed yet.
    const sentence = status === "" ? row.sentence : sentenceOf(quota, countedToDate);
    const points = people.departmentPoints.get(row.departmentId) ?? 0;
    const own = counts.get(row.departmentId) ?? [];
    return { order: "", name, kind, figures: row, counts: own, status, points, sentence };
  });
}

function sumLine(totals: EvaluationTotals, name: string, lines: readonly Line[]): Line {
  const sum = (pick: (line: Line) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  return {
    order: "",
    name,
    kind: name === TOTAL ? "" : totals.label,
    figures: totals,
    counts: QUARTERS.map((quarter) => sum((line) => line.counts[quarter - 1] ?? 0)),
    status: "",
    points: sum((line) => line.points),
    sentence: sumSentence(totals),
  };
}
