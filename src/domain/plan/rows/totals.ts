// Owns what the sums of the paper cover (P3): the rows since the last sum, a section's, a block's or all.
// The rows' figures count; what the paper states is kept beside them.

import type { PlanRow, StatedTotal } from "../plan";

/** Sum of the readable figures. */
export function sumOf(rows: readonly PlanRow[]): number {
  return rows.reduce((sum, row) => sum + (row.quota ?? 0), 0);
}

export function totalOver(rows: readonly PlanRow[]): Pick<StatedTotal, "computed" | "rowKeys"> {
  return { computed: sumOf(rows), rowKeys: rows.map((row) => row.key) };
}

/** A sum as it stands in a block, and the rows around it. */
export interface TotalLine {
  readonly role: "subtotal" | "total" | "section";
  readonly address: string;
  readonly label: string;
  readonly stated: number | null;
  /** How many of the block's departments stand above it. */
  readonly above: number;
}

/**
 * The sums of one block. 小计 covers the rows since the last sum (those up to the next one where it
 * stands on top of them), a section its own, 合计 the block, or all blocks where they add up to it.
 */
export function totalsOf(
  lines: readonly TotalLine[],
  rows: readonly PlanRow[],
  all: readonly PlanRow[],
): StatedTotal[] {
  return lines.map((line, at): StatedTotal => {
    const { address, label, stated } = line;
    return { address, label, stated, ...totalOver(scopeOf(line, at, lines, rows, all)) };
  });
}

function scopeOf(
  line: TotalLine,
  at: number,
  lines: readonly TotalLine[],
  rows: readonly PlanRow[],
  all: readonly PlanRow[],
): readonly PlanRow[] {
  const since = lines.slice(0, at).at(-1)?.above ?? 0;
  const until = lines[at + 1]?.above ?? rows.length;
  const open = rows.slice(since, line.above);
  const below = rows.slice(line.above, until);
  if (line.role === "section") return below;
  if (line.role === "subtotal") return open.length > 0 ? open : below;
  const own = line.above === 0 ? rows : rows.slice(0, line.above);
  const scopes = at === 0 && line.above > 0 ? [open, own, all] : [own, open, all];
  const exact = scopes.find((scope) => scope.length > 0 && sumOf(scope) === line.stated);
  if (exact !== undefined) return exact;
  return at > 0 || line.above === 0 ? all : own;
}
