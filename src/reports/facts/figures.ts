// Owns the bulletin's figures of departments: read from the cells of 季度考核, live or sealed, so that every one of
// them is the sheet's (O2, E7).

import { isSumName, readMet, TOTAL } from "../../tables/blocks/sums";
import type { DepartmentIndex } from "../../domain/evaluation/articles/department-index";
import type { CellValue } from "../../domain/text/cell";
import { quarterlyColumn, type QuarterlyField } from "../../tables/blocks/quarterly";

export interface LineFigures {
  readonly name: string;
  readonly kind: string;
  readonly quota: number;
  readonly dueInQuarter: number;
  readonly countedInQuarter: number;
  readonly dueToDate: number;
  readonly countedToDate: number;
  readonly shortfall: number;
  /** 0.5 = 50 %; null = "—". */
  readonly completion: number | null;
  readonly adoptedInQuarter: number;
  readonly status: string;
  readonly flags: readonly string[];
  readonly sentence: string;
}

export interface QuarterFigures {
  /** In the order of the sheet. */
  readonly departments: readonly LineFigures[];
  readonly total: LineFigures;
  /** "达标部门20/33", from 合计's 说明; null before 首个考核季度 or where nothing is due. */
  readonly met: { readonly met: number; readonly assessed: number } | null;
}

function lineOf(row: readonly CellValue[]): LineFigures {
  const cell = (field: QuarterlyField) => row[quarterlyColumn(field)] ?? null;
  const text = (field: QuarterlyField) => String(cell(field) ?? "");
  const figure = (field: QuarterlyField) => Number(cell(field) ?? 0);
  const share = cell("completion");
  return {
    name: text("name"),
    kind: text("kind"),
    quota: figure("quota"),
    dueInQuarter: figure("dueInQuarter"),
    countedInQuarter: figure("countedInQuarter"),
    dueToDate: figure("dueToDate"),
    countedToDate: figure("countedToDate"),
    shortfall: figure("shortfall"),
    completion: typeof share === "number" ? share : null,
    adoptedInQuarter: figure("adoptedInQuarter"),
    status: text("status"),
    flags: text("flags").split("、").filter(Boolean),
    sentence: text("sentence"),
  };
}

/**
 * @param block the cells of 季度考核 with their heading row, as `quarterlyBlock` makes them or a seal keeps them.
 * Throws RangeError where there is no 合计.
 */
export function figuresOfBlock(block: readonly (readonly CellValue[])[]): QuarterFigures {
  const lines = block.slice(1).map(lineOf);
  const total = lines.find(({ name }) => name === TOTAL);
  if (total === undefined) throw new RangeError("no 合计 in the quarter's table");
  const departments = lines.filter(({ name }) => !isSumName(name));
  // E6: before the first quarter that is assessed no department has a status.
  const assessed = departments.some(({ status }) => status !== "");
  return { departments, total, met: assessed ? readMet(total.sentence) : null };
}

/**
 * What a line stands for, whatever the department was called then (P4): its place in the list; a name that the list
 * does not know any more stands for itself.
 */
export function lineKey(index: DepartmentIndex): (line: LineFigures) => number | string {
  return ({ name }) => {
    const at = index.indexOf(name);
    return at === -1 ? name : at;
  };
}

/** O9 零报送: nothing in the quarter although the notice asks for something (E4). */
export function sentNothing({ flags }: LineFigures): boolean {
  return flags.includes("当季零报");
}

/** O9 零采用: nothing adopted in the quarter, of those that have to send something; none before 首个考核季度 (E6). */
export function wasNeverAdopted({ met }: QuarterFigures): (line: LineFigures) => boolean {
  return (line) => met !== null && line.dueToDate > 0 && line.adoptedInQuarter === 0;
}
