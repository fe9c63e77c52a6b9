// Owns finding the plan in a workbook by its content (P1, P5).

import { readBlock, sumOf, totalOver } from "./rows";
import { findBlocks, findTitle, headerWord, yearInTitle, type BlockColumns } from "./headers";
import type { Plan, PlanBlock, PlanRow, PlanSearch, SheetValues, StatedTotal } from "./plan";
import { cellAddress } from "../cell";
import { readFigure } from "./figure";
import { problemsOf } from "./problems";

/** A block ends where another one starts in its columns. */
function endOf(block: BlockColumns, blocks: readonly BlockColumns[], sheet: SheetValues): number {
  const below = blocks
    .filter((other) => other.headerRow > block.headerRow)
    .filter((other) => other.start <= block.figure && other.figure >= block.start)
    .map((other) => other.headerRow);
  return Math.min(sheet.values.length, ...below);
}

/**
 * A 合计 may stand once for all blocks: where its own block does not add up to it, or has had its
 * 小计 before, but all blocks together do, it is the sum of all.
 */
function widenTotal(
  total: StatedTotal,
  own: readonly StatedTotal[],
  rows: readonly PlanRow[],
): StatedTotal {
  if (total.label.startsWith("小计") || total.stated === total.computed) return total;
  const grand = own[0] !== total || total.stated === sumOf(rows);
  return grand ? { ...total, ...totalOver(rows) } : total;
}

/** A figure that cannot be read still makes a plan: it is reported (P2), not overlooked. */
function hasNameAndFigure(row: PlanRow): boolean {
  return row.name !== "" && readFigure(row.rawQuota).kind !== "empty";
}

function readSheet(sheet: SheetValues): Plan | null {
  const columns = findBlocks(sheet);
  const readings = columns.map((block, index) =>
    readBlock(sheet, block, index, endOf(block, columns, sheet)),
  );
  const rows = readings.flatMap((reading) => reading.rows);
  if (!rows.some(hasNameAndFigure)) return null;
  const title = findTitle(sheet);
  const blocks = columns.map((block, index): PlanBlock => {
    const totals = readings[index]?.totals ?? [];
    return {
      headerAddress: cellAddress(sheet.firstRow + block.headerRow, sheet.firstColumn + block.name),
      header: block.header,
      totals: totals.map((total) => widenTotal(total, totals, rows)),
    };
  });
  const year = yearInTitle(title);
  return { sheetName: sheet.name, title, year, blocks, rows, problems: problemsOf(rows) };
}

/** The more it looks like this year's plan the better: a title, the newest year, the most rows. */
function byLikelihood(a: Plan, b: Plan): number {
  const titled = Number(b.title !== "") - Number(a.title !== "");
  return titled || (b.year ?? 0) - (a.year ?? 0) || b.rows.length - a.rows.length;
}

function whatIsThere(sheet: SheetValues): string {
  const cells = sheet.values.flat();
  const name = `“${sheet.name}”`;
  if (cells.every((cell) => cell === null || cell === "")) return `${name}是空表`;
  const words = new Set(cells.map(headerWord));
  if (words.has("own")) return `${name}是台账自己的表`;
  if (findBlocks(sheet).length > 0) return `${name}有表头，但下面没有写着篇数的单位`;
  if (words.has("name") && words.has("figure")) return `${name}的单位和篇数表头不在同一行`;
  if (words.has("name")) return `${name}有单位表头，没有篇数表头`;
  if (words.has("figure")) return `${name}有篇数表头，没有单位表头`;
  return `${name}没有这两种表头`;
}

function nothingFound(sheets: readonly SheetValues[]): string {
  const looked =
    "要找的是同一行里有“单位”（或部门、股室、司法所）和“篇数”（或任务）表头、下面逐行列出单位和篇数的表";
  const found =
    sheets.length === 0
      ? "这个工作簿里没有可看的工作表"
      : `看过 ${sheets.length} 张工作表：${sheets.map(whatIsThere).join("；")}`;
  return `没有找到任务计划表。${looked}；${found}。请打开计划表所在的工作簿，或选定计划表的单元格后再试。`;
}

/** P1, P5: the plan among the sheets, or one sentence about what was looked for and found. */
export function findPlan(sheets: readonly SheetValues[]): PlanSearch {
  const plans = sheets
    .map(readSheet)
    .filter((plan): plan is Plan => plan !== null)
    .sort(byLikelihood);
  const [plan, ...others] = plans;
  if (plan === undefined) return { found: false, sentence: nothingFound(sheets) };
  return { found: true, plan, otherSheets: others.map((other) => other.sheetName) };
}
