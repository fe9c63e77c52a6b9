// Owns finding the plan in a workbook by its content (P1, P5).

import type { SheetValues } from "./plan";
import { understandSheet } from "./understand";
import type { PlanSearch, Understanding } from "./understanding";
import { columnHint, isUnitName } from "./cells/words";
import { nameKey } from "../text/text";

/** The more it looks like this year's plan the better: a title, the newest year, the most rows. */
function byLikelihood(a: Understanding, b: Understanding): number {
  const titled = Number(b.title !== "") - Number(a.title !== "");
  return titled || (b.year ?? 0) - (a.year ?? 0) || b.rows.length - a.rows.length;
}

function whatIsThere(sheet: SheetValues, possible: readonly Understanding[]): string {
  const name = `“${sheet.name}”`;
  const keys = sheet.values.flat().map((cell) => (cell === null ? "" : nameKey(String(cell))));
  if (keys.every((key) => key === "")) return `${name}是空表`;
  if (possible.some((each) => each.sheet === sheet)) {
    return `${name}有单位和数字，但没有写明是信息报送任务`;
  }
  const hints = new Set(keys.map((key) => (isUnitName(key) ? null : columnHint(key))));
  const units = keys.filter(isUnitName).length;
  if (hints.has("name") && hints.has("figure")) {
    return headedTogether(sheet)
      ? `${name}有表头，但下面没有写着篇数的单位`
      : `${name}的单位和篇数表头不在同一行`;
  }
  if (hints.has("name")) return `${name}有单位表头，没有篇数表头`;
  if (hints.has("figure")) return `${name}有篇数表头，没有单位表头`;
  return units > 0 ? `${name}有单位名称，旁边没有篇数` : `${name}没有单位和篇数`;
}

function headedTogether(sheet: SheetValues): boolean {
  return sheet.values.some((row) => {
    const hints = row.map((cell) => (cell === null ? null : columnHint(nameKey(String(cell)))));
    return hints.includes("name") && hints.includes("figure");
  });
}

function nothingFound(sheets: readonly SheetValues[], possible: readonly Understanding[]): string {
  const looked =
    "要找的是一列单位名称（或部门、股室、司法所），旁边一列每个单位全年的篇数，并写明是信息报送任务的表";
  const found =
    sheets.length === 0
      ? "这个工作簿里没有可看的工作表"
      : `看过 ${sheets.length} 张工作表：${sheets.map((sheet) => whatIsThere(sheet, possible)).join("；")}`;
  return `没有找到任务计划表。${looked}；${found}。`;
}

/** P1, P5: the plan among the sheets, or one sentence about what was looked for and found. */
export function findPlan(
  sheets: readonly SheetValues[],
  known: ReadonlySet<string> = new Set(),
): PlanSearch {
  const read = sheets
    .map((sheet) => understandSheet(sheet, {}, known))
    .filter((each): each is Understanding => each !== null)
    .sort(byLikelihood);
  const possible = read.filter(({ certain }) => !certain);
  const [plan, ...others] = read.filter(({ certain }) => certain);
  if (plan !== undefined) return { found: true, plan, others: [...others, ...possible], sheets };
  return { found: false, sentence: nothingFound(sheets, possible), possible, sheets };
}

/** What the clerk has brought as a plan is one, whatever it says of itself. */
export function takenForPlan(sheets: readonly SheetValues[]): PlanSearch {
  const search = findPlan(sheets);
  if (search.found) return search;
  const [plan, ...others]: readonly Understanding[] = search.possible;
  return plan === undefined ? search : { found: true, plan, others, sheets };
}
