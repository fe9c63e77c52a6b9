// Owns the columns of 季度考核 (O1): the block that XXBS.QUARTERLY spills, and that is written as
// values where the host has no custom functions. Declared once for both.

import { metSentence, subtotalName, TOTAL } from "./sums";
import type { CellValue } from "../../domain/text/cell";
import { noPlanOf } from "../../domain/evaluation/sentence";
import { leftOutPhrase, type LeftOut } from "../../domain/records/left-out";
import type {
  DepartmentEvaluation,
  Evaluation,
  EvaluationTotals,
  Figures,
} from "../../domain/evaluation/types";

/** One line of the block: a department's, a 小计's or the 合计's. */
interface Line {
  readonly order: CellValue;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly flags: string;
  readonly sentence: string;
  readonly figures: Figures;
}

/** What a column holds: sheets, formats and functions name it by this, never by its letter. */
export type QuarterlyField =
  keyof Pick<Line, "order" | "name" | "kind" | "status" | "flags" | "sentence"> | keyof Figures;

export interface QuarterlyColumn {
  readonly field: QuarterlyField;
  readonly header: string;
  readonly format: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (line: Line) => CellValue;
}

const share = (value: number | null): CellValue => value ?? "—";

function column(
  field: QuarterlyField,
  header: string,
  width: number,
  format: string,
  cell: QuarterlyColumn["cell"],
): QuarterlyColumn {
  return { field, header, width, format, cell };
}

/** E2–E5, in the order of the sheet. */
export const QUARTERLY_COLUMNS: readonly QuarterlyColumn[] = [
  column("order", "序", 5, "0", (line) => line.order),
  column("name", "部门", 22, "@", (line) => line.name),
  column("kind", "类别", 12, "@", (line) => line.kind),
  column("quota", "年度任务", 9, "0", (line) => line.figures.quota),
  column("dueInQuarter", "本季应报", 9, "0", (line) => line.figures.dueInQuarter),
  column("countedInQuarter", "本季已报", 12, "0", (line) => line.figures.countedInQuarter),
  column("dueToDate", "累计应报", 9, "0", (line) => line.figures.dueToDate),
  column("countedToDate", "累计已报", 9, "0", (line) => line.figures.countedToDate),
  column("shortfall", "欠报", 7, "0", (line) => line.figures.shortfall),
  column("completion", "累计完成率", 11, "0%", (line) => share(line.figures.completion)),
  column("progress", "年度进度", 9, "0%", (line) => share(line.figures.progress)),
  column("adoptedInQuarter", "采用篇数", 9, "0", (line) => line.figures.adoptedInQuarter),
  column("status", "状态", 11, "@", (line) => line.status),
  column("flags", "标记", 25, "@", (line) => line.flags),
  column("sentence", "说明", 62, "@", (line) => line.sentence),
];

/**
 * The table that some cells hold, heading row first, down to 合计, its columns in today's order: a seal of an
 * earlier version has those of its day (E7). null = they hold none.
 */
export function quarterlyTableIn(cells: readonly (readonly CellValue[])[]): CellValue[][] | null {
  const headers = QUARTERLY_COLUMNS.map(({ header }) => header);
  const top = cells.findIndex((row) => row[0] === headers[0]);
  const places = headers.map((header) => cells[top]?.indexOf(header) ?? -1);
  const rows = cells.slice(Math.max(top, 0)).map((row) => places.map((at) => row[at] ?? ""));
  const end = rows.findIndex((row) => row[quarterlyColumn("name")] === TOTAL);
  return top === -1 || end === -1 ? null : [headers, ...rows.slice(1, end + 1)];
}

/** Zero-based position of a column in the block. */
export function quarterlyColumn(field: QuarterlyField): number {
  return QUARTERLY_COLUMNS.findIndex((each) => each.field === field);
}

function departmentLine(row: DepartmentEvaluation, index: number): Line {
  const { name, kind, status, flags, sentence } = row;
  return { order: index + 1, name, kind, status, flags: flags.join("、"), sentence, figures: row };
}

function totalsLine(
  totals: EvaluationTotals,
  name: string,
  kind: string,
  sentence = sumSentence(totals),
): Line {
  return { order: "", name, kind, status: "", flags: "", sentence, figures: totals };
}

function sumSentence(totals: EvaluationTotals): string {
  return totals.assessed === 0 ? "本期无任务。" : metSentence(totals, "本期");
}

/** E11, E12: what 合计 has to say beside its figures. */
function wholeSentence({ total, planned, year, leftOut }: Evaluation): string {
  const gist = planned ? sumSentence(total) : `${noPlanOf(year)}。`;
  return gist + leftOutSentence(leftOut);
}

/** As many places of one table as one cell can name. */
const NAMED_PLACES = 2;

/** E11: what is left out is said where the clerk looks; a row that belongs to nobody goes before a cell. */
function leftOutSentence(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "";
  const tables = [...new Set(leftOut.map(({ table }) => table))];
  const phrases = tables.map((table) => {
    const own = leftOut.filter((each) => each.table === table);
    const named = [...own].sort((a, b) => Number(a.index > 0) - Number(b.index > 0));
    const phrase = named.slice(0, NAMED_PLACES).map(leftOutPhrase).join("；");
    return own.length > NAMED_PLACES ? `${phrase}等${own.length}处` : phrase;
  });
  return `有${leftOut.length}处读不懂或对不上：${phrases.join("；")}。`;
}

/**
 * O1: header row, one row a department in the order of 部门 grouped by 类别, a 小计 per 类别, 合计.
 * Every row has as many cells as QUARTERLY_COLUMNS.
 */
export function quarterlyBlock(evaluation: Evaluation): CellValue[][] {
  const { departments, subtotals, total } = evaluation;
  const grouped = subtotals.flatMap(({ label }) => departments.filter((d) => d.kind === label));
  const lines = [
    ...grouped.map(departmentLine),
    ...subtotals.map((each) => totalsLine(each, subtotalName(each.label), each.label)),
    totalsLine(total, TOTAL, "", wholeSentence(evaluation)),
  ];
  return [
    QUARTERLY_COLUMNS.map((each) => each.header),
    ...lines.map((line) => QUARTERLY_COLUMNS.map((each) => each.cell(line))),
  ];
}
