// Owns the sentences about a plan's rows (P2): what is wrong in which cell, and what can be done.

import type { CellValue } from "../text/cell";
import type { PlanProblem, PlanProblemKind, PlanRow } from "./plan";
import { proposeFigure, readFigure } from "./cells/figure";

function sentenceOf(kind: PlanProblemKind, address: string, name: string, raw: CellValue): string {
  const value = String(raw ?? "");
  switch (kind) {
    case "worded":
      return `${address}：${name}的篇数写作“${value}”，合每年 ${proposeFigure(raw)} 篇，请确认、改正或跳过。`;
    case "notANumber":
      return `${address}：${name}的篇数是“${value}”，不是数字，请改成整数或跳过。`;
    case "notWhole":
      return `${address}：${name}的篇数是“${value}”，不是整数，请改成整数或跳过。`;
    case "negative":
      return `${address}：${name}的篇数是“${value}”，不能是负数，请改正或跳过。`;
    case "missingFigure":
      return `${address}：${name}没有写篇数，请补上、跳过，或按 0 篇计。`;
    case "missingName":
      return `${address}：有篇数“${value}”而没有单位名称，请补上名称或跳过。`;
    case "duplicate":
      return `${address}：${name}出现了两次，请改名、跳过，或以这一行为准。`;
  }
}

function problem(kind: PlanProblemKind, row: PlanRow): PlanProblem {
  const atName = kind === "missingName" || kind === "duplicate";
  const address = atName ? row.key : row.figureAddress;
  const sentence = sentenceOf(kind, address, row.name, row.rawQuota);
  const proposal = kind === "worded" ? proposeFigure(row.rawQuota) : null;
  return { kind, rowKey: row.key, address, sentence, proposal };
}

type Unreadable = Exclude<ReturnType<typeof readFigure>["kind"], "figure" | "empty">;

/** A figure said in words is proposed; what it says is the clerk's to confirm. */
function unreadable(reading: Unreadable, row: PlanRow): PlanProblemKind {
  const worded = reading === "notANumber" && proposeFigure(row.rawQuota) !== null;
  return worded ? "worded" : reading;
}

/** P2: what is wrong with the rows; of a department that occurs twice, the later row is reported. */
export function problemsOf(rows: readonly PlanRow[]): PlanProblem[] {
  const names = new Set<string>();
  return rows.flatMap((row) => {
    const problems: PlanProblem[] = [];
    const reading = readFigure(row.rawQuota).kind;
    if (row.name === "") problems.push(problem("missingName", row));
    else if (names.has(row.name)) problems.push(problem("duplicate", row));
    names.add(row.name);
    if (reading === "empty") problems.push(problem("missingFigure", row));
    else if (reading !== "figure") problems.push(problem(unreadable(reading, row), row));
    return problems;
  });
}
