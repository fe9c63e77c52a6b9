// Owns what is said of a plan that lies partly in hidden rows or columns (P0): it counts as it stands on the
// paper, and whoever does not see it is told.

import type { PlanRow, SheetValues } from "./plan";
import type { UnderstoodBlock } from "./understanding";
import { columnLetters } from "../text/cell";

interface HiddenPlan {
  readonly sheet: SheetValues;
  readonly turned: boolean;
  readonly rows: readonly PlanRow[];
  readonly blocks: readonly UnderstoodBlock[];
}

/** Names are many on a long list; beyond these the number says enough. */
const MOST_NAMED = 5;

/** One sentence for the units that are out of sight, one for each column that is. */
export function hiddenDoubts({ sheet, turned, rows, blocks }: HiddenPlan): string[] {
  const { hidden } = sheet;
  if (hidden === undefined) return [];
  const [units, lines] = turned ? [hidden.columns, hidden.rows] : [hidden.rows, hidden.columns];
  return [...unitDoubts(rows, units, turned), ...lineDoubts(blocks, lines, { sheet, turned })];
}

function unitDoubts(
  rows: readonly PlanRow[],
  hidden: ReadonlySet<number>,
  turned: boolean,
): string[] {
  const names = [...hidden].map((line) => (turned ? columnLetters(line) : String(line + 1)));
  const places = new Set(names);
  const unseen = rows.filter(({ key }) => places.has(key.replace(turned ? /\d+/u : /\D+/u, "")));
  if (unseen.length === 0) return [];
  const named = unseen.slice(0, MOST_NAMED).map(({ key, name }) => `${key} ${name}`);
  const rest = unseen.length > MOST_NAMED ? "等" : "";
  return [
    `有 ${unseen.length} 个单位在隐藏的${turned ? "列" : "行"}里（${named.join("、")}${rest}），也算在内；` +
      `不该算的，在“逐行查看”里改为“说明”。`,
  ];
}

function lineDoubts(
  blocks: readonly UnderstoodBlock[],
  hidden: ReadonlySet<number>,
  { sheet, turned }: Pick<HiddenPlan, "sheet" | "turned">,
): string[] {
  const first = turned ? sheet.firstRow : sheet.firstColumn;
  const unseen = blocks
    .flatMap(({ names, figures }) => [
      { what: "单位名称", option: names },
      { what: "篇数", option: figures },
    ])
    .filter(({ option }) => option.columns.some((column) => hidden.has(first + column)));
  const line = turned ? "行" : "列";
  return unseen.map(
    ({ what, option }) => `${what}用的是 ${option.place}，这一${line}是隐藏的，请看清。`,
  );
}
