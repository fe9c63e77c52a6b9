// Owns the table that XXBS.QUARTERLY spills (O1): header row, departments by 类别 in the plan's order,
// 小计 per 类别, 合计.

import type { CellValue } from "../domain/cell";
import type {
  DepartmentEvaluation,
  Evaluation,
  EvaluationTotals,
  Figures,
} from "../domain/evaluation";
import { DEPARTMENT_KINDS } from "../domain/vocabulary";
import { frameOf, type EvaluationArguments } from "./frame";
import { evaluateLedger, ledgerOf } from "./ledger";
import { LIST_MARK, NO_SHARE, QUARTERLY_HEADERS, subtotalName, TOTAL } from "./texts";

/** 年度任务 to 采用篇数; shares are numbers (0.5 = 50 %). */
function figureCells(figures: Figures): CellValue[] {
  return [
    figures.quota,
    figures.dueInQuarter,
    figures.countedInQuarter,
    figures.dueToDate,
    figures.countedToDate,
    figures.shortfall,
    figures.completion ?? NO_SHARE,
    figures.progress ?? NO_SHARE,
    figures.adoptedInQuarter,
  ];
}

function departmentRow(row: DepartmentEvaluation, position: number): CellValue[] {
  const { name, kind, status, flags, sentence } = row;
  const words = [status, flags.join(LIST_MARK), sentence];
  return [position + 1, name, kind, ...figureCells(row), ...words];
}

function totalRow(name: string, kind: string, totals: EvaluationTotals, note = ""): CellValue[] {
  const met = totals.assessed === 0 ? "本期无任务。" : `达标部门${totals.met}/${totals.assessed}。`;
  return ["", name, kind, ...figureCells(totals), "", "", met + note];
}

/** Rows that count for nobody are said where the clerk looks: nothing is left out in silence. */
function strayRows({ unknownDepartments, rowsWithoutId }: Evaluation): string {
  const names = [...unknownDepartments].map(([name, rows]) => `${name}${rows}行`);
  const unknown =
    names.length === 0 ? "" : `台账中有不在部门表的部门，未计入：${names.join(LIST_MARK)}。`;
  return unknown + (rowsWithoutId === 0 ? "" : `台账中${rowsWithoutId}行没有编号，未计入。`);
}

/** O1, E1–E5: rows of 15 cells, the header row first. */
function quarterlyTable(evaluation: Evaluation): CellValue[][] {
  const departments = DEPARTMENT_KINDS.flatMap((kind) =>
    evaluation.departments.filter((row) => row.kind === kind),
  );
  return [
    [...QUARTERLY_HEADERS],
    ...departments.map(departmentRow),
    ...evaluation.subtotals.map((totals) =>
      totalRow(subtotalName(totals.label), totals.label, totals),
    ),
    totalRow(TOTAL, "", evaluation.total, strayRows(evaluation)),
  ];
}

/** XXBS.QUARTERLY. Throws ArgumentError or WorkbookError for arguments that cannot be read. */
export function evaluationTable(given: EvaluationArguments): CellValue[][] {
  return quarterlyTable(evaluateLedger(frameOf(given), ledgerOf(given.ledger)));
}
