// Owns what the output sheets share: what one declares, columns, tables side by side, sums by 类别.

import { DEPARTMENT_KINDS } from "../../domain/records/vocabulary";
import type { CellValue } from "../../domain/text/cell";
import type {
  OutputColumn,
  OutputSheet,
  OutputTable,
  ReportName,
  TableContent,
} from "../../tables/blocks/output-sheet";
import { subtotalName, TOTAL } from "../../tables/blocks/sums";
import type { BulletinFacts } from "../facts/facts";
import type { LineFigures } from "../facts/figures";

/** An output sheet, declared: everything that is known of it stands here. */
export interface Output extends ReportName {
  /** Behind the quarter, or the year, that it is of. */
  readonly title: string;
  /** Of the quarter shown, of the year up to the day it goes by, or of the year whatever quarter is shown. */
  readonly span: "quarter" | "year to date" | "whole year";
  contentOf(
    facts: BulletinFacts,
  ): Pick<OutputSheet, "tables"> & Partial<Pick<OutputSheet, "foot" | "charts">>;
}

export function column(header: string, width: number, format = "@"): OutputColumn {
  return { header, width, format };
}

/** A column of whole numbers. */
export function figure(header: string, width: number): OutputColumn {
  return column(header, width, "0");
}

/** A table and those to its right, a blank column between each two. */
export function sideBySide(...tables: readonly TableContent[]): OutputTable[] {
  let left = 0;
  return tables.map((table) => {
    const placed = { ...table, left };
    left += table.columns.length + 1;
    return placed;
  });
}

/** A line of a table by department: one department, or those of a sum. */
export interface DepartmentLine {
  readonly order: CellValue;
  readonly name: string;
  /** One, or those of the sum. */
  readonly members: readonly LineFigures[];
  readonly isSum: boolean;
}

/** As 季度考核 has them: the departments in its order, a 小计 for each 类别, 合计. */
export function departmentLines(departments: readonly LineFigures[]): DepartmentLine[] {
  const kinds = DEPARTMENT_KINDS.map((kind) => ({
    kind,
    members: departments.filter((each) => each.kind === kind),
  })).filter(({ members }) => members.length > 0);
  return [
    ...departments.map((each, at) => ({
      order: at + 1,
      name: each.name,
      members: [each],
      isSum: false,
    })),
    ...kinds.map(({ kind, members }) => ({
      order: "",
      name: subtotalName(kind),
      members,
      isSum: true,
    })),
    { order: "", name: TOTAL, members: departments, isSum: true },
  ];
}
