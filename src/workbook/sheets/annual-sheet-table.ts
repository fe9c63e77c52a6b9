// Owns the year's table of departments: its columns, and its lines from one evaluation of the whole year.

import type { CellValue } from "../../domain/text/cell";
import { quarterOf } from "../../domain/calendar/civil-date";
import type {
  Evaluation,
  EvaluationInput,
  EvaluationTotals,
  Figures,
} from "../../domain/evaluation/types";
import { evaluate } from "../../domain/evaluation/evaluate";
import { evaluatePeople, type People } from "../../domain/evaluation/people";
import { QUARTERS } from "../../domain/records/vocabulary";
import type { ReportColumn } from "./report-sheet";
import { REPORT_TEXTS as TEXTS } from "./report-texts";

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

export interface AnnualColumn extends ReportColumn {
  readonly cell: (line: Line) => CellValue;
}

const NOTHING = "—";
const QUARTER_HEADERS = ["第一季度", "第二季度", "第三季度", "第四季度"];

function column(header: string, width: number, format: string, cell: AnnualColumn["cell"]) {
  return { header, width, format, cell };
}

const BEFORE_POINTS: readonly AnnualColumn[] = [
  column("序", 6, "0", (line) => line.order),
  column("部门", 24, "@", (line) => line.name),
  column("类别", 12, "@", (line) => line.kind),
  column("年度任务", 10, "0", (line) => line.figures.quota),
  ...QUARTER_HEADERS.map((header, index) =>
    column(header, 10, "0", (line) => line.counts[index] ?? 0),
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

/** The year as a whole, up to the as-of date. */
export interface Annual {
  readonly evaluation: Evaluation;
  /** Articles counted in each quarter, by position in the departments' list. */
  readonly counts: readonly (readonly number[])[];
  readonly people: People;
}

/**
 * E2 over the whole year: what is due is the year's quota, so the 口径 is 累计 whatever the setting
 * says for a quarter.
 */
export function annualOf(input: EvaluationInput): Annual {
  const settings = { ...input.settings, basis: "累计" as const };
  const year: EvaluationInput = { ...input, settings, quarter: 4 };
  const quarters = new Map(input.submissions.map((each) => [each.id, quarterOf(each.receivedOn)]));
  const counts = input.departments.map(() => QUARTERS.map(() => 0));
  const evaluation = evaluate(year, (index, reason, id) => {
    const [quarter, own] = [quarters.get(id), counts[index]];
    if (reason !== "累计已报" || quarter === undefined || own === undefined) return;
    own[quarter - 1] = (own[quarter - 1] ?? 0) + 1;
  });
  return { evaluation, counts, people: evaluatePeople(year) };
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
        `小计（${totals.label}）`,
        lines.filter((line) => line.kind === totals.label),
      ),
    ),
    sumLine(evaluation.total, "合计", lines),
  ];
  return [
    columns.map((each) => each.header),
    ...all.map((line) => columns.map((each) => each.cell(line))),
  ];
}

function departmentLines({ evaluation, counts, people }: Annual): Line[] {
  return evaluation.departments.map((row, index): Line => {
    const { name, kind, status, quota, countedToDate } = row;
    // Without a status there is more to say: merged into another, or not assessed yet.
    const sentence = status === "" ? row.sentence : TEXTS.annualSentence(quota, countedToDate);
    const points = people.departmentPoints.get(row.departmentId) ?? 0;
    const own = counts[index] ?? [];
    return { order: "", name, kind, figures: row, counts: own, status, points, sentence };
  });
}

function sumLine(totals: EvaluationTotals, name: string, lines: readonly Line[]): Line {
  const sum = (pick: (line: Line) => number) =>
    lines.reduce((total, line) => total + pick(line), 0);
  return {
    order: "",
    name,
    kind: name === "合计" ? "" : totals.label,
    figures: totals,
    counts: QUARTERS.map((quarter) => sum((line) => line.counts[quarter - 1] ?? 0)),
    status: "",
    points: sum((line) => line.points),
    sentence: TEXTS.annualSum(totals.met, totals.assessed),
  };
}
