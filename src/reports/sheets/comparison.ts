// Owns 季度比较 (O9): each department beside the quarter before, its ranks within its 类别 and over all, and what is to
// be named: 零的突破, 零报送, 零采用.

import { createDepartmentIndex } from "../../domain/evaluation/articles/department-index";
import type { CellValue } from "../../domain/text/cell";
import type { OutputColumn, TableContent } from "../../tables/blocks/output-sheet";
import type { BulletinFacts } from "../facts/facts";
import { lineKey, sentNothing, wasNeverAdopted, type LineFigures } from "../facts/figures";
import {
  column,
  departmentLines,
  figure,
  sideBySide,
  type DepartmentLine,
  type Output,
} from "./tables";

type Field = "countedInQuarter" | "adoptedInQuarter";
const NOTHING = "—";

function sum(lines: readonly LineFigures[], field: Field): number {
  return lines.reduce((total, line) => total + line[field], 0);
}

/** Finds a department's line of the quarter before, whatever it was called then (P4). */
function earlierLines({ input: { evaluation }, before }: BulletinFacts) {
  const keyOf = lineKey(createDepartmentIndex(evaluation.departments, evaluation.changes));
  return ({ members }: DepartmentLine): readonly LineFigures[] => {
    const own = new Set(members.map(keyOf));
    return (before?.departments ?? []).filter((line) => own.has(keyOf(line)));
  };
}

/** This quarter, the one before, the change; a department that was not there then has nothing to compare. */
function compared(
  now: readonly LineFigures[],
  before: readonly LineFigures[],
  field: Field,
): CellValue[] {
  const count = sum(now, field);
  if (before.length === 0) return [count, NOTHING, NOTHING];
  return [count, sum(before, field), count - sum(before, field)];
}

/** Ties share a rank, the next one is skipped; with nothing there is none. */
function rank(own: LineFigures, among: readonly LineFigures[], field: Field): CellValue {
  if (own[field] === 0) return NOTHING;
  return 1 + among.filter((other) => other[field] > own[field]).length;
}

function ranks({ figures }: BulletinFacts, { members, isSum }: DepartmentLine): CellValue[] {
  const [own] = members;
  if (isSum || own === undefined) return ["", "", "", ""];
  const alike = figures.departments.filter(({ kind }) => kind === own.kind);
  return (["countedInQuarter", "adoptedInQuarter"] as const).flatMap((field) => [
    rank(own, alike, field),
    rank(own, figures.departments, field),
  ]);
}

function named({ figures, firstAdopted }: BulletinFacts, line: DepartmentLine): string {
  const [own] = line.members;
  if (line.isSum || own === undefined) return "";
  const words = [
    firstAdopted.includes(own.name) && "零的突破",
    sentNothing(own) && "零报送",
    wasNeverAdopted(figures)(own) && "零采用",
  ];
  return words.filter((word) => word !== false).join("、");
}

const CHANGE = "+0;-0;0";
const COLUMNS: readonly OutputColumn[] = [
  figure("序", 5),
  column("部门", 24),
  figure("本季已报", 9),
  figure("上季已报", 9),
  column("报送增减", 9, CHANGE),
  figure("本季采用", 9),
  figure("上季采用", 9),
  column("采用增减", 9, CHANGE),
  figure("报送名次（同类）", 10),
  figure("报送名次（全局）", 10),
  figure("采用名次（同类）", 10),
  figure("采用名次（全局）", 10),
  column("说明", 22),
];

function comparisonTable(facts: BulletinFacts): TableContent {
  const earlier = earlierLines(facts);
  const rows = departmentLines(facts.figures.departments).map((line) => {
    const before = earlier(line);
    return [
      line.order,
      line.name,
      ...compared(line.members, before, "countedInQuarter"),
      ...compared(line.members, before, "adoptedInQuarter"),
      ...ranks(facts, line),
      named(facts, line),
    ];
  });
  return { columns: COLUMNS, rows };
}

function comparisonNotes({ before }: BulletinFacts): string[] {
  return before === null ? ["没有上一季度的数，不作比较。"] : [];
}

export const comparisonSheet: Output = {
  name: "季度比较",
  anchor: "季度比较表",
  title: "信息报送与上季度比较",
  span: "quarter",
  contentOf: (facts) => ({
    tables: sideBySide(comparisonTable(facts)),
    foot: comparisonNotes(facts),
  }),
};
